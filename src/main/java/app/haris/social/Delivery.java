package app.haris.social;

import java.time.Duration;
import java.util.Optional;

/** The outcome of one attempt to publish, judged once, in the platform's adapter. */
public sealed interface Delivery {
    /** The network has it, and said so. */
    record Published(Receipt receipt) implements Delivery {}

    /** The network certainly does not have it; the same text may be tried again. */
    record NotSent(String reason, Optional<Duration> retryAfter) implements Delivery {}

    /** The network will not take it; trying again would change nothing. */
    record Refused(String reason) implements Delivery {}

    /** Nobody knows: a time-out, a reset after the request was written, a 5xx. */
    record Unknown(String reason) implements Delivery {}
}
