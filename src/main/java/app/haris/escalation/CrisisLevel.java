package app.haris.escalation;

import java.util.Arrays;
import java.util.Locale;

/** How grave it is. */
public enum CrisisLevel {
    GREEN,
    YELLOW,
    ORANGE,
    RED;

    public static CrisisLevel of(String word) {
        return Arrays.stream(values())
                .filter(level -> level.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "'%s' is no level; write GREEN, YELLOW, ORANGE or RED"
                                                .formatted(word)));
    }
}
