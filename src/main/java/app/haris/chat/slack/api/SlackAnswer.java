package app.haris.chat.slack.api;

import java.time.Duration;
import java.util.function.Function;

/** What came of a call to Slack, judged once. */
public sealed interface SlackAnswer<T> {
    /** Goes on with what Slack said; whatever else came of the call came of the whole. */
    default <R> SlackAnswer<R> then(Function<T, SlackAnswer<R>> next) {
        return switch (this) {
            case Ok<T>(var value) -> next.apply(value);
            case Limited<T>(var retryAfter) -> new Limited<>(retryAfter);
            case Refused<T>(var error) -> new Refused<>(error);
            case Lost<T>(var reason) -> new Lost<>(reason);
        };
    }

    record Ok<T>(T value) implements SlackAnswer<T> {}

    /** Slack certainly did nothing, and wants us to wait. */
    record Limited<T>(Duration retryAfter) implements SlackAnswer<T> {}

    /** Slack did nothing and says why: {@code channel_not_found}, {@code invalid_auth} … */
    record Refused<T>(String error) implements SlackAnswer<T> {}

    /** Nobody knows whether it was done: a time-out, a reset, a 5xx. */
    record Lost<T>(String reason) implements SlackAnswer<T> {}
}
