package app.haris.social;

import java.util.Optional;

/**
 * What a network that charges for each thing has cost a brand on one day, in millionths of a US
 * dollar, and what it may.
 *
 * @param today at most; what the network gives for less, or for nothing, counts in full
 * @param soft from here on, what can wait is left out
 * @param hard from here on, nothing is asked or sent before the next day
 */
public record Spending(long today, Optional<Long> soft, Optional<Long> hard) {
    public boolean isSoftReached() {
        return soft.filter(cap -> today >= cap).isPresent();
    }

    public boolean isHardReached() {
        return hard.filter(cap -> today >= cap).isPresent();
    }
}
