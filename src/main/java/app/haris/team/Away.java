package app.haris.team;

import java.time.Instant;
import java.util.Optional;

/**
 * A time in which a member is not there; its end does not belong to it.
 *
 * @param deputy who is called in their place
 */
public record Away(MemberId member, Instant from, Instant to, Optional<MemberId> deputy) {
    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
