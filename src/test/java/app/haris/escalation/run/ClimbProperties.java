package app.haris.escalation.run;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.escalation.Cause;
import app.haris.escalation.EscalationChain;
import app.haris.escalation.Recipient;
import app.haris.escalation.Run;
import app.haris.escalation.RunState;
import app.haris.escalation.Step;
import app.haris.escalation.Target;
import app.haris.inbox.CaseNumber;
import app.haris.team.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Random chains climbed on a virtual clock that ticks every second. */
class ClimbProperties {
    private static final Instant START = Instant.parse("2026-03-29T00:50:00Z");
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofMinutes(30);
    private static final MemberId SARA = new MemberId("sara");

    /** More moves than the longest of these chains has, with all its repetitions. */
    private static final int MOST_MOVES = 2_000;

    /** Against a second computation: the chain written out as a list, with the times added up. */
    @Property(tries = 500)
    void calls_are_made_when_the_written_out_chain_says(@ForAll("chains") List<Step> steps) {
        var expected = writtenOut(steps);
        var run = run(steps);
        var made = new ArrayList<Instant>();

        while (run.state() instanceof RunState.Active active) {
            var progress = Climb.advance(run, active.due(), new Everybody());
            progress.calls().forEach(_ -> made.add(active.due()));
            run = progress.run();
            assertThat(made.size()).isLessThan(MOST_MOVES);
        }

        assertThat(made).isEqualTo(expected);
    }

    @Property(tries = 1000)
    void every_run_ends_whoever_can_be_reached_and_nothing_is_early_or_late(
            @ForAll("chains") List<Step> steps, @ForAll long seed) {
        var random = new Random(seed);
        var duty = new Sometimes(random);
        var run = run(steps);
        var now = START;

        var moves = 0;
        while (run.state() instanceof RunState.Active active) {
            var early = active.due().minus(TICK);
            assertThat(Climb.advance(run, early, duty).run()).isEqualTo(run);
            now = active.due().plusMillis(random.nextInt(1000));
            var progress = Climb.advance(run, now, duty);
            assertThat(progress.run().state()).isNotEqualTo(run.state());
            if (progress.run().state() instanceof RunState.Active next) {
                assertThat(next.due()).isAfter(now);
            }
            run = progress.run();
            assertThat(++moves).isLessThan(MOST_MOVES);
        }

        assertThat(run.state()).isEqualTo(new RunState.Ended("exhausted", now));
    }

    @Property(tries = 1000)
    void after_an_acknowledgement_nothing_is_called_until_its_silence_is_over(
            @ForAll("chains") List<Step> steps, @ForAll @IntRange(max = 12) int movesBefore) {
        var run = run(steps);
        for (var i = 0; i < movesBefore && run.state() instanceof RunState.Active active; i++) {
            run = Climb.advance(run, active.due(), new Everybody()).run();
        }
        if (!(run.state() instanceof RunState.Active before)) {
            return;
        }
        var at = before.due().minus(TICK);

        var acknowledged = Climb.acknowledged(run, SARA, at, SILENCE);

        for (var minute = 0; minute < SILENCE.toMinutes(); minute++) {
            var later = at.plus(Duration.ofMinutes(minute));
            var progress = Climb.advance(acknowledged, later, new Everybody());
            assertThat(progress.calls()).isEmpty();
            assertThat(progress.run()).isEqualTo(acknowledged);
        }
        var asked = Climb.advance(acknowledged, at.plus(SILENCE), new Everybody());
        assertThat(asked.calls()).singleElement().matches(Climb.Call::isQuestion);
        var due = ((RunState.Asked) asked.run().state()).due();
        var resumed = Climb.advance(asked.run(), due, new Everybody()).run();
        assertThat(resumed.state()).isNotInstanceOf(RunState.Asked.class);
    }

    @Property(tries = 500)
    void what_is_planned_is_what_happens(@ForAll("chains") List<Step> steps) {
        var run = run(steps);
        var planned = Climb.planned(run).stream().map(plan -> plan.at()).toList();

        assertThat(planned).isEqualTo(writtenOut(steps).stream().limit(planned.size()).toList());
    }

    @Property(tries = 500)
    void what_is_planned_after_an_acknowledgement_happens_when_nobody_answers(
            @ForAll("chains") List<Step> steps) {
        var run = Climb.acknowledged(run(steps), SARA, START, SILENCE);
        var planned = Climb.planned(run).stream().map(plan -> plan.at()).toList();
        var made = new ArrayList<Instant>();

        while (run.state() instanceof RunState.Active active && made.size() < MOST_MOVES) {
            var progress = Climb.advance(run, active.due(), new Everybody());
            progress.calls().stream()
                    .filter(call -> !call.isQuestion())
                    .forEach(_ -> made.add(active.due()));
            run = progress.run();
        }

        assertThat(made.stream().limit(planned.size()).toList()).isEqualTo(planned);
    }

    private static List<Instant> writtenOut(List<Step> steps) {
        var flat = new ArrayList<Step>(steps);
        var again = 0;
        for (var i = 0; i < flat.size(); ) {
            if (flat.get(i) instanceof Step.Repeat(var times)) {
                flat.remove(i);
                if (again < times) {
                    flat.subList(i, flat.size()).clear();
                    flat.addAll(steps);
                    again++;
                }
            } else {
                i++;
            }
        }
        var calls = new ArrayList<Instant>();
        var at = START;
        for (var step : flat) {
            if (step instanceof Step.Wait(var time)) {
                at = at.plus(time);
            } else {
                calls.add(at);
            }
        }
        return calls;
    }

    private static Run run(List<Step> steps) {
        return new Run(
                new UUID(0, 1),
                new EscalationChain("leads", steps),
                new Cause.OfCase(new CaseNumber(1)),
                "member",
                "",
                "sara",
                1,
                0,
                START,
                new RunState.Climbing(0, 0, false, START));
    }

    /** Chains as escalation.yml may have them: they call somebody, and wait before they repeat. */
    @Provide
    Arbitrary<List<Step>> chains() {
        Arbitrary<Step> call =
                Arbitraries.of("sara", "marco")
                        .map(
                                name ->
                                        new Step.Notify(
                                                new Target.OnMember(new MemberId(name)),
                                                false,
                                                Optional.empty()));
        Arbitrary<Step> wait =
                Arbitraries.integers()
                        .between(1, 120)
                        .map(minutes -> new Step.Wait(Duration.ofMinutes(minutes)));
        Arbitrary<Step> repeat = Arbitraries.integers().between(1, 3).map(Step.Repeat::new);
        return Arbitraries.frequencyOf(Tuple.of(4, call), Tuple.of(4, wait), Tuple.of(1, repeat))
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .filter(steps -> steps.stream().anyMatch(Step.Notify.class::isInstance))
                .filter(ClimbProperties::waitsBeforeItRepeats);
    }

    private static boolean waitsBeforeItRepeats(List<Step> steps) {
        var hasWaited = false;
        for (var step : steps) {
            hasWaited |= step instanceof Step.Wait;
            if (step instanceof Step.Repeat && !hasWaited) {
                return false;
            }
        }
        return true;
    }

    private record Everybody() implements Duty {
        @Override
        public boolean takes(Step.Notify step, Run run, Instant now) {
            return true;
        }

        @Override
        public List<Recipient> recipients(Step.Notify step, Run run, Instant now) {
            return step.target() instanceof Target.OnMember(var member)
                    ? List.of(new Recipient.ToMember(member))
                    : List.of();
        }
    }

    /** Conditions hold, and people can be called, only sometimes. */
    private record Sometimes(Random random) implements Duty {
        @Override
        public boolean takes(Step.Notify step, Run run, Instant now) {
            return random.nextInt(4) > 0;
        }

        @Override
        public List<Recipient> recipients(Step.Notify step, Run run, Instant now) {
            return random.nextBoolean() ? List.of(new Recipient.ToMember(SARA)) : List.of();
        }
    }
}
