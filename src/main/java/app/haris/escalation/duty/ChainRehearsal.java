package app.haris.escalation.duty;

import app.haris.escalation.Cause;
import app.haris.escalation.EscalationChain;
import app.haris.escalation.EscalationFile;
import app.haris.escalation.Recipient;
import app.haris.escalation.Rehearsal;
import app.haris.escalation.Run;
import app.haris.escalation.RunState.Active;
import app.haris.escalation.RunState.Climbing;
import app.haris.escalation.Step.Notify;
import app.haris.escalation.StepCondition;
import app.haris.escalation.run.Climb;
import app.haris.escalation.run.Duty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** Runs chains by the code that runs them live, with everybody willing. */
public final class ChainRehearsal implements Rehearsal {
    private final Map<String, EscalationChain> chains;
    private final Predicate<Instant> isOfficeOpen;
    private final Function<Cause, String> priority;
    private final Map<String, Run> active = new LinkedHashMap<>();

    /**
     * @param priority of the case that a cause is about; empty if it is about none
     */
    public ChainRehearsal(
            EscalationFile file,
            Predicate<Instant> isOfficeOpen,
            Function<Cause, String> priority) {
        chains = Chains.read(file);
        this.isOfficeOpen = isOfficeOpen;
        this.priority = priority;
    }

    @Override
    public void start(Cause cause, String chain, String reason, Instant at) {
        var key = chain + "|" + cause.key();
        var before = active.get(key);
        if (before != null) {
            active.put(key, before.again());
            return;
        }
        Optional.ofNullable(chains.get(chain))
                .map(found -> begun(found, cause, reason, at))
                .ifPresent(run -> active.put(key, run));
    }

    private static Run begun(EscalationChain chain, Cause cause, String reason, Instant at) {
        var state = new Climbing(0, 0, false, at);
        return new Run(new UUID(0, 0), chain, cause, reason, "", "rule", 1, 0, at, state);
    }

    @Override
    public List<Called> pass(Instant now) {
        var called = new ArrayList<Called>();
        for (var key : List.copyOf(active.keySet())) {
            advance(key, now, called);
        }
        called.sort(Comparator.comparing(Called::at));
        return called;
    }

    private void advance(String key, Instant now, List<Called> called) {
        var run = active.get(key);
        while (run != null && run.state() instanceof Active state && !state.due().isAfter(now)) {
            var due = state.due();
            var progress = Climb.advance(run, due, new Willing());
            run = progress.run();
            for (var call : progress.calls()) {
                if (run.chain().steps().get(call.position()) instanceof Notify step) {
                    called.add(new Called(run, step, call.round(), due));
                }
            }
        }
        if (run == null || !(run.state() instanceof Active)) {
            active.remove(key);
        } else {
            active.put(key, run);
        }
    }

    /** Everybody is there. */
    private final class Willing implements Duty {
        @Override
        public boolean takes(Notify step, Run run, Instant now) {
            return step.when().map(condition -> holds(condition, run, now)).orElse(true);
        }

        private boolean holds(StepCondition condition, Run run, Instant now) {
            return condition.holds(
                    switch (condition.subject()) {
                        case HOURS -> isOfficeOpen.test(now) ? "in" : "out";
                        case PRIORITY -> priority.apply(run.cause());
                    });
        }

        @Override
        public List<Recipient> recipients(Notify step, Run run, Instant now) {
            return List.of(new Recipient.ToChannel("somebody"));
        }
    }
}
