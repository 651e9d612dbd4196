package app.haris.team;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.team.OfficeHours.Opening;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Office hours against a second computation, which looks at the wall's clock every minute. */
class OfficeHoursProperties {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Nights in which clocks change, a leap day, and one of no note. */
    private static final List<LocalDate> DAYS =
            List.of(
                    LocalDate.of(2026, 3, 28),
                    LocalDate.of(2026, 10, 24),
                    LocalDate.of(2026, 4, 23),
                    LocalDate.of(2026, 10, 29),
                    LocalDate.of(2028, 2, 28),
                    LocalDate.of(2026, 6, 10));

    @Property(tries = 150)
    void time_in_office_hours_is_the_number_of_open_minutes(
            @ForAll("hours") OfficeHours hours,
            @ForAll("starts") Instant from,
            @ForAll @IntRange(min = 0, max = 5000) int minutes) {
        var to = from.plus(MINUTE.multipliedBy(minutes));

        var open = new MinuteByMinute(hours, from, to).openMinutes(from, to);

        assertThat(hours.between(from, to)).isEqualTo(MINUTE.multipliedBy(open));
    }

    @Property(tries = 150)
    void a_promise_ends_when_so_many_minutes_were_open(
            @ForAll("hours") OfficeHours hours,
            @ForAll("starts") Instant from,
            @ForAll @IntRange(min = 1, max = 600) int minutes) {
        var end = hours.plus(from, MINUTE.multipliedBy(minutes));

        if (Duration.between(from, end).toDays() < 8) {
            var wall = new MinuteByMinute(hours, from, end);
            assertThat(wall.openMinutes(from, end)).isEqualTo(minutes);
            assertThat(wall.openMinutes(from, end.minus(MINUTE))).isEqualTo(minutes - 1);
        }
    }

    @Property(tries = 150)
    void a_pause_that_is_taken_back_leaves_no_trace(
            @ForAll("hours") OfficeHours hours,
            @ForAll("starts") Instant now,
            @ForAll @IntRange(min = 1, max = 600) int left,
            @ForAll @IntRange(min = 1, max = 5000) int asleep) {
        var targets =
                new ResponseTargets(
                        java.util.Optional.of(hours),
                        Map.of(),
                        Map.of(),
                        Duration.ZERO,
                        java.util.Optional.empty());
        var end = targets.end("acme", now, MINUTE.multipliedBy(left));
        var until = now.plus(MINUTE.multipliedBy(asleep));

        var later = targets.moved("acme", end, now, until);

        assertThat(targets.moved("acme", later, until, now)).isEqualTo(end);
        assertThat(hours.between(until, later)).isEqualTo(hours.between(now, end));
    }

    @Provide
    Arbitrary<Instant> starts() {
        return Combinators.combine(
                        Arbitraries.of(DAYS), Arbitraries.integers().between(-2000, 2000))
                .as(
                        (day, minutes) ->
                                day.atTime(12, 0)
                                        .atZone(ZoneId.of("UTC"))
                                        .toInstant()
                                        .plusSeconds(60L * minutes));
    }

    @Provide
    Arbitrary<OfficeHours> hours() {
        var zones =
                Arbitraries.of("Europe/Rome", "Africa/Cairo", "Asia/Riyadh", "America/New_York")
                        .map(ZoneId::of);
        var days = Arbitraries.of(DayOfWeek.class).set().ofMinSize(2);
        var times = Arbitraries.integers().between(0, 95).map(q -> LocalTime.of(q / 4, q % 4 * 15));
        var openings =
                Combinators.combine(times, times).as(Opening::new).list().ofMinSize(1).ofMaxSize(3);
        var holidays = Arbitraries.of(DAYS).set().ofMaxSize(2);
        return Combinators.combine(zones, days, openings, holidays, openings)
                .as(
                        (zone, week, usual, off, special) ->
                                new OfficeHours(
                                        zone,
                                        week,
                                        usual,
                                        off::contains,
                                        Map.of(
                                                DAYS.getFirst().plusDays(1),
                                                special,
                                                DAYS.getLast(),
                                                List.of())));
    }

    /** Which minutes are open, by nothing but what the clock on the wall shows in each of them. */
    private static final class MinuteByMinute {
        private final OfficeHours hours;
        private final Set<Instant> open = new HashSet<>();

        MinuteByMinute(OfficeHours hours, Instant from, Instant to) {
            this.hours = hours;
            var last = to.atZone(hours.zone()).toLocalDate();
            for (var day = from.atZone(hours.zone()).toLocalDate().minusDays(1);
                    !day.isAfter(last);
                    day = day.plusDays(1)) {
                mark(day);
            }
        }

        private void mark(LocalDate day) {
            var wall = new HashMap<Instant, LocalDateTime>();
            var first = day.atTime(0, 0).atZone(hours.zone()).toInstant().minusSeconds(7200);
            for (var minute = 0; minute < 52 * 60; minute++) {
                var at = first.plus(MINUTE.multipliedBy(minute));
                wall.put(at, at.atZone(hours.zone()).toLocalDateTime());
            }
            for (var opening : openings(day)) {
                var end = opening.to().isAfter(opening.from()) ? day : day.plusDays(1);
                mark(
                        wall,
                        existing(wall, day.atTime(opening.from())),
                        existing(wall, end.atTime(opening.to())));
            }
        }

        /** Open is what lies between the first showing of the start and the last before the end. */
        private void mark(Map<Instant, LocalDateTime> wall, LocalDateTime from, LocalDateTime to) {
            var start =
                    wall.entrySet().stream()
                            .filter(minute -> !minute.getValue().isBefore(from))
                            .map(Map.Entry::getKey)
                            .min(Instant::compareTo)
                            .orElseThrow();
            wall.entrySet().stream()
                    .filter(minute -> minute.getValue().isBefore(to))
                    .map(Map.Entry::getKey)
                    .max(Instant::compareTo)
                    .ifPresent(
                            last -> {
                                for (var at = start; !at.isAfter(last); at = at.plus(MINUTE)) {
                                    open.add(at);
                                }
                            });
        }

        /** What the clock leaves out is shown an hour later. */
        private static LocalDateTime existing(
                Map<Instant, LocalDateTime> wall, LocalDateTime time) {
            return wall.containsValue(time) ? time : time.plusHours(1);
        }

        private List<Opening> openings(LocalDate day) {
            if (hours.exceptions().containsKey(day)) {
                return hours.exceptions().get(day);
            }
            var isWorked =
                    hours.days().contains(day.getDayOfWeek()) && !hours.isHoliday().test(day);
            return isWorked ? hours.openings() : List.of();
        }

        long openMinutes(Instant from, Instant to) {
            return open.stream().filter(at -> !at.isBefore(from) && at.isBefore(to)).count();
        }
    }
}
