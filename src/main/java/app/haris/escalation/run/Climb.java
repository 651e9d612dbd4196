package app.haris.escalation.run;

import app.haris.escalation.Escalations.Planned;
import app.haris.escalation.Recipient;
import app.haris.escalation.Run;
import app.haris.escalation.RunState;
import app.haris.escalation.RunState.Acknowledged;
import app.haris.escalation.RunState.Asked;
import app.haris.escalation.RunState.Climbing;
import app.haris.escalation.RunState.Ended;
import app.haris.escalation.Step;
import app.haris.team.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How a run climbs its chain.
 *
 * <p>Waits are counted from when the step before was really taken: after an outage the next people
 * still get their time, instead of all being called at once. A call that reaches nobody is not
 * waited for. A chain never begins twice in one breath, so a run always ends or has a time at which
 * it goes on.
 */
public final class Climb {
    /** Nobody plans further; a chain that repeats shows its next round and that it repeats. */
    private static final int MOST_PLANNED = 8;

    private final Run run;
    private final Instant now;
    private final Duty duty;
    private final List<Call> calls = new ArrayList<>();
    private final List<Integer> unheard = new ArrayList<>();

    private Climb(Run run, Instant now, Duty duty) {
        this.run = run;
        this.now = now;
        this.duty = duty;
    }

    /** A call to make. */
    public record Call(
            int position, int round, Recipient recipient, boolean important, boolean isQuestion) {}

    /**
     * What a run came to.
     *
     * @param unheard the steps that found nobody to call
     */
    public record Progress(Run run, List<Call> calls, List<Integer> unheard) {
        public Progress {
            calls = List.copyOf(calls);
            unheard = List.copyOf(unheard);
        }
    }

    /** Does what is due, and nothing that is not. */
    public static Progress advance(Run run, Instant now, Duty duty) {
        return switch (run.state()) {
            case Climbing state when !state.due().isAfter(now) ->
                    new Climb(run, now, duty).go(state);
            case Acknowledged state when !state.due().isAfter(now) -> ask(run, state, now);
            case Asked state when !state.due().isAfter(now) ->
                    new Climb(run, now, duty)
                            .go(new Climbing(state.position(), state.round(), false, now));
            case Climbing _, Acknowledged _, Asked _, Ended _ ->
                    new Progress(run, List.of(), List.of());
        };
    }

    private static Progress ask(Run run, Acknowledged state, Instant now) {
        var question =
                new Call(
                        state.position(),
                        state.round(),
                        new Recipient.ToMember(state.by()),
                        true,
                        true);
        var asked =
                new Asked(
                        state.by(), state.position(), state.round(), now.plus(run.chain().pause()));
        return new Progress(run.become(asked), List.of(question), List.of());
    }

    private Progress go(Climbing from) {
        return new Progress(run.become(climb(from)), calls, unheard);
    }

    private RunState climb(Climbing from) {
        var steps = run.chain().steps();
        var position = from.position();
        var round = from.round();
        var isUnheard = from.unheard();
        var hasBegunAgain = false;
        while (position < steps.size()) {
            switch (steps.get(position)) {
                case Step.Notify step -> {
                    if (duty.takes(step, run, now)) {
                        isUnheard = !call(step, position, round);
                    }
                    position++;
                }
                case Step.Wait(var time) -> {
                    position++;
                    if (!isUnheard) {
                        return new Climbing(position, round, false, now.plus(time));
                    }
                }
                case Step.Repeat(var times) -> {
                    if (round >= times) {
                        position++;
                    } else if (isUnheard || hasBegunAgain) {
                        return new Climbing(0, round + 1, false, now.plus(run.chain().pause()));
                    } else {
                        hasBegunAgain = true;
                        position = 0;
                        round++;
                    }
                }
            }
        }
        return end(from, round, isUnheard);
    }

    /** Whoever was called last gets their time, too. */
    private RunState end(Climbing from, int round, boolean isUnheard) {
        var end = run.chain().steps().size();
        return calls.isEmpty() || isUnheard || from.position() >= end
                ? new Ended("exhausted", now)
                : new Climbing(end, round, false, now.plus(run.chain().pause()));
    }

    /** Whether there was somebody to call. */
    private boolean call(Step.Notify step, int position, int round) {
        var recipients = duty.recipients(step, run, now);
        recipients.forEach(
                one -> calls.add(new Call(position, round, one, step.important(), false)));
        if (recipients.isEmpty()) {
            unheard.add(position);
        }
        return !recipients.isEmpty();
    }

    /** A member is on it from now on. */
    public static Run acknowledged(Run run, MemberId by, Instant now, Duration silence) {
        return run.state() instanceof RunState.Active state
                ? run.become(
                        new Acknowledged(
                                by, now, state.position(), state.round(), now.plus(silence)))
                : run;
    }

    /** The call of a step reached nobody: the next one is made at once. */
    public static Run hastened(Run run, int position, int round, Instant now) {
        return run.state() instanceof Climbing state
                        && state.round() == round
                        && isNext(run, position, state.position())
                ? run.become(new Climbing(state.position(), round, true, now))
                : run;
    }

    /** Whether nothing but waits lies between a step and where the run waits. */
    private static boolean isNext(Run run, int position, int reached) {
        return reached > position
                && run
                        .chain()
                        .steps()
                        .subList(position + 1, Math.min(reached, run.chain().steps().size()))
                        .stream()
                        .noneMatch(Step.Notify.class::isInstance);
    }

    /** Whoever is on it is asked first, and has their time to answer. */
    private static Instant resumption(Run run, RunState.Active state) {
        return state instanceof Acknowledged ? state.due().plus(run.chain().pause()) : state.due();
    }

    /** What will happen if nobody acknowledges, and everybody can be reached. */
    public static List<Planned> planned(Run run) {
        if (!(run.state() instanceof RunState.Active state)) {
            return List.of();
        }
        var planned = new ArrayList<Planned>();
        var steps = run.chain().steps();
        var at = resumption(run, state);
        var position = state.position();
        var round = state.round();
        while (position < steps.size() && planned.size() < MOST_PLANNED) {
            switch (steps.get(position)) {
                case Step.Notify step -> planned.add(new Planned(step, position, round, at));
                case Step.Wait(var time) -> at = at.plus(time);
                case Step.Repeat(var times) -> {
                    if (round < times) {
                        round++;
                        position = -1;
                    }
                }
            }
            position++;
        }
        return planned;
    }
}
