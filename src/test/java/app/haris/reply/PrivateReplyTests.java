package app.haris.reply;

import static app.haris.reply.ReplyWorld.by;
import static app.haris.reply.ReplyWorld.done;
import static app.haris.team.TeamFixtures.omar;
import static app.haris.team.TeamFixtures.sara;
import static org.assertj.core.api.Assertions.assertThat;

import app.haris.inbox.CaseNumber;
import app.haris.inbox.Outcome;
import app.haris.social.Interaction;
import app.haris.social.Visibility;
import app.haris.storage.jdbc.TestDatabase;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Answers in private to what was said in public. */
final class PrivateReplyTests {
    private static final OptionalInt ANY = OptionalInt.empty();

    @RegisterExtension final TestDatabase database = TestDatabase.h2();
    private ReplyWorld world;
    private CaseNumber number;

    @BeforeEach
    void open() {
        world = new ReplyWorld(database);
        number = world.cases.open(1042);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Outcome<Revision> draft(String text) {
        return world.replies().draftInPrivate(number, text, by(omar()));
    }

    private static String denial(Outcome<Revision> outcome) {
        return outcome instanceof Outcome.Denied<Revision>(var denial) ? denial.code() : "done";
    }

    @Test
    void goes_to_its_author_alone_and_stays_private_when_it_is_edited() {
        var draft = done(draft("Le scriviamo qui."));
        var edited = done(world.replies().edit(number, ANY, "Le scriviamo qui!", by(omar())));

        assertThat(draft.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(edited.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(edited.target()).isEqualTo(draft.target());
        done(world.replies().approve(number, ANY, by(sara())));
        world.pass(Duration.ofSeconds(10));
        assertThat(world.platform.publications())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.reply().visibility()).isEqualTo(Visibility.PRIVATE);
                            assertThat(one.reply().target().value()).isEqualTo("question-1042");
                        });
    }

    @Test
    void goes_once_where_the_network_permits_but_one() {
        done(draft("Le scriviamo qui."));
        assertThat(denial(draft("Oppure qui."))).as("drafts may compete").isEqualTo("done");
        done(world.replies().approve(number, OptionalInt.of(1), by(sara())));

        assertThat(denial(draft("Ancora."))).isEqualTo("private-once");
        world.pass(Duration.ofSeconds(10));
        assertThat(denial(draft("Ancora."))).isEqualTo("private-once");
        assertThat(denial(world.replies().draft(number, "In pubblico.", by(omar()))))
                .isEqualTo("done");
    }

    @Test
    void is_too_late_after_seven_days() {
        world.pass(Duration.ofDays(6));
        assertThat(denial(draft("In tempo."))).isEqualTo("done");
        world.pass(Duration.ofDays(1).plusHours(1));
        assertThat(denial(draft("Troppo tardi."))).isEqualTo("private-too-late");
    }

    @Test
    void passes_over_what_was_said_in_private_anyway() {
        world.cases.says(number, "later", "Ancora niente!", Interaction.Kind.MESSAGE);

        assertThat(done(draft("Le scriviamo qui.")).target().value()).isEqualTo("question-1042");
    }
}
