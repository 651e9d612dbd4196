package app.haris.chat.mirror;

import java.time.Duration;
import java.util.function.Function;

/** What came of a call to a chat network, judged once. */
public sealed interface Verdict<T> {
    /** Goes on with what the network said; whatever else came of the call came of the whole. */
    default <R> Verdict<R> then(Function<T, Verdict<R>> next) {
        return switch (this) {
            case Ok<T>(var value) -> next.apply(value);
            case Limited<T>(var retryAfter) -> new Limited<>(retryAfter);
            case Refused<T>(var error) -> new Refused<>(error);
            case Lost<T>(var reason) -> new Lost<>(reason);
        };
    }

    record Ok<T>(T value) implements Verdict<T> {}

    /** The network certainly did nothing, and wants us to wait. */
    record Limited<T>(Duration retryAfter) implements Verdict<T> {}

    /** The network did nothing and says why, in its own words for errors. */
    record Refused<T>(String error) implements Verdict<T> {}

    /** Nobody knows whether it was done: a time-out, a reset, a 5xx. */
    record Lost<T>(String reason) implements Verdict<T> {}
}
