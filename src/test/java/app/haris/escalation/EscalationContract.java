package app.haris.escalation;

import static app.haris.inbox.InboxWorld.by;
import static app.haris.inbox.Speech.giulia;
import static app.haris.team.TeamFixtures.lina;
import static app.haris.team.TeamFixtures.marco;
import static app.haris.team.TeamFixtures.sara;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.haris.audit.Journal;
import app.haris.chat.Answer;
import app.haris.chat.ChatWorld;
import app.haris.escalation.Escalations.Progress;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Cases;
import app.haris.inbox.Outcome;
import app.haris.social.Author;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.team.Handover;
import app.haris.team.Member;
import app.haris.team.Rotation;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Patrol;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Escalation by the built-in chain: whoever is on call, 5 min, all leads, 15 min, the channel. */
abstract class EscalationContract {
    private static final int RUNS = 100;
    private static final JobName AUDIT = new JobName("escalation-audit");
    private static final Duration BREATH = Duration.ofSeconds(20);

    @RegisterExtension final TestDatabase database;
    private final FakeMessenger messenger = new FakeMessenger();
    private ChatWorld world;
    private CaseNumber number;

    EscalationContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void escalate() {
        world = new ChatWorld(database);
        world.messengers.add(messenger);
        var members = List.of(lina().id(), marco().id());
        world.team.schedule(
                "leads",
                new Rotation(
                        members,
                        Duration.ofDays(7),
                        Handover.of("mon 09:00"),
                        ZoneId.of("Europe/Rome")));
        number = world.hear(giulia("m1").saying("Nessuno risponde"));
        world.work();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void steps_are_taken_one_after_the_other_until_nobody_is_left() {
        say(sara(), "escalate leads troppo grave");

        assertThat(messenger.keys()).containsExactly("member:lina");
        pass(Duration.ofMinutes(4));
        assertThat(messenger.keys()).hasSize(1);
        pass(Duration.ofMinutes(1));
        assertThat(messenger.keys()).hasSize(3).endsWith("member:marco", "member:lina");
        pass(Duration.ofMinutes(15));
        assertThat(messenger.keys()).hasSize(4).endsWith("channel:crisis");
        passAll();

        assertThat(run().state()).isInstanceOf(RunState.Ended.class);
        assertThat(messenger.keys()).hasSize(3 * 4);
    }

    @Test
    void after_an_acknowledgement_nobody_is_called_and_silence_is_asked_about() {
        say(sara(), "escalate");
        pass(Duration.ofMinutes(2));

        say(marco(), "ack");
        pass(Duration.ofMinutes(29));
        assertThat(messenger.keys()).containsExactly("member:lina");
        pass(Duration.ofMinutes(2));

        assertThat(messenger.pages).last().matches(Page::isQuestion);
        assertThat(messenger.keys()).last().isEqualTo("member:marco");
        pass(Duration.ofMinutes(16));
        assertThat(messenger.keys()).hasSizeGreaterThan(2);
    }

    @Test
    void whoever_works_on_the_case_is_not_asked() {
        say(sara(), "escalate");
        say(marco(), "ack");

        pass(Duration.ofMinutes(20));
        say(marco(), "note ho chiamato il corriere");
        pass(Duration.ofMinutes(20));

        assertThat(messenger.pages).noneMatch(Page::isQuestion);
    }

    @Test
    void whoever_claims_the_case_is_on_it() {
        say(sara(), "escalate");

        say(marco(), "claim");

        assertThat(run().state()).isInstanceOf(RunState.Acknowledged.class);
    }

    @Test
    void it_is_handed_over_to_somebody_who_is_told() {
        say(sara(), "escalate");
        say(marco(), "ack");

        say(marco(), "ack @lina");
        world.work();

        assertThat(run().state())
                .isInstanceOfSatisfying(
                        RunState.Acknowledged.class,
                        state -> assertThat(state.by()).isEqualTo(lina().id()));
        assertThat(messenger.keys()).last().isEqualTo("member:lina");
    }

    @Test
    void the_same_cause_twice_is_one_run_with_a_count() {
        say(sara(), "escalate");
        say(marco(), "escalate leads ancora");

        assertThat(escalations().active()).hasSize(1);
        assertThat(run().count()).isEqualTo(2);
        assertThat(messenger.keys()).hasSize(1);
    }

    @Test
    void an_escalation_ends_with_its_case() {
        say(sara(), "escalate");
        say(sara(), "close fatto");
        passAll();

        assertThat(run().state())
                .isInstanceOfSatisfying(
                        RunState.Ended.class,
                        ended -> assertThat(ended.outcome()).isEqualTo("resolved"));
        assertThat(messenger.keys()).hasSize(1);
        assertThat(say(sara(), "escalate").denial()).isPresent();
    }

    @Test
    void whoever_cannot_be_reached_is_an_alarm_to_the_next() {
        messenger.unreachable = "member:lina";

        say(sara(), "escalate");
        pass(Duration.ofMinutes(1));

        assertThat(messenger.keys()).contains("member:marco");
        assertThat(deeds()).contains("could-not-call", "hastened-escalation");
    }

    @Test
    void nobody_on_call_is_an_alarm_to_the_next() {
        world.team.become(List.of(sara(), marco()));

        say(sara(), "escalate");
        pass(Duration.ofSeconds(2));

        assertThat(messenger.keys()).containsExactly("member:marco");
        assertThat(deeds()).contains("found-nobody-to-call");
    }

    @Test
    void an_override_and_an_agreed_swap_put_another_on_call() {
        assertThat(say(marco(), "oncall override leads @sara 2h").isDone()).isTrue();
        say(sara(), "escalate");
        assertThat(messenger.keys()).containsExactly("member:sara");
        assertThat(say(sara(), "oncall swap leads @marco").isDone()).isTrue();
        assertThat(onCall()).isEqualTo("sara");
        assertThat(say(lina(), "oncall swap leads").denial()).isPresent();

        assertThat(say(marco(), "oncall swap leads").isDone()).isTrue();

        assertThat(onCall()).isEqualTo("marco");
        world.clock.advance(Duration.ofHours(2));
        assertThat(onCall()).isEqualTo("lina");
        assertThat(say(sara(), "oncall who").said()).contains("leads", "Lina");
    }

    @Test
    void whoever_is_away_is_stood_in_for_until_they_are_back() {
        assertThat(say(lina(), "oncall away 3d @marco").isDone()).isTrue();
        say(sara(), "escalate");

        assertThat(messenger.keys()).containsExactly("member:marco");
        assertThat(say(sara(), "oncall").said()).contains("🌴 Lina", "Marco");

        assertThat(say(lina(), "oncall back").isDone()).isTrue();
        assertThat(onCall()).isEqualTo("lina");
        assertThat(say(lina(), "oncall back").denial()).isPresent();
    }

    @Test
    void a_time_without_anybody_is_seen_before_it_comes() {
        assertThat(say(lina(), "oncall who").said()).doesNotContain("nobody");

        say(lina(), "oncall away 3d");

        assertThat(say(lina(), "oncall who").said()).contains("⚠️ nobody from");
        assertThat(world.bean(OnCall.class).at("leads", world.clock.instant())).isEmpty();
        say(sara(), "escalate");
        pass(Duration.ofSeconds(2));
        assertThat(messenger.keys()).containsExactly("member:marco");
    }

    @Test
    void an_escalation_is_resolved_with_a_reason_while_its_case_stays_open() {
        say(sara(), "escalate");

        assertThat(say(marco(), "resolve").isDone()).isFalse();
        assertThat(say(marco(), "resolve falso allarme").isDone()).isTrue();

        assertThat(run().state())
                .isInstanceOfSatisfying(
                        RunState.Ended.class,
                        ended -> assertThat(ended.why()).isEqualTo("falso allarme"));
        assertThat(say(lina(), "show").said()).contains("falso allarme");
        assertThat(world.bean(Cases.class).find(number).orElseThrow().isClosed()).isFalse();
        assertThat(say(marco(), "resolve ancora").denial()).isPresent();
    }

    @Test
    void an_address_of_a_calendar_ends_when_another_is_wanted() {
        var before = say(lina(), "oncall calendar").said();
        var after = say(lina(), "oncall calendar new").said();

        assertThat(before).contains("/calendar/lina/", "mine.ics", "all.ics");
        assertThat(after).isNotEqualTo(before);
        assertThat(say(lina(), "oncall calendar").said()).isEqualTo(after);
    }

    private String onCall() {
        return world.bean(OnCall.class)
                .at("leads", world.clock.instant())
                .orElseThrow()
                .member()
                .value();
    }

    @Test
    void of_many_who_acknowledge_at_once_the_last_is_on_it_and_none_is_lost() throws Exception {
        say(sara(), "escalate");

        try (var threads = Executors.newFixedThreadPool(4)) {
            var acknowledged =
                    threads.invokeAll(
                            IntStream.range(0, 8)
                                    .<Callable<Outcome<Integer>>>mapToObj(
                                            _ ->
                                                    () ->
                                                            escalations()
                                                                    .acknowledge(
                                                                            number, by(marco())))
                                    .toList());
            for (var one : acknowledged) {
                assertThat(one.get()).isEqualTo(new Outcome.Done<>(1));
            }
        }

        assertThat(run().state()).isInstanceOf(RunState.Acknowledged.class);
    }

    @Test
    void an_hour_without_a_database_loses_no_step_and_doubles_none() {
        var numbers = IntStream.rangeClosed(1, RUNS).mapToObj(this::another).toList();
        numbers.forEach(one -> world.say(sara(), one, "escalate"));
        world.work();
        assertThat(messenger.keys()).hasSize(RUNS).containsOnly("member:lina");

        world.clock.advance(Duration.ofHours(1));
        world.work();

        assertThat(messenger.keys()).hasSize(3 * RUNS);
        pass(Duration.ofMinutes(14));
        assertThat(messenger.keys()).hasSize(3 * RUNS);
        pass(Duration.ofMinutes(1));
        assertThat(messenger.keys()).hasSize(4 * RUNS);
        assertThat(messenger.pages.stream().map(EscalationContract::place).distinct())
                .hasSize(4 * RUNS);
    }

    private CaseNumber another(int author) {
        var somebody = new Author("o" + author, "o" + author, "Other " + author, 5L, false);
        return world.hear(giulia("m" + author).by(somebody).saying("Quando arriva?"));
    }

    private static String place(Page page) {
        return page.run() + ":" + page.position() + ":" + page.recipient().key();
    }

    @Test
    void what_a_crash_left_undone_is_found_by_the_auditor() {
        messenger.crashing = true;
        assertThatThrownBy(() -> say(sara(), "escalate")).isInstanceOf(AssertionError.class);
        messenger.crashing = false;
        world.work();
        assertThat(messenger.keys()).isEmpty();

        audit();
        pass(Duration.ofMinutes(3));

        assertThat(messenger.keys()).containsExactly("member:lina");
    }

    @Test
    void a_run_whose_job_is_gone_is_woken_and_told_of() {
        say(sara(), "escalate");
        for (var job : world.agenda.waiting()) {
            if (job.name().value().equals("escalation-run")) {
                world.agenda.remove(job.name(), job.key());
            }
        }
        audit();

        pass(Duration.ofMinutes(7));
        audit();
        pass(Duration.ofMinutes(1));

        assertThat(messenger.keys()).hasSizeGreaterThan(1);
        assertThat(stuck()).isEqualTo(1);
    }

    @Test
    void what_a_leap_of_the_clock_made_late_is_not_stuck() {
        say(sara(), "escalate");
        audit();
        pass(Duration.ofMinutes(2));

        world.leap(Duration.ofHours(1));
        audit();
        pass(Duration.ofMinutes(1));

        assertThat(messenger.keys()).hasSizeGreaterThan(1);
        assertThat(stuck()).isZero();
    }

    private void audit() {
        world.agenda.remove(AUDIT, Patrol.KEY);
        world.agenda.add(new Job(AUDIT, Patrol.KEY, world.clock.instant()));
        world.work();
    }

    private double stuck() {
        return world.bean(MeterRegistry.class).counter("haris.escalation.stuck").count();
    }

    @Test
    void the_card_says_what_was_done_and_what_comes() {
        say(sara(), "escalate il cliente minaccia");

        var shown = say(lina(), "show").said();

        assertThat(shown).contains("leads", "il cliente minaccia", "✓ called Lina", "→ everybody");
        assertThat(say(lina(), Optional.empty(), "list escalated").said()).contains("#" + number);
        assertThat(say(marco(), Optional.empty(), "ricevuto").isDone()).isTrue();
        assertThat(world.bean(Cases.class).find(number)).isPresent();
    }

    private Answer say(Member member, String line) {
        return say(member, Optional.of(number), line);
    }

    private Answer say(Member member, Optional<CaseNumber> here, String line) {
        var answer =
                here.map(place -> world.say(member, place, line))
                        .orElseGet(() -> world.say(member, line));
        world.work();
        return answer;
    }

    private void pass(Duration time) {
        var end = world.clock.instant().plus(time);
        while (world.clock.instant().isBefore(end)) {
            world.clock.advance(BREATH);
            world.work();
        }
    }

    private void passAll() {
        for (var i = 0; i < 40 && run().state() instanceof RunState.Active active; i++) {
            world.clock.set(active.due());
            world.work();
        }
    }

    private Escalations escalations() {
        return world.bean(Escalations.class);
    }

    private Run run() {
        return escalations().of(number).stream().map(Progress::run).findFirst().orElseThrow();
    }

    private List<String> deeds() {
        return world.bean(Journal.class).ofCase(number.value()).stream()
                .map(entry -> entry.what())
                .toList();
    }
}
