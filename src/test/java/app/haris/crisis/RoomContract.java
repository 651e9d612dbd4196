package app.haris.crisis;

import static app.haris.inbox.Speech.giulia;
import static app.haris.team.TeamFixtures.lina;
import static app.haris.team.TeamFixtures.marco;
import static app.haris.team.TeamFixtures.omar;
import static app.haris.team.TeamFixtures.sara;
import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.Answer;
import app.haris.chat.ChatWorld;
import app.haris.escalation.Escalations;
import app.haris.inbox.CaseNumber;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.team.Member;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A crisis is worked on in a room. */
abstract class RoomContract {
    @RegisterExtension final TestDatabase database;
    private ChatWorld world;
    private CaseNumber number;

    RoomContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        world = new ChatWorld(database);
        number = world.hear(giulia("m1").saying("Salve!"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Answer say(Member member, String line) {
        return world.say(member, number, line);
    }

    private void pass(Duration time) {
        var end = world.clock.instant().plus(time);
        while (world.clock.instant().isBefore(end)) {
            world.clock.advance(Duration.ofSeconds(15));
            world.work();
        }
    }

    @Test
    void a_lead_opens_one_at_a_time_and_the_gate_shuts() {
        assertThat(say(sara(), "crisis open \"recall rumour\"").denial()).isPresent();
        assertThat(say(lina(), "crisis open \"recall rumour\"").said())
                .contains("recall rumour", "open 1", "held 0", "Next word due");
        assertThat(say(lina(), "crisis open \"another\"").denial()).isPresent();
        say(omar(), "reply Lo cerchiamo.");
        say(sara(), "approve");
        say(lina(), "approve");
        pass(Duration.ofMinutes(1));

        assertThat(world.platform.publications()).isEmpty();
        assertThat(say(lina(), "crisis note they call the shop").said()).contains("held 1");
    }

    @Test
    void the_report_tells_the_whole_story_in_order_and_what_was_written_stays_text() {
        say(lina(), "crisis open \"recall *rumour*\"");
        say(lina(), "crisis role lead @marco");
        say(sara(), "crisis note lab says it is clean");
        say(marco(), "crisis level RED peggiora");
        say(lina(), "crisis update 20m we wait for the lab");
        say(sara(), "crisis against 1 I advised to wait");
        say(lina(), "crisis close the lab found nothing");

        var report = say(lina(), "crisis report").said();

        assertThat(report).startsWith("# recall \\*rumour\\*").contains("lead: ", "Marco");
        assertThat(report)
                .containsSubsequence(
                        "opened",
                        "Marco",
                        "lab says it is clean",
                        "RED",
                        "we wait for the lab",
                        "against advice",
                        "I advised to wait",
                        "the lab found nothing");
        assertThat(world.bean(CrisisRooms.class).current()).isEmpty();
        assertThat(world.bean(Crises.class).standing()).isEmpty();
        assertThat(say(sara(), "crisis note too late").denial()).isPresent();
    }

    @Test
    void somebody_is_called_when_the_next_word_is_due_and_not_when_it_came() {
        say(lina(), "crisis open \"recall rumour\"");
        say(lina(), "ack");
        pass(Duration.ofMinutes(25));
        var before = count();
        say(lina(), "crisis update 40m nothing new");
        pass(Duration.ofMinutes(20));
        var meanwhile = count();
        assertThat(meanwhile).isLessThanOrEqualTo(before);

        pass(Duration.ofMinutes(21));

        assertThat(count()).isGreaterThan(meanwhile);
    }

    /** The same cause on the same chain is one run with a count. */
    private int count() {
        return world.bean(Escalations.class).active().stream()
                .mapToInt(one -> one.run().count())
                .sum();
    }
}
