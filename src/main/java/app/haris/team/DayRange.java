package app.haris.team;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A day, or days in a row that may pass over Sunday: {@code mon-fri}, {@code sun-thu}. */
public record DayRange(DayOfWeek first, DayOfWeek last) {

    public static DayRange of(String text) {
        var ends = text.split("-", -1);
        if (ends.length > 2) {
            throw unknown(text);
        }
        return new DayRange(day(ends[0]), day(ends[ends.length - 1]));
    }

    static DayOfWeek day(String text) {
        var word = text.strip().toUpperCase(Locale.ROOT);
        for (var day : DayOfWeek.values()) {
            if (day.name().equals(word) || day.name().substring(0, 3).equals(word)) {
                return day;
            }
        }
        throw unknown(text);
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException(
                "'%s' is no day or range of days; write mon, tue, wed, thu, fri, sat, sun or mon-fri"
                        .formatted(text));
    }

    public List<DayOfWeek> days() {
        var days = new ArrayList<DayOfWeek>();
        for (var day = first; day != last; day = day.plus(1)) {
            days.add(day);
        }
        days.add(last);
        return days;
    }
}
