package app.haris.social.wire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;

/**
 * How many calls networks say are left, so that the last ones are kept for what matters most. What
 * other instances have used is in the network's own count.
 */
public final class Budgets {
    private final String remaining;
    private final String reset;
    private final Clock clock;
    private final Map<String, Budget> byPurse = new ConcurrentHashMap<>();

    private record Budget(long left, Instant until) {}

    /**
     * @param remaining the header that says how many calls are left
     * @param reset the header that says when the window ends
     */
    public Budgets(String remaining, String reset, Clock clock) {
        this.remaining = remaining;
        this.reset = reset;
        this.clock = clock;
    }

    /**
     * Reads what an answer says.
     *
     * @param purse what the network counts by, such as an account
     */
    public void heed(String purse, HttpHeaders headers) {
        var left = headers.getFirst(remaining);
        if (left != null && left.strip().matches("\\d{1,9}")) {
            Waits.of(headers, reset, clock.instant())
                    .map(wait -> new Budget(Long.parseLong(left.strip()), after(wait)))
                    .ifPresent(budget -> byPurse.put(purse, budget));
        }
    }

    private Instant after(Duration wait) {
        return clock.instant().plus(wait);
    }

    /**
     * How long to wait for the next window if no more calls are left than are to be kept; empty if
     * the call may be made.
     */
    public Optional<Duration> pause(String purse, int kept) {
        return Optional.ofNullable(byPurse.get(purse))
                .filter(budget -> budget.left() <= kept)
                .map(budget -> Duration.between(clock.instant(), budget.until()))
                .filter(Duration::isPositive);
    }
}
