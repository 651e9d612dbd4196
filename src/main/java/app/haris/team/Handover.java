package app.haris.team;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;

/** When a shift passes to the next member: {@code mon 09:00}. */
public record Handover(DayOfWeek day, LocalTime time) {

    public static Handover of(String text) {
        var parts = text.strip().split("\\s+", -1);
        if (parts.length == 2) {
            try {
                return new Handover(DayRange.day(parts[0]), LocalTime.parse(parts[1]));
            } catch (DateTimeException | IllegalArgumentException wrong) {
                throw new IllegalArgumentException(sample(text), wrong);
            }
        }
        throw new IllegalArgumentException(sample(text));
    }

    private static String sample(String text) {
        return "'%s' is no day and time such as \"mon 09:00\"".formatted(text);
    }
}
