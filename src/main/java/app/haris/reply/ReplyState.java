package app.haris.reply;

import app.haris.social.Receipt;
import app.haris.team.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a revision stands between a member's keyboard and the network. A step is a method of the
 * state that permits it, so a step that is not there cannot be taken.
 */
public sealed interface ReplyState {
    /** Still in our hands: a member may choose otherwise. */
    sealed interface Open extends ReplyState permits Drafted, Approved, Waiting {
        default Rejected rejected(MemberId by, String why) {
            return new Rejected(by, why);
        }

        default Superseded superseded() {
            return new Superseded();
        }

        /** A late word of the network: what was thought not to be out is out. */
        default Published foundPublished(Receipt receipt, Instant at) {
            return new Published(Optional.of(receipt), at);
        }
    }

    /** Approved once, and waiting for a member to say that it may go. */
    sealed interface Waiting extends Open permits Held, Stopped {
        default Approved released(Instant sendAt) {
            return new Approved(sendAt);
        }
    }

    /** Written, waiting for eyes. */
    record Drafted() implements Open {
        public Approved approved(Instant sendAt) {
            return new Approved(sendAt);
        }
    }

    /** Enough eyes; leaves at {@code sendAt} unless it is stopped. */
    record Approved(Instant sendAt) implements Open {
        public Approved hastened(Instant now) {
            return new Approved(now);
        }

        /** Its eyes are no longer enough. */
        public Drafted lapsed() {
            return new Drafted();
        }

        public Stopped stopped(MemberId by) {
            return new Stopped(by);
        }

        public Held held(String reason) {
            return new Held(reason);
        }

        public Sending claimed(Instant at) {
            return new Sending(at);
        }
    }

    record Rejected(MemberId by, String why) implements ReplyState {}

    /** A newer revision took its place, or another draft was chosen. */
    record Superseded() implements ReplyState {}

    /** Out of our hands: it may be on the network, now or soon. */
    sealed interface Underway extends ReplyState permits Sending, Unknown {
        default Published published(Optional<Receipt> receipt, Instant at) {
            return new Published(receipt, at);
        }

        /** It is certainly not out, and will be tried again. */
        default Approved notSent(Instant retryAt) {
            return new Approved(retryAt);
        }

        /** It is certainly not out, and a person must look. */
        default Held held(String reason) {
            return new Held(reason);
        }

        default Refused refused(String reason) {
            return new Refused(reason);
        }
    }

    /** Claimed by the outbox; an attempt is on disk. */
    record Sending(Instant since) implements Underway {
        public Unknown unknown(String reason, Instant at) {
            return new Unknown(reason, at);
        }
    }

    /**
     * It is out.
     *
     * @param receipt absent where a member saw it on the network and told no address
     */
    record Published(Optional<Receipt> receipt, Instant at) implements ReplyState {}

    /** Approved, but something must be decided first; the code names what. */
    record Held(String reason) implements Waiting {}

    /** Nobody knows whether it is out. */
    record Unknown(String reason, Instant since) implements Underway {}

    record Refused(String reason) implements ReplyState {}

    record Stopped(MemberId by) implements Waiting {}

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
