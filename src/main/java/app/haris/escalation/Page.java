package app.haris.escalation;

import java.time.Instant;
import java.util.UUID;

/**
 * One call to somebody.
 *
 * @param id stays the same when the call is repeated
 * @param position the step, from 0
 * @param isQuestion whether it only asks: still on it?
 * @param outcome of the call so far
 * @param detail why it failed, or by which way it went
 */
public record Page(
        UUID id,
        UUID run,
        int position,
        int round,
        Recipient recipient,
        boolean important,
        boolean isQuestion,
        Instant at,
        Outcome outcome,
        String detail,
        int tries) {
    /** What became of a call. */
    public enum Outcome {
        WAITING,
        DELIVERED,
        FAILED,
        /** Not made, because somebody had acknowledged by then. */
        DROPPED
    }

    public Page with(Outcome now, String why) {
        return new Page(
                id,
                run,
                position,
                round,
                recipient,
                important,
                isQuestion,
                at,
                now,
                why,
                tries + 1);
    }
}
