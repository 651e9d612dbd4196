package app.haris.settings;

import java.util.List;

/** Changed files have faults, so all files stay in use as they were; told once for each change. */
public record SettingsRefused(List<Fault> faults) {
    public SettingsRefused {
        faults = List.copyOf(faults);
    }
}
