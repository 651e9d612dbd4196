package app.haris.reply;

import static app.haris.reply.ReplyWorld.by;
import static app.haris.reply.ReplyWorld.denied;
import static app.haris.reply.ReplyWorld.done;
import static app.haris.team.TeamFixtures.lina;
import static app.haris.team.TeamFixtures.omar;
import static org.assertj.core.api.Assertions.assertThat;

import app.haris.inbox.CaseNumber;
import app.haris.settings.folder.SettingsFixtures;
import app.haris.social.Author;
import app.haris.storage.jdbc.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TemplateTests {
    private static final String FILE = "replies/shop.yml";
    private static final String YAML =
            """
            late-delivery:
              it: "Ciao {author.name}, il caso è {case}."
              en: "Hello {author.name}"
              it@acme-x: "Breve."
            hours:
              it: "Siamo aperti dalle 9 alle 18. {brand}"
              approved-by: sara
              approved-on: 2026-01-05
            greeting:
              it: "Ciao @{author.handle}"
            english-only:
              en: "Hello"
            german-only:
              de: "Hallo"
            """;

    @RegisterExtension final TestDatabase database = TestDatabase.h2();
    private ReplyWorld world;
    private CaseNumber number;

    @BeforeEach
    void open() {
        world = new ReplyWorld(database);
        world.configure(Map.of(FILE, YAML));
        number = world.cases.open(1042);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Revision filled(String template) {
        return done(world.replies().draftFromTemplate(number, template, by(omar())));
    }

    @Test
    void a_template_is_filled_in_the_language_of_the_case_and_waits_for_eyes() {
        var draft = filled("late-delivery");

        assertThat(draft.text()).isEqualTo("Ciao Giulia R., il caso è 1042.");
        assertThat(draft.template()).hasValue("late-delivery");
        assertThat(draft.state()).isEqualTo(new ReplyState.Drafted());
    }

    @Test
    void without_the_case_language_another_of_the_brand_is_taken_or_none() {
        assertThat(filled("english-only").text()).isEqualTo("Hello");

        var denial = denied(world.replies().draftFromTemplate(number, "german-only", by(omar())));
        assertThat(denial.code()).isEqualTo("no-template-text");
        assertThat(denial.arguments()).containsEntry("languages", List.of("de"));
        assertThat(denied(world.replies().draftFromTemplate(number, "nope", by(omar()))).code())
                .isEqualTo("no-such-template");
    }

    @Test
    void those_that_fit_are_offered_as_they_would_read() {
        assertThat(world.replies().templates(number).stream().map(TemplateOffer::key))
                .containsExactly("english-only", "greeting", "hours", "late-delivery");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Giulia R.                  | Ciao Giulia R., il caso è 1042.
                    @everyone <!channel>       | Ciao everyone channel, il caso è 1042.
                    buy.evil.example/x         | Ciao buy evil example x, il caso è 1042.
                    {brand} *bold* `code`      | Ciao brand bold code, il caso è 1042.
                    a #tag ＠full               | Ciao a tag full, il caso è 1042.
                    عمر الشَّريف 🌸              | Ciao عمر الشَّريف 🌸, il caso è 1042.
                    """)
    void a_name_cannot_mention_link_or_format(String name, String text) {
        world.cases.call(number, new Author("42", "giu_r", name, null, false));

        assertThat(filled("late-delivery").text()).isEqualTo(text);
    }

    @Test
    void a_name_cannot_turn_the_text_around_or_fill_it() {
        var hostile = "a\u202eb\u0000c\n" + "x".repeat(5_000);
        world.cases.call(number, new Author("42", "giu_r", hostile, null, false));

        var text = filled("late-delivery").text();

        assertThat(text).startsWith("Ciao a b c xxx").hasSizeLessThan(100).doesNotContain("\u202e");
    }

    @Test
    void a_case_without_a_harmless_value_needs_words_of_a_member() {
        world.cases.call(number, new Author("42", "bad handle@@", "@@@", null, false));

        var denial = denied(world.replies().draftFromTemplate(number, "greeting", by(omar())));

        assertThat(denial.code()).isEqualTo("template-lacks");
        assertThat(denial.arguments()).containsEntry("variables", List.of("author.handle"));
    }

    @Test
    void a_template_that_was_approved_as_a_template_goes_without_eyes_after_the_undo_window() {
        var draft = filled("hours");

        assertThat(draft.state()).isInstanceOf(ReplyState.Approved.class);
        assertThat(draft.eyes().needed()).isZero();
        assertThat(draft.eyes().why()).containsExactly("template");
        assertThat(world.journal.ofCase(1042).getLast().details())
                .containsEntry("approved-by", "sara")
                .containsEntry("approved-on", "2026-01-05");
        world.pass(Duration.ofSeconds(10));
        assertThat(world.platform.publications()).hasSize(1);
    }

    @Test
    void it_needs_eyes_again_as_soon_as_anything_of_that_is_no_longer_so() {
        filled("hours");
        var edited =
                done(world.replies().edit(number, OptionalInt.of(1), "Siamo chiusi.", by(omar())));
        assertThat(edited.eyes().needed()).isEqualTo(1);

        filled("hours");
        world.cases.ask(number, 2, "reach");
        filled("hours");
        assertThat(world.revision(number, 4).eyes().needed()).isEqualTo(2);
        world.cases.ask(number, 0, "none");

        filled("hours");
        world.configure(Map.of(FILE, YAML.replace("9 alle 18", "9 alle 20")));
        world.pass(Duration.ofSeconds(10));
        assertThat(world.state(number, 5)).isEqualTo(new ReplyState.Drafted());
        assertThat(world.platform.publications()).isEmpty();
    }

    @Test
    void an_exemption_falls_with_whoever_gave_it() {
        filled("hours");
        world.team.become(List.of(lina(), omar()));

        world.pass(Duration.ofSeconds(10));

        assertThat(world.platform.publications()).isEmpty();
    }

    @Test
    void faults_of_the_files_have_their_places() {
        assertThat(
                        SettingsFixtures.faults(
                                Map.of(
                                        FILE,
                                        """
                                        a:
                                          it: "{author.nome}"
                                          approved-by: sara
                                        b:
                                          it: "{author.name}"
                                          approved-by: nobody
                                          approved-on: soon
                                        """,
                                        "words.yml",
                                        """
                                        forbidden: ["!!"]
                                        claims: [{match: "(", why: x}]
                                        """)))
                .anySatisfy(fault -> assertThat(fault).startsWith(FILE + ":2:").contains("nome"))
                .anySatisfy(fault -> assertThat(fault).startsWith(FILE + ":1:").contains("who"))
                .anySatisfy(fault -> assertThat(fault).startsWith(FILE + ":5:").contains("authors"))
                .anySatisfy(fault -> assertThat(fault).startsWith(FILE + ":6:").contains("nobody"))
                .anySatisfy(fault -> assertThat(fault).startsWith("words.yml:1:"))
                .anySatisfy(fault -> assertThat(fault).startsWith("words.yml:2:"));
        assertThat(SettingsFixtures.faults(Map.of(FILE, "a:\n  klingon: x\n")))
                .singleElement()
                .asString()
                .startsWith(FILE + ":2:")
                .contains("klingon");
    }

    @Test
    void a_rule_that_suggests_a_template_that_is_not_there_is_a_fault() {
        assertThat(
                        SettingsFixtures.faults(
                                Map.of(
                                        FILE,
                                        YAML,
                                        "rules.yml",
                                        """
                                        rules:
                                          - name: late
                                            when: "true"
                                            then: {suggest: late-delivry}
                                        """)))
                .singleElement()
                .asString()
                .contains("late-delivry", "did you mean 'late-delivery'");
    }
}
