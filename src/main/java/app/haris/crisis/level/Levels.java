package app.haris.crisis.level;

import app.haris.crisis.Scope;
import app.haris.crisis.Standing;
import java.util.List;
import java.util.Optional;

/** The store of levels. */
public interface Levels {
    /** All that were ever set, GREEN ones too. */
    List<Standing> all();

    /**
     * The same, and nobody sets a level or claims a reply until the current transaction ends. So a
     * reply is claimed before a level is set, or knows of it.
     */
    List<Standing> locked();

    /** Takes the same lock without reading. */
    void lock();

    Optional<Standing> find(Scope scope);

    void save(Standing standing);
}
