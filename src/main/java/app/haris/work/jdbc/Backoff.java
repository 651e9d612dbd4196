package app.haris.work.jdbc;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long a job that failed waits: twice as long each time, up to a cap, never for good. A fifth
 * more or less by chance keeps jobs that failed together from coming back together.
 */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final double SPREAD = 0.2;

    private Backoff() {}

    /**
     * @param failures in a row, at least 1
     */
    static Duration after(int failures) {
        var doublings = Math.min(failures - 1, 16);
        var plain = Math.min(FIRST.toMillis() << doublings, LONGEST.toMillis());
        var factor = ThreadLocalRandom.current().nextDouble(1 - SPREAD, 1 + SPREAD);
        return Duration.ofMillis(Math.round(plain * factor));
    }
}
