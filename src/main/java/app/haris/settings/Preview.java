package app.haris.settings;

import java.util.List;

/** What an edited file would become among the other files as they are in the folder. */
public sealed interface Preview<T> {
    record Sound<T>(T value) implements Preview<T> {}

    record Faulty<T>(List<Fault> faults) implements Preview<T> {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
