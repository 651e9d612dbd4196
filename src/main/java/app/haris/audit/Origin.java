package app.haris.audit;

import java.util.Locale;

/** From where something was done. */
public enum Origin {
    SLACK,
    DISCORD,
    ROOM,
    API,
    RULE,
    NETWORK,
    CLOCK,
    SHELL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
