package app.haris.chat.slack.workspace;

import java.time.Duration;

/** How the workspace's Web API misbehaves. */
public sealed interface SlackFault {
    /** Answers this status, having done nothing. */
    record Status(int code) implements SlackFault {}

    /** Does what was asked, then answers 500. */
    record DoneBut500() implements SlackFault {}

    /** Closes the connection without an answer, having done what was asked or not. */
    record Cut(boolean done) implements SlackFault {}

    /** Answers 429 with Retry-After. */
    record RateLimited(Duration retryAfter) implements SlackFault {}

    /** Answers after a while, having done what was asked or not. */
    record Hang(Duration time, boolean done) implements SlackFault {}

    /** Does what was asked and answers well, but late. */
    record Slow(Duration time) implements SlackFault {}

    /** Answers {@code ok: false} with this error. */
    record Error(String error) implements SlackFault {}
}
