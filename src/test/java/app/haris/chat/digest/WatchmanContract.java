package app.haris.chat.digest;

import static app.haris.inbox.Speech.giulia;
import static app.haris.team.TeamFixtures.lina;
import static app.haris.team.TeamFixtures.marco;
import static app.haris.team.TeamFixtures.omar;
import static app.haris.team.TeamFixtures.sara;
import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.Bulletin;
import app.haris.chat.Bulletins;
import app.haris.chat.ChatWorld;
import app.haris.inbox.CaseNumber;
import app.haris.social.Author;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.team.Handover;
import app.haris.team.Member;
import app.haris.team.Rotation;
import app.haris.work.Job;
import app.haris.work.JobName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On a Sunday; Lina is on call until Monday at nine in Rome, Marco afterwards. */
abstract class WatchmanContract {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant NINE = Instant.parse("2026-11-23T08:00:00Z");

    @RegisterExtension final TestDatabase database;
    private ChatWorld world;
    private CaseNumber number;

    WatchmanContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void watch() {
        world = new ChatWorld(database);
        world.team.schedule(
                "leads",
                new Rotation(
                        List.of(lina().id(), marco().id()),
                        Duration.ofDays(7),
                        Handover.of("mon 09:00"),
                        ZoneId.of("Europe/Rome")));
        number = world.hear(giulia("m1").saying("Il pacco è arrivato rotto"));
        world.agenda.add(new Job(new JobName("duty-watch"), "all", world.clock.instant()));
        world.work();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void the_next_on_call_is_told_what_is_open_and_what_changed() {
        world.say(sara(), number, "escalate leads grave");
        world.clock.set(NINE.minus(MINUTE));
        world.work();
        assertThat(told(marco())).noneMatch(one -> one.topic().startsWith("handover"));

        world.clock.set(NINE);
        world.work();
        world.clock.set(NINE.plus(MINUTE));
        world.work();

        assertThat(told(marco()))
                .filteredOn(one -> one.topic().startsWith("handover"))
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.said())
                                        .contains(
                                                "Da ora sei di turno: leads",
                                                "Prima di te c’era Lina",
                                                "1 escalation",
                                                "#" + number));
        assertThat(told(lina())).noneMatch(one -> one.topic().startsWith("handover"));
    }

    @Test
    void whoever_takes_over_by_an_override_is_told_too() {
        world.say(marco(), "oncall override leads @sara 4h");
        world.clock.advance(MINUTE);
        world.work();

        assertThat(told(sara())).anyMatch(one -> one.topic().startsWith("handover:leads"));
    }

    @Test
    void whoever_asks_is_told_what_waits_and_what_changed_in_their_turn() {
        world.say(sara(), number, "escalate leads grave");

        var onCall = world.say(lina(), "digest").said();
        var other = world.say(omar(), "ملخص").said();

        assertThat(onCall).contains("You are on call: leads, until", "1 escalated", "#" + number);
        assertThat(other).contains("#" + number).doesNotContain("أنت المناوب");
        assertThat(told(lina())).isEmpty();
    }

    @Test
    void whoever_asks_while_nothing_waits_is_told_so() {
        world.say(sara(), number, "close by phone");

        assertThat(world.say(sara(), "riepilogo").said()).contains("Non c’è niente in attesa.");
    }

    @Test
    void what_is_of_low_priority_waits_for_the_digest() {
        world.team.digestAt(List.of(LocalTime.of(11, 0)));
        var low = world.hear(giulia("m2").by(omarsFriend()).saying("Che bei colori"));
        lower(low);
        world.clock.set(Instant.parse("2026-11-22T09:59:00Z"));
        world.work();
        assertThat(told(omar())).isEmpty();

        world.clock.set(Instant.parse("2026-11-22T10:00:30Z"));
        world.work();
        world.clock.advance(MINUTE);
        world.work();

        assertThat(told(omar()))
                .filteredOn(one -> one.topic().startsWith("digest"))
                .singleElement()
                .satisfies(one -> assertThat(one.said()).contains("ما يمكن أن ينتظر", "#" + low));
    }

    private static Author omarsFriend() {
        return new Author("o2", "o2", "Other", 5L, false);
    }

    private void lower(CaseNumber low) {
        database.client()
                .sql("update case_file set priority = 'low' where number = :number")
                .param("number", low.value())
                .update();
    }

    @Test
    void leads_are_told_of_a_time_without_anybody_before_it_comes_and_once() {
        world.say(marco(), "oncall away 5d");
        for (var i = 0; i < 3; i++) {
            world.clock.advance(MINUTE);
            world.work();
        }

        assertThat(told(lina()))
                .filteredOn(one -> one.topic().startsWith("gap:leads:from-"))
                .singleElement()
                .satisfies(one -> assertThat(one.said()).contains("Nobody will be on call"));
        assertThat(told(omar())).isEmpty();
    }

    private List<Bulletin> told(Member member) {
        return world.bean(Bulletins.class)
                .unseen(member.id(), world.clock.instant().minus(Duration.ofDays(2)));
    }
}
