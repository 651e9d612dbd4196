package app.haris.crisis;

import static app.haris.inbox.Speech.giulia;
import static app.haris.team.TeamFixtures.lina;
import static app.haris.team.TeamFixtures.marco;
import static app.haris.team.TeamFixtures.sara;
import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.Answer;
import app.haris.chat.ChatWorld;
import app.haris.escalation.Escalations;
import app.haris.inbox.CaseNumber;
import app.haris.social.Author;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.team.Member;
import app.haris.work.Job;
import app.haris.work.JobName;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is heard live, by the built-in escalation.yml. */
abstract class ListeningContract {
    @RegisterExtension final TestDatabase database;
    private ChatWorld world;
    private CaseNumber number;
    private int said;

    ListeningContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        world = new ChatWorld(database);
        world.agenda.add(new Job(new JobName("crisis-listen"), "all", world.clock.instant()));
        number = hear("Bel negozio!");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private CaseNumber hear(String text) {
        said++;
        var somebody = new Author("a" + said, "a" + said, "Author " + said, 10L, false);
        return world.hear(giulia("m" + said).by(somebody).at(world.clock.instant()).saying(text));
    }

    private void pass(Duration time) {
        var end = world.clock.instant().plus(time);
        while (world.clock.instant().isBefore(end)) {
            world.clock.advance(Duration.ofSeconds(15));
            world.work();
        }
    }

    private Answer say(Member member, String line) {
        return world.say(member, number, line);
    }

    @Test
    void a_word_is_proposed_calls_somebody_and_is_raised_by_a_lead_once() {
        hear("Is there a recall?");
        pass(Duration.ofMinutes(2));

        assertThat(say(lina(), "crisis").said()).contains("Proposal 1", "ORANGE", "“recall”");
        assertThat(world.bean(Escalations.class).active()).hasSize(1);
        assertThat(say(sara(), "crisis raise 1").denial()).isPresent();
        assertThat(say(marco(), "crisis raise 1").said()).contains("ORANGE", "acme");
        assertThat(say(marco(), "crisis raise 1").denial()).isPresent();
        assertThat(world.bean(Crises.class).standing()).hasSize(1);
        assertThat(world.bean(Crises.class).proposals()).isEmpty();
    }

    @Test
    void what_was_dismissed_is_quiet_for_as_long_as_was_said() {
        hear("A recall!");
        pass(Duration.ofMinutes(2));
        assertThat(say(lina(), "crisis dismiss 1 12h an old story").said())
                .contains("quiet until", "an old story");

        pass(Duration.ofHours(7));
        hear("Another recall!");
        pass(Duration.ofMinutes(2));
        assertThat(world.bean(Crises.class).proposals()).isEmpty();
        pass(Duration.ofHours(6));
        hear("One more recall!");
        pass(Duration.ofMinutes(2));

        assertThat(world.bean(Crises.class).proposals()).hasSize(1);
    }

    @Test
    void a_flood_of_anger_is_proposed_with_what_is_usual_and_cases_to_look_at() {
        pass(Duration.ofMinutes(1));
        for (var i = 0; i < 25; i++) {
            hear("Vergogna, pacco rotto e nessuno risponde, servizio pessimo! " + i);
            pass(Duration.ofSeconds(15));
        }
        pass(Duration.ofMinutes(8));

        assertThat(world.bean(Crises.class).proposals())
                .singleElement()
                .satisfies(
                        proposal -> {
                            assertThat(proposal.name()).isEqualTo("negative");
                            assertThat(proposal.evidence().count()).isGreaterThanOrEqualTo(15);
                            assertThat(proposal.evidence().examples()).hasSize(3);
                        });
    }

    @Test
    void what_comes_in_late_is_no_news() {
        said++;
        var author = new Author("late", "late", "Late", 10L, false);
        world.hear(
                giulia("late")
                        .by(author)
                        .at(world.clock.instant().minus(Duration.ofHours(5)))
                        .saying("recall"));
        pass(Duration.ofMinutes(2));

        assertThat(world.bean(Crises.class).proposals()).isEmpty();
    }
}
