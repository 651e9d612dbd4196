package app.haris.escalation.duty;

import app.haris.team.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The store of what members agreed on beside the rosters. */
public interface Turns {
    /**
     * Somebody else's turn.
     *
     * @param instead who would be on call; absent where it counts for everybody
     * @param isAgreed whether the member said yes, or did not have to be asked
     */
    record Cover(
            UUID id,
            String schedule,
            MemberId member,
            Optional<MemberId> instead,
            Instant from,
            Instant to,
            boolean isAgreed) {}

    void add(Cover cover);

    void agree(UUID id);

    /** Those that touch a time, the newest first. */
    List<Cover> between(String schedule, Instant from, Instant to);
}
