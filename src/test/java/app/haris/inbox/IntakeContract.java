package app.haris.inbox;

import static app.haris.inbox.Speech.giulia;
import static org.assertj.core.api.Assertions.assertThat;

import app.haris.inbox.Inbox.Acceptance.Accepted;
import app.haris.inbox.Inbox.Acceptance.Duplicate;
import app.haris.storage.jdbc.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How what arrives becomes cases, on either engine. */
abstract class IntakeContract {
    @RegisterExtension final TestDatabase database;
    final InboxWorld world;

    IntakeContract(TestDatabase database) {
        this.database = database;
        world = new InboxWorld(database);
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void a_mention_opens_a_case() {
        assertThat(world.hear(giulia("m1").said())).containsExactly(new Accepted());

        var opened = world.only();
        assertThat(opened.number()).isEqualTo(new CaseNumber(1));
        assertThat(opened.state()).isEqualTo(new CaseState.Open());
        assertThat(opened.author()).isEqualTo(giulia());
        assertThat(world.cases().entries(opened.number()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.interaction()).isEqualTo(giulia("m1").said()));
    }

    @Test
    void the_same_again_is_a_duplicate() {
        world.hear(giulia("m1").said());

        assertThat(world.hear(giulia("m1").said(), giulia("m2").said(), giulia("m2").said()))
                .containsExactly(new Duplicate(), new Accepted(), new Duplicate());
        assertThat(world.standing()).hasSize(2);
    }
}
