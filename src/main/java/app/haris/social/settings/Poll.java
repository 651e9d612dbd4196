package app.haris.social.settings;

import java.time.Duration;

/** How often a network may be looked at. */
final class Poll {
    private static final Duration LEAST = Duration.ofSeconds(1);

    private Poll() {}

    static void require(Duration poll) {
        if (poll.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("'poll' must be at least 1s");
        }
    }
}
