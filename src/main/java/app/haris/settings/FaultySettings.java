package app.haris.settings;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration cannot be used, so Haris must not start. */
public final class FaultySettings extends RuntimeException {
    private final transient List<Fault> faults;

    public FaultySettings(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
