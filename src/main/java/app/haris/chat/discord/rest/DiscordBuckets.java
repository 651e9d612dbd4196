package app.haris.chat.discord.rest;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
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

    /** Each thread has limits of its own; those that were told long ago hold no more. */
    private static final int REMEMBERED = 1000;

    /** The first id of a path has limits of its own; those after it share theirs. */
    private static final Pattern ID = Pattern.compile("/\\d{15,20}");

    private final Clock clock;
    private final Map<String, Instant> quietUntil = new ConcurrentHashMap<>();
    private final Map<String, Left> lefts = new ConcurrentHashMap<>();

    /** What a route still takes until it takes everything again. */
    private record Left(int calls, int of, Instant until) {
        /** More than half is for what comes suddenly; the rest is spread over the time. */
        Duration pause(Instant now) {
            var time = Duration.between(now, until);
            return time.isNegative() || calls * 2 > of ? Duration.ZERO : time.dividedBy(calls + 1L);
        }
    }

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

    /** How long to wait, so that a route is never without a call for what is urgent for long. */
    Duration pace(String route) {
        var left = lefts.get(route);
        return left == null ? Duration.ZERO : left.pause(clock.instant());
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

    void heed(String route, int status, HttpHeaders told) {
        if (status == 429) {
            var isGlobal =
                    header(told, "X-RateLimit-Global").equals("true")
                            || header(told, "X-RateLimit-Scope").equals("global")
                            || isBan(told);
            hold(isGlobal ? EVERYWHERE : route, retryAfter(told));
            return;
        }
        var left = number(header(told, "X-RateLimit-Remaining"));
        if (left.isPresent()) {
            var reset = seconds(header(told, "X-RateLimit-Reset-After"));
            var of = number(header(told, "X-RateLimit-Limit")).orElse(0);
            note(route, new Left(left.getAsInt(), of, clock.instant().plus(reset)));
        }
    }

    private void note(String route, Left left) {
        if (left.calls == 0) {
            quietUntil.put(route, left.until);
        }
        if (lefts.size() > REMEMBERED) {
            lefts.values().removeIf(one -> one.until.isBefore(clock.instant()));
        }
        lefts.put(route, left);
    }

    private static OptionalInt number(String said) {
        return said.matches("\\d{1,9}")
                ? OptionalInt.of(Integer.parseInt(said))
                : OptionalInt.empty();
    }

    /**
     * Cloudflare, in front of Discord, bans an address on all routes, and names no proxy behind.
     */
    private static boolean isBan(HttpHeaders told) {
        return header(told, "Via").isEmpty() && header(told, "X-RateLimit-Scope").isEmpty();
    }

    private void hold(String route, Duration pause) {
        quietUntil.put(route, clock.instant().plus(pause));
    }

    static Duration retryAfter(HttpHeaders told) {
        return seconds(header(told, "Retry-After"));
    }

    private static String header(HttpHeaders told, String name) {
        return told.firstValue(name).orElse("");
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
