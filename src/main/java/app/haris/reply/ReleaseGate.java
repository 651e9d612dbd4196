package app.haris.reply;

import app.haris.inbox.Case;
import app.haris.team.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * May hold back a reply that is otherwise ready to leave. All gates are asked in the transaction
 * that would claim it, and each must let it pass. A held reply waits for a member's {@code send},
 * which asks again.
 */
public interface ReleaseGate {
    /**
     * Returns the code of a reason to hold the reply now; empty lets it pass.
     *
     * @param approvedAt when the first of its approvals was given; for a template that goes without
     *     any, when it was approved as such
     * @param release the last time that a member let this revision go by {@code send}
     */
    Optional<String> holds(
            Revision revision, Case about, Instant approvedAt, Optional<Release> release);

    /** A member's word that a waiting reply may go. */
    record Release(MemberId by, Instant at) {}
}
