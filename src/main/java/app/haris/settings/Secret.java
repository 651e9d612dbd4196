package app.haris.settings;

import java.util.Objects;

/** A token or password; its text appears nowhere unless asked for by name. */
public record Secret(String reveal) {
    public Secret {
        Objects.requireNonNull(reveal);
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
