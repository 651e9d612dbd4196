package app.haris.escalation.duty;

import app.haris.escalation.Escalations.Load;
import app.haris.escalation.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The store of calls. */
public interface Pages {
    void add(Page page);

    void save(Page page);

    Optional<Page> find(UUID id);

    /** The calls of a run, oldest first. */
    List<Page> of(UUID run);

    /** How often members were really called. */
    List<Load> load(Instant since);

    /** Calls that should have been made before a moment. */
    List<Page> overdue(Instant before);
}
