package app.haris.chat.slack;

import java.time.Duration;

/** What came of a call to Slack, judged once. */
sealed interface SlackAnswer<T> {
    record Ok<T>(T value) implements SlackAnswer<T> {}

    /** Slack certainly did nothing, and wants us to wait. */
    record Limited<T>(Duration retryAfter) implements SlackAnswer<T> {}

    /** Slack did nothing and says why: {@code channel_not_found}, {@code invalid_auth} … */
    record Refused<T>(String error) implements SlackAnswer<T> {}

    /** Nobody knows whether it was done: a time-out, a reset, a 5xx. */
    record Lost<T>(String reason) implements SlackAnswer<T> {}
}
