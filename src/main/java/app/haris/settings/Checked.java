package app.haris.settings;

import java.util.List;

/**
 * What {@code haris check} found.
 *
 * @param notes what an operator should know though it is no fault
 */
public record Checked(List<Fault> faults, List<String> notes) {
    public Checked {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }
}
