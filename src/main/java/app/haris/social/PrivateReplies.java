package app.haris.social;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * How far a network lets us answer in private what was said in public.
 *
 * @param kinds what can be answered so; empty where nothing can
 * @param isOnce whether there may be but one such answer to each
 * @param within how long after it was said; empty where there is no end
 */
public record PrivateReplies(
        Set<Interaction.Kind> kinds, boolean isOnce, Optional<Duration> within) {
    public static final PrivateReplies NONE = new PrivateReplies(Set.of(), false, Optional.empty());

    public PrivateReplies {
        kinds = Set.copyOf(kinds);
    }

    /** Whether it is too late for what was said then. */
    public boolean isLate(Instant said, Instant now) {
        return within.map(said::plus).filter(now::isAfter).isPresent();
    }
}
