package app.haris.escalation.duty;

import app.haris.escalation.Cause;
import app.haris.escalation.Run;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The store of runs. */
public interface Runs {
    void add(Run run);

    void save(Run run);

    Optional<Run> find(UUID id);

    /** The run, locked until the transaction ends. */
    Optional<Run> lock(UUID id);

    /** The active run of a cause on a chain. */
    Optional<Run> active(Cause cause, String chain);

    /** All active runs of these causes. */
    List<Run> active(Collection<Cause> causes);

    /** All active runs, the oldest first. */
    List<Run> active();

    /** All runs of a cause, the newest first. */
    List<Run> of(Cause cause);

    /** How many runs a chain has had. */
    int countOf(String chain);

    /** Active runs on which something should have happened before a moment. */
    List<Run> overdue(Instant before);
}
