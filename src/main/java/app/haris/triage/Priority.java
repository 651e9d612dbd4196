package app.haris.triage;

import java.util.Locale;

/** How soon a case wants somebody. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
