package app.haris.settings;

import java.util.List;
import java.util.Set;

/** What came of reading the folder again. */
public sealed interface Reload {
    /**
     * The files as they are now are in use.
     *
     * @param changed the names of those that differ from before; empty if none does
     */
    record Accepted(Set<String> changed) implements Reload {
        public Accepted {
            changed = Set.copyOf(changed);
        }
    }

    /** There are faults, so all files stay in use as they were before. */
    record Refused(List<Fault> faults) implements Reload {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
