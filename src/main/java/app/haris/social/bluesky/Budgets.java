package app.haris.social.bluesky;

import app.haris.social.Account;
import app.haris.social.Trouble;
import app.haris.social.wire.Waits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Keeps calls back for which a server has said that nothing is left: it counts refused ones, too
 * (https://docs.bsky.app/docs/advanced-guides/rate-limits).
 */
@Component("blueskyBudgets")
final class Budgets {
    private final Clock clock;
    private final Map<String, Instant> spent = new ConcurrentHashMap<>();

    Budgets(Clock clock) {
        this.clock = clock;
    }

    /** Why the method must not be called now. */
    Optional<Trouble> left(Account account, String method) {
        return Optional.ofNullable(spent.get(key(account, method)))
                .map(until -> Duration.between(clock.instant(), until))
                .filter(Duration::isPositive)
                .map(wait -> new Trouble(Trouble.Kind.RATE, "nothing is left", Optional.of(wait)));
    }

    void heed(Account account, String method, HttpHeaders headers) {
        if ("0".equals(headers.getFirst("RateLimit-Remaining"))) {
            Waits.of(headers, Xrpc.RESET, clock.instant())
                    .ifPresent(wait -> spent.put(key(account, method), clock.instant().plus(wait)));
        }
    }

    private static String key(Account account, String method) {
        return account.id() + " " + method;
    }
}
