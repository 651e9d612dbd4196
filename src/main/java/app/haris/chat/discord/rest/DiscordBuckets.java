package app.haris.chat.discord.rest;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * How long Discord wants to be left alone, by route and as a whole.
 *
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits">Rate limits, 2026-11:
 *     limits are told with each answer; whoever runs into them too often is banned for a while</a>
 */
final class DiscordBuckets {
    private static final Duration UNTOLD = Duration.ofSeconds(5);
    private static final String EVERYWHERE = "*";

    /** The first id of a path has limits of its own; those after it share theirs. */
    private static final Pattern ID = Pattern.compile("/\\d{15,20}");

    private final Clock clock;
    private final Map<String, Instant> quietUntil = new ConcurrentHashMap<>();

    DiscordBuckets(Clock clock) {
        this.clock = clock;
    }

    static String route(String method, String path) {
        var plain = path.replaceFirst("\\?.*", "");
        var ids = ID.matcher(plain);
        var kept = ids.find() ? plain.substring(0, ids.end()) : plain;
        return method + " " + kept + ID.matcher(plain.substring(kept.length())).replaceAll("/id");
    }

    Duration pause(String route) {
        var here = pauseOf(route);
        var everywhere = pauseOf(EVERYWHERE);
        return here.compareTo(everywhere) > 0 ? here : everywhere;
    }

    private Duration pauseOf(String route) {
        var until = quietUntil.get(route);
        if (until == null) {
            return Duration.ZERO;
        }
        var left = Duration.between(clock.instant(), until);
        if (left.isPositive()) {
            return left;
        }
        quietUntil.remove(route, until);
        return Duration.ZERO;
    }

    void heed(String route, HttpResponse<String> response) {
        if (response.statusCode() == 429) {
            var isGlobal =
                    header(response, "X-RateLimit-Global").equals("true")
                            || header(response, "X-RateLimit-Scope").equals("global")
                            || isBan(response);
            hold(isGlobal ? EVERYWHERE : route, retryAfter(response));
        } else if (header(response, "X-RateLimit-Remaining").equals("0")) {
            hold(route, seconds(header(response, "X-RateLimit-Reset-After")));
        }
    }

    /**
     * Cloudflare, in front of Discord, bans an address on all routes, and names no proxy behind.
     */
    private static boolean isBan(HttpResponse<String> response) {
        return header(response, "Via").isEmpty() && header(response, "X-RateLimit-Scope").isEmpty();
    }

    private void hold(String route, Duration pause) {
        quietUntil.put(route, clock.instant().plus(pause));
    }

    static Duration retryAfter(HttpResponse<String> response) {
        return seconds(header(response, "Retry-After"));
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Seconds, perhaps with fractions. */
    private static Duration seconds(String said) {
        try {
            return said.isBlank()
                    ? UNTOLD
                    : Duration.ofMillis((long) Math.ceil(Double.parseDouble(said) * 1000));
        } catch (NumberFormatException e) {
            return UNTOLD;
        }
    }
}
