package app.haris.reply;

import app.haris.social.Receipt;
import app.haris.team.MemberId;
import java.time.Instant;

/** Where a revision stands between a member's keyboard and the network. */
public sealed interface ReplyState {
    /** Written, waiting for eyes. */
    record Drafted() implements ReplyState {}

    /** Enough eyes; leaves at {@code sendAt} unless it is stopped. */
    record Approved(Instant sendAt) implements ReplyState {}

    record Rejected(MemberId by, String why) implements ReplyState {}

    /** A newer revision took its place, or another draft was chosen. */
    record Superseded() implements ReplyState {}

    /** Claimed by the outbox; an attempt is on disk. */
    record Sending(Instant since) implements ReplyState {}

    record Published(Receipt receipt, Instant at) implements ReplyState {}

    /** Approved, but something must be decided first; the code names what. */
    record Held(String reason) implements ReplyState {}

    /** Nobody knows whether it is out. */
    record Unknown(String reason, Instant since) implements ReplyState {}

    record Refused(String reason) implements ReplyState {}

    record Stopped(MemberId by) implements ReplyState {}

    /** The word of the contract. */
    default String word() {
        return switch (this) {
            case Drafted() -> "draft";
            case Approved(var sendAt) -> "approved";
            case Rejected(var by, var why) -> "rejected";
            case Superseded() -> "superseded";
            case Sending(var since) -> "sending";
            case Published(var receipt, var at) -> "published";
            case Held(var reason) -> "held";
            case Unknown(var reason, var since) -> "unknown";
            case Refused(var reason) -> "refused";
            case Stopped(var by) -> "stopped";
        };
    }
}
