package app.haris.social.x;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as X wants them in addresses: {@code 2026-11-22T08:00:00Z}. */
final class Times {
    private Times() {}

    static String seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
