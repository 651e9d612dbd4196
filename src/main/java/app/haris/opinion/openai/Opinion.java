package app.haris.opinion.openai;

import app.haris.inbox.SecondReading;

/** What came of asking. */
sealed interface Opinion {
    record Given(SecondReading reading) implements Opinion {}

    /**
     * @param reason a word for a metric: timeout, no-connection, connection-lost, unreadable, or
     *     the status
     */
    record None(String reason) implements Opinion {}

    default String outcome() {
        return switch (this) {
            case Given _ -> "given";
            case None(var reason) -> reason;
        };
    }
}
