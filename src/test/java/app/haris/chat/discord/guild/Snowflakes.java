package app.haris.chat.discord.guild;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids that grow with time.
 *
 * @see <a href="https://docs.discord.com/developers/reference#snowflakes">Snowflakes, 2026-11</a>
 */
final class Snowflakes {
    private static final long EPOCH = 1_420_070_400_000L;

    private final AtomicLong last = new AtomicLong();

    String next() {
        var now = (System.currentTimeMillis() - EPOCH) << 22;
        return Long.toString(last.updateAndGet(id -> Math.max(id + 1, now)));
    }

    static long millis(String id) {
        return (Long.parseLong(id) >> 22) + EPOCH;
    }
}
