package app.haris.escalation.duty;

import app.haris.team.Away;
import app.haris.team.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The store of absences that members told of. */
public interface AwayRecords {
    void add(UUID id, Away away);

    /** Ends what a member said before; how many absences that was. */
    int end(MemberId member, Instant at);

    /** Those that end after a moment. */
    List<Away> since(Instant moment);
}
