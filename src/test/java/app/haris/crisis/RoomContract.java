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
        assertThat(world.bean(CrisisRooms.class).open()).isEmpty();
        assertThat(world.bean(Crises.class).standing()).isEmpty();
        assertThat(say(sara(), "crisis note too late").denial()).isPresent();
    }

    @Test
    void each_topic_and_brand_has_a_room_of_its_own_and_what_is_said_goes_where_it_names() {
        say(lina(), "crisis open #delivery \"late parcels\"");
        assertThat(say(lina(), "crisis open #delivery \"again\"").denial()).isPresent();
        say(lina(), "crisis open brand:acme \"recall rumour\"");

        assertThat(say(sara(), "crisis note the van broke down").said())
                .contains("room:1 (topic:delivery)", "room:2 (brand:acme)");
        assertThat(say(sara(), "crisis note #delivery the van broke down").said())
                .contains("late parcels");
        say(sara(), "crisis role room:2 lead @marco");
        assertThat(say(sara(), "crisis update #delivery 20m a new van comes").isDone()).isTrue();
        assertThat(say(lina(), "crisis close over").denial()).isPresent();
        assertThat(say(lina(), "crisis close #delivery the van is here").isDone()).isTrue();

        assertThat(world.bean(CrisisRooms.class).open())
                .singleElement()
                .matches(room -> room.title().equals("recall rumour"));
        assertThat(world.bean(Crises.class).standing())
                .singleElement()
                .matches(one -> one.scope().key().equals("brand:acme"));
        assertThat(say(lina(), "crisis report 1").said())
                .containsSubsequence("the van broke down", "a new van comes", "the van is here");
        assertThat(say(lina(), "crisis report 2").said())
                .contains("lead: ", "Marco")
                .doesNotContain("van");
        assertThat(say(sara(), "crisis note #van is a word of the only room").isDone()).isTrue();
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
