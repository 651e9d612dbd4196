package app.haris.team;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
        ZoneId zone,
        Set<DayOfWeek> days,
        List<Opening> openings,
        Predicate<LocalDate> isHoliday,
        Map<LocalDate, List<Opening>> exceptions) {
    /** An office that stays closed for so long is never waited for. */
    private static final int LONGEST_CLOSURE = 731;

    public OfficeHours {
        days = Set.copyOf(days);
        openings = List.copyOf(openings);
        exceptions = Map.copyOf(exceptions);
    }

    /** Without exceptions. */
    public OfficeHours(
            ZoneId zone,
            Set<DayOfWeek> days,
            List<Opening> openings,
            Predicate<LocalDate> isHoliday) {
        this(zone, days, openings, isHoliday, Map.of());
    }

    /** From a time of day to a later one, or to one of the next day. */
    public record Opening(LocalTime from, LocalTime to) {
        Span on(LocalDate day, ZoneId zone) {
            var lastDay = to.isAfter(from) ? day : day.plusDays(1);
            return new Span(
                    day.atTime(from).atZone(zone).withEarlierOffsetAtOverlap().toInstant(),
                    lastDay.atTime(to).atZone(zone).withLaterOffsetAtOverlap().toInstant());
        }
    }

    /** An opening of a certain day; its end does not belong to it. */
    record Span(Instant start, Instant end) {
        boolean holds(Instant at) {
            return !at.isBefore(start) && at.isBefore(end);
        }
    }

    public boolean isOpen(Instant at) {
        var today = at.atZone(zone).toLocalDate();
        return spans(today).stream().anyMatch(span -> span.holds(at))
                || spans(today.minusDays(1)).stream().anyMatch(span -> span.holds(at));
    }

    /**
     * When the office will have been open for so long since a moment. An office that does not open
     * for two years keeps nobody's promise waiting: then every hour counts.
     */
    public Instant plus(Instant from, Duration open) {
        var left = open;
        var reached = from;
        var day = from.atZone(zone).toLocalDate().minusDays(1);
        for (var closed = 0; closed < LONGEST_CLOSURE; closed++) {
            for (var span : spans(day)) {
                var start = later(span.start(), reached);
                if (!start.isBefore(span.end())) {
                    continue;
                }
                var here = Duration.between(start, span.end());
                if (here.compareTo(left) >= 0) {
                    return start.plus(left);
                }
                left = left.minus(here);
                reached = span.end();
                closed = 0;
            }
            day = day.plusDays(1);
        }
        return reached.plus(left);
    }

    /** How long the office is open from one moment to a later one. */
    public Duration between(Instant from, Instant to) {
        var open = Duration.ZERO;
        var reached = from;
        var last = to.atZone(zone).toLocalDate();
        for (var day = from.atZone(zone).toLocalDate().minusDays(1);
                !day.isAfter(last);
                day = day.plusDays(1)) {
            for (var span : spans(day)) {
                var start = later(span.start(), reached);
                var end = span.end().isBefore(to) ? span.end() : to;
                if (start.isBefore(end)) {
                    open = open.plus(Duration.between(start, end));
                    reached = end;
                }
            }
        }
        return open;
    }

    /** When it opens next, or the moment itself while it is open; empty if not within two years. */
    public Optional<Instant> nextOpen(Instant at) {
        if (isOpen(at)) {
            return Optional.of(at);
        }
        var day = at.atZone(zone).toLocalDate();
        for (var ahead = 0; ahead < LONGEST_CLOSURE; ahead++) {
            var next =
                    spans(day.plusDays(ahead)).stream()
                            .filter(span -> !span.start().isBefore(at))
                            .filter(span -> span.start().isBefore(span.end()))
                            .findFirst();
            if (next.isPresent()) {
                return next.map(Span::start);
            }
        }
        return Optional.empty();
    }

    /** The next beginning or end of an opening; empty if there is none within two years. */
    public Optional<Instant> nextChange(Instant after) {
        var day = after.atZone(zone).toLocalDate().minusDays(1);
        for (var ahead = 0; ahead < LONGEST_CLOSURE; ahead++) {
            var next =
                    spans(day.plusDays(ahead)).stream()
                            .flatMap(span -> Stream.of(span.start(), span.end()))
                            .filter(edge -> edge.isAfter(after))
                            .min(Instant::compareTo);
            if (next.isPresent()) {
                return next;
            }
        }
        return Optional.empty();
    }

    /** The openings that begin on a day, earliest first. */
    private List<Span> spans(LocalDate day) {
        var spans = new ArrayList<Span>();
        openingsOn(day).forEach(opening -> spans.add(opening.on(day, zone)));
        spans.sort(Comparator.comparing(Span::start));
        return spans;
    }

    private List<Opening> openingsOn(LocalDate day) {
        var exception = exceptions.get(day);
        if (exception != null) {
            return exception;
        }
        return days.contains(day.getDayOfWeek()) && !isHoliday.test(day) ? openings : List.of();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
