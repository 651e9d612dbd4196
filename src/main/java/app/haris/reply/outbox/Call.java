package app.haris.reply.outbox;

import app.haris.inbox.CaseNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One call to a network to publish a revision; committed before it is made.
 *
 * @param leaseUntil until when the call may be under way, unless it is known to be over; the
 *     process that makes it renews this while it waits longer
 * @param isOver whether the call is known to have ended
 * @param verdict what is known of it; absent while nobody has said anything
 * @param looks how often it was looked for on the network
 */
public record Call(
        UUID id,
        CaseNumber caseNumber,
        int revision,
        Instant began,
        Instant leaseUntil,
        boolean isOver,
        Optional<Verdict> verdict,
        int looks) {

    /** Whether the text may yet reach the network by this call. */
    public boolean mayStillLand(Instant now) {
        return !isOver && now.isBefore(leaseUntil);
    }

    /** Whether it is certain what became of it. */
    public boolean isSettled() {
        return verdict.isPresent() && !(verdict.get() instanceof Verdict.Unknown);
    }

    Call ended() {
        return new Call(id, caseNumber, revision, began, leaseUntil, true, verdict, looks);
    }

    Call judged(Verdict word) {
        return new Call(
                id, caseNumber, revision, began, leaseUntil, isOver, Optional.of(word), looks);
    }

    Call looked() {
        return new Call(id, caseNumber, revision, began, leaseUntil, isOver, verdict, looks + 1);
    }
}
