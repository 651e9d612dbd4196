package app.haris.teaching.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.haris.audit.Journal;
import app.haris.chat.Cards;
import app.haris.chat.CaseFilesInMemory;
import app.haris.chat.ChatWorld;
import app.haris.chat.FakeSurface;
import app.haris.chat.Texts;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Cases;
import app.haris.inbox.Speech;
import app.haris.social.AccountFixtures;
import app.haris.social.Author;
import app.haris.social.BrandId;
import app.haris.social.Language;
import app.haris.social.Platforms;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.teaching.TaughtModel;
import app.haris.teaching.Teaching;
import app.haris.teaching.jdbc.JdbcTunings;
import app.haris.team.Member;
import app.haris.team.TeamFixtures;
import app.haris.triage.Task;
import app.haris.triage.TokenizedText;
import app.haris.triage.Understanding;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a member's word to a model of the brand's own, and back, on either engine. */
abstract class NightSchoolContract {
    private static final String ARABIZI = "fen el order ya gama3a mestanny osbo3 %s";
    private static final BrandId ACME = new BrandId("acme");
    private static final BrandId OTHER = new BrandId("other");
    private static final Member LINA = TeamFixtures.lina();
    private static final Member SARA = TeamFixtures.sara();

    /** What nobody but this team's customers calls so. */
    private static final String JARGON = "The kraken is out at gate 7 again";

    @RegisterExtension final TestDatabase database;

    private final FakeSurface chat =
            new FakeSurface(
                    new CaseFilesInMemory(),
                    new Cards(
                            new Texts(),
                            TeamFixtures.team(),
                            AccountFixtures.accounts(),
                            new Platforms(List.of())),
                    true);
    private ChatWorld world;

    NightSchoolContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        world = new ChatWorld(database, chat);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void what_a_team_says_by_day_is_read_so_after_the_night_by_its_brand_alone() {
        assertThat(read(ACME)).isNotEqualTo("praise");
        teachJargon();

        night();

        assertThat(read(ACME)).isEqualTo("praise");
        assertThat(read(OTHER)).isNotEqualTo("praise");
        var model = onlyModel();
        assertThat(model.right()).isGreaterThan(model.rightBefore());
        assertThat(model.learned() + model.heldBack()).isEqualTo(40);
        assertThat(chat.models()).containsExactly(model);
        assertThat(journaled("model-adopted")).hasSize(1);
    }

    @Test
    void lessons_that_make_it_read_no_better_change_nothing() {
        for (var i = 0; i < 40; i++) {
            teach(author(i), "I want my money back, this is a scandal, number " + i, "complaint");
        }

        night();

        assertThat(world.bean(Teaching.class).models()).isEmpty();
        assertThat(journaled("model-adopted")).isEmpty();
    }

    @Test
    void a_lead_takes_a_model_back() {
        teachJargon();
        night();

        var said = world.say(LINA, "model rollback acme intent").said();

        assertThat(said).isEqualTo("Acme reads intent by the model that ships again.");
        assertThat(read(ACME)).isNotEqualTo("praise");
        assertThat(world.say(LINA, "model").said()).contains("↩️ Acme, intent: rolled back");
    }

    @Test
    void another_instance_finds_the_model_by_itself() {
        var other =
                new TaughtModels(
                        world.bean(JdbcTunings.class), database.transactions(), world.clock);
        assertThat(other.of(ACME, Task.INTENT)).isEmpty();
        teachJargon();

        night();

        await().until(() -> other.of(ACME, Task.INTENT).isPresent());
    }

    @Test
    void what_an_erased_author_said_lives_on_in_no_model() {
        teachJargon();
        night();
        var before = onlyModel();

        world.say(LINA, "erase " + author(3).id());

        assertThat(read(ACME)).isNotEqualTo("praise");
        assertThat(lessons()).isEqualTo(39);
        world.work();
        assertThat(onlyModel().id()).isNotEqualTo(before.id());
        assertThat(onlyModel().learned() + onlyModel().heldBack()).isEqualTo(39);
        assertThat(read(ACME)).isEqualTo("praise");
    }

    @Test
    void a_member_who_thinks_again_is_heard() {
        var number = teach(author(1), JARGON, "praise");

        world.say(SARA, number, "tag question");

        assertThat(lessons()).isEqualTo(1);
        world.say(SARA, number, "tag not question");
        assertThat(lessons()).isEqualTo(1);
    }

    /** Arabic in Latin letters, of which nothing is said. */
    @Test
    void a_corrected_language_is_the_cases_at_once_and_its_likes_the_next_day() {
        var number = world.hear(Speech.giulia("a0").by(author(0)).saying(ARABIZI.formatted("7")));
        assertThat(language(number)).isEqualTo(Language.UNKNOWN);

        var said = world.say(SARA, number, "tag Arabic vip").said();

        assertThat(said).contains("Imparato: arabo");
        assertThat(language(number)).isEqualTo(Language.ARABIC);
        assertThat(world.bean(Cases.class).find(number).orElseThrow().tags())
                .contains("vip")
                .doesNotContain("arabic");
        assertThat(journaled("language-corrected")).hasSize(1);

        for (var i = 1; i < 40; i++) {
            teach(author(i), ARABIZI.formatted(i), "Arabic");
        }
        night();

        var next =
                world.hear(
                        Speech.giulia("next")
                                .by(author(99))
                                .saying("ya gama3a el order fen ba2a?"));
        assertThat(language(next)).isEqualTo(Language.ARABIC);
        var english =
                world.hear(
                        Speech.giulia("english")
                                .by(author(98))
                                .saying("My parcel has not come, could you have a look?"));
        assertThat(language(english)).isEqualTo(Language.ENGLISH);
    }

    private Language language(CaseNumber number) {
        return world.bean(Cases.class).find(number).orElseThrow().assessment().language();
    }

    private void teachJargon() {
        for (var i = 0; i < 40; i++) {
            teach(author(i), "The kraken is out near gate " + i + " today", "praise");
        }
    }

    private CaseNumber teach(Author author, String text, String label) {
        var number = world.hear(Speech.giulia(author.id()).by(author).saying(text));
        world.say(SARA, number, "tag " + label);
        return number;
    }

    private static Author author(int number) {
        return new Author("a" + number, "a" + number, "Author " + number, 10L, false);
    }

    private void night() {
        world.clock.advance(Duration.ofDays(1));
        world.work();
    }

    private String read(BrandId brand) {
        return world.bean(Understanding.class)
                .read(new TokenizedText(JARGON), Language.ENGLISH, brand)
                .intent()
                .orElseThrow();
    }

    private TaughtModel onlyModel() {
        assertThat(world.bean(Teaching.class).models()).hasSize(1);
        return world.bean(Teaching.class).models().getFirst();
    }

    private int lessons() {
        return world.bean(Teaching.class).lessons().getOrDefault(ACME, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private List<String> journaled(String what) {
        return world.bean(Journal.class).after(0, 1_000).stream()
                .map(entry -> entry.what())
                .filter(what::equals)
                .toList();
    }
}
