package app.haris.social;

import java.time.Instant;
import java.util.Optional;

/**
 * How an account's source of news is doing.
 *
 * @param pausedBy the member who paused it
 * @param trouble what is wrong now
 * @param since when the trouble began
 * @param isAlarming whether the trouble has lasted long enough to call somebody
 * @param answeredAt when the network last answered as it should
 * @param heardAt when it last had news
 * @param spending what it has cost today, where it costs
 */
public record SourceReport(
        Account account,
        Optional<String> pausedBy,
        Optional<Trouble> trouble,
        Optional<Instant> since,
        boolean isAlarming,
        Optional<Instant> answeredAt,
        Optional<Instant> heardAt,
        Optional<Spending> spending) {

    /** Whether somebody, or accounts.yml, holds it. */
    public boolean isPaused() {
        return pausedBy.isPresent() || account.isPaused();
    }

    /** Whether it is to be shown that the source is in trouble; one at rest is in none. */
    public boolean needsSomebody() {
        return isAlarming && !isPaused();
    }
}
