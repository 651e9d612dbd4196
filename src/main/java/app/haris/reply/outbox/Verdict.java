package app.haris.reply.outbox;

import app.haris.social.Delivery;
import app.haris.social.Excerpt;
import app.haris.social.Receipt;
import java.time.Duration;
import java.util.Optional;

/** What is known of a call: the network's answer, or what reading back or a member said of it. */
public sealed interface Verdict {
    record Published(Optional<Receipt> receipt) implements Verdict {}

    record NotSent(String reason, Optional<Duration> retryAfter) implements Verdict {}

    record Refused(String reason) implements Verdict {}

    record Unknown(String reason) implements Verdict {}

    static Verdict of(Delivery answer) {
        return switch (answer) {
            case Delivery.Published(var receipt) -> new Published(Optional.of(receipt));
            case Delivery.NotSent(var reason, var retryAfter) ->
                    new NotSent(Excerpt.ofRemark(reason), retryAfter);
            case Delivery.Refused(var reason) -> new Refused(Excerpt.ofRemark(reason));
            case Delivery.Unknown(var reason) -> new Unknown(Excerpt.ofRemark(reason));
        };
    }

    static Verdict notSent(String reason) {
        return new NotSent(reason, Optional.empty());
    }

    /** The word of the contract. */
    default String word() {
        return switch (this) {
            case Published(var receipt) -> "published";
            case NotSent(var reason, var retryAfter) -> "not-sent";
            case Refused(var reason) -> "refused";
            case Unknown(var reason) -> "unknown";
        };
    }

    default Optional<String> why() {
        return switch (this) {
            case Published(var receipt) -> Optional.empty();
            case NotSent(var reason, var retryAfter) -> Optional.of(reason);
            case Refused(var reason) -> Optional.of(reason);
            case Unknown(var reason) -> Optional.of(reason);
        };
    }

    default Optional<Receipt> proof() {
        return this instanceof Published(var receipt) ? receipt : Optional.empty();
    }
}
