package app.haris.chat.discord.guild;

import com.sun.net.httpserver.Headers;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many requests a route takes, by its major parameter.
 *
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits">Rate limits, 2026-11</a>
 */
final class Buckets {
    private static final long MILLION = 1_000_000;

    /** As observed by those who write clients: posts in a channel 5 in 5 s, edits likewise. */
    private static final long WINDOW_MILLIS = 5_000;

    private static final int MOST = 5;

    /** The global limit of a bot. */
    private static final int MOST_A_SECOND = 50;

    private final Map<String, long[]> windows = new ConcurrentHashMap<>();
    private final long[] global = new long[2];

    /** What a bucket has left after a request, and when it is full again. */
    record State(String bucket, int limit, long left, long resetMillis) {
        boolean isOver() {
            return left < 0;
        }

        void tell(Headers headers) {
            headers.add("X-RateLimit-Bucket", bucket);
            headers.add("X-RateLimit-Limit", Integer.toString(limit));
            headers.add("X-RateLimit-Remaining", Long.toString(Math.max(0, left)));
            var after = resetMillis / 1000.0;
            headers.add("X-RateLimit-Reset-After", String.format(Locale.ROOT, "%.3f", after));
            var at = (System.currentTimeMillis() + resetMillis) / 1000.0;
            headers.add("X-RateLimit-Reset", String.format(Locale.ROOT, "%.3f", at));
        }
    }

    /** Counts a request of a route; where limits are off, any number is let through. */
    synchronized State take(String route, String major, boolean isLimited) {
        var hash = String.format(Locale.ROOT, "%016x", route.hashCode() * 0x9E3779B97F4A7C15L);
        var limit = isLimited ? MOST : 100_000;
        var now = System.nanoTime() / MILLION;
        var window = windows.computeIfAbsent(hash + major, key -> new long[] {now, 0});
        if (now - window[0] >= WINDOW_MILLIS) {
            window[0] = now;
            window[1] = 0;
        }
        window[1]++;
        return new State(hash, limit, limit - window[1], window[0] + WINDOW_MILLIS - now);
    }

    /** Whether this is more than a bot may ask in a second, whatever it asks. */
    synchronized boolean isOverGlobal(boolean isLimited) {
        var now = System.nanoTime() / MILLION;
        if (now - global[0] >= 1000) {
            global[0] = now;
            global[1] = 0;
        }
        return ++global[1] > MOST_A_SECOND && isLimited;
    }
}
