package app.haris.social.sandbox;

import app.haris.social.AccountId;
import java.time.Duration;

/**
 * How the sandbox misbehaves towards one account.
 *
 * @param rate how often, from 0 to 1
 * @param delay how long it hangs or is slow, and how long it asks to wait after 429
 */
public record Faults(Fault fault, double rate, Duration delay) {
    public static final Duration DEFAULT_DELAY = Duration.ofSeconds(2);
    public static final Duration LONGEST_DELAY = Duration.ofMinutes(1);
    public static final Faults NONE = new Faults(Fault.OK, 1, DEFAULT_DELAY);

    public Faults {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("a rate is from 0 to 1, not " + rate);
        }
        if (delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0) {
            throw new IllegalArgumentException("a delay is from 0s to 60s, not " + delay);
        }
    }

    /** Remembers the faults of each account. */
    public interface Book {
        Faults of(AccountId account);

        void set(AccountId account, Faults faults);
    }
}
