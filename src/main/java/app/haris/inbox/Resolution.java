package app.haris.inbox;

import java.time.Instant;
import java.util.Optional;

/**
 * By when a case should be done with.
 *
 * @param by what the clock would say if it ran on
 * @param still since when it stands still, because it is the author's turn or the case is closed
 */
public record Resolution(Instant by, Optional<Instant> still) {
    public boolean isRunning() {
        return still.isEmpty();
    }
}
