package app.haris.escalation;

import app.haris.escalation.duty.ChainRehearsal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Runs chains on a virtual clock, by the code that runs them live, as if nobody answered and
 * somebody could always be reached. Knows no overrides and no quiet hours: those are the team's of
 * the day.
 */
public interface Rehearsal {
    /**
     * @param priority of the case that a cause is about; empty if it is about none
     */
    static Rehearsal of(
            EscalationFile file,
            Predicate<Instant> isOfficeOpen,
            Function<Cause, String> priority) {
        return new ChainRehearsal(file, isOfficeOpen, priority);
    }

    /** Somebody is called. */
    record Called(Run run, Step.Notify step, int round, Instant at) {}

    /** Starts a run, or counts the cause where one is on its way. */
    void start(Cause cause, String chain, String reason, Instant at);

    /** Whom the runs call until a time, in order. */
    List<Called> pass(Instant now);
}
