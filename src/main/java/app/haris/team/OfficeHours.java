package app.haris.team;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * When an office is open, by the clock on its wall.
 *
 * <p>An opening belongs to the day on which it begins, so a night shift that begins before a
 * holiday is worked to its end. In the night in which the clock is put forward, an opening that
 * begins in the missing hour begins after it; in the night in which the clock is put back, an
 * opening lasts from the first time that the clock shows its beginning to the last time that it
 * shows its end.
 */
public record OfficeHours(
        ZoneId zone, Set<DayOfWeek> days, List<Opening> openings, Predicate<LocalDate> isHoliday) {
    public OfficeHours {
        days = Set.copyOf(days);
        openings = List.copyOf(openings);
    }

    /** From a time of day to a later one, or to one of the next day. */
    public record Opening(LocalTime from, LocalTime to) {
        boolean holds(LocalDate day, ZoneId zone, Instant at) {
            var lastDay = to.isAfter(from) ? day : day.plusDays(1);
            var start = day.atTime(from).atZone(zone).withEarlierOffsetAtOverlap();
            var end = lastDay.atTime(to).atZone(zone).withLaterOffsetAtOverlap();
            return !at.isBefore(start.toInstant()) && at.isBefore(end.toInstant());
        }
    }

    public boolean isOpen(Instant at) {
        var today = at.atZone(zone).toLocalDate();
        return isOpen(today, at) || isOpen(today.minusDays(1), at);
    }

    private boolean isOpen(LocalDate day, Instant at) {
        return days.contains(day.getDayOfWeek())
                && !isHoliday.test(day)
                && openings.stream().anyMatch(opening -> opening.holds(day, zone, at));
    }
}
