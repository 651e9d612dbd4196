package app.haris.team;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.team.OfficeHours.Opening;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times in the tables are those of the wall clock with its offset, so that no night is unclear. */
class OfficeHoursTests {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    @ParameterizedTest
    @CsvSource({
        "2026-06-08T08:59:59+02:00, false",
        "2026-06-08T09:00:00+02:00, true",
        "2026-06-08T12:59:59+02:00, true",
        "2026-06-08T13:00:00+02:00, false",
        "2026-06-08T15:00:00+02:00, true",
        "2026-06-08T19:00:00+02:00, false",
        "2026-06-07T10:00:00+02:00, false",
        "2026-06-08T07:30:00Z, true",
    })
    void an_office_is_open_from_the_first_moment_to_before_the_last(String at, boolean open) {
        var hours = hours(WEEK, opening("09:00", "13:00"), opening("15:00", "19:00"));

        assertThat(hours.isOpen(at(at))).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-12T21:59:00+02:00, false",
        "2026-06-12T22:00:00+02:00, true",
        "2026-06-13T01:59:00+02:00, true",
        "2026-06-13T02:00:00+02:00, false",
        "2026-06-13T23:00:00+02:00, false",
        "2026-06-15T01:00:00+02:00, false",
        "2026-06-15T23:00:00+02:00, true",
    })
    void a_night_belongs_to_the_day_on_which_it_begins(String at, boolean open) {
        assertThat(hours(WEEK, opening("22:00", "02:00")).isOpen(at(at))).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-08T00:00:00+02:00", "2026-06-08T23:59:59+02:00"})
    void from_midnight_to_midnight_is_a_whole_day(String at) {
        assertThat(hours(WEEK, opening("00:00", "00:00")).isOpen(at(at))).isTrue();
    }

    /** On 29 March 2026 in Rome, 02:00 is followed by 03:00. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-29T01:59:59+01:00, false",
        "2026-03-29T03:00:00+02:00, false",
        "2026-03-29T03:30:00+02:00, true",
        "2026-03-29T05:59:00+02:00, true",
        "2026-03-29T06:00:00+02:00, false",
    })
    void an_opening_in_the_hour_that_is_missing_begins_after_it(String at, boolean open) {
        assertThat(hours(EVERY_DAY, opening("02:30", "06:00")).isOpen(at(at))).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T21:59:00+01:00, false",
        "2026-03-29T01:30:00+01:00, true",
        "2026-03-29T03:15:00+02:00, true",
        "2026-03-29T03:30:00+02:00, false",
    })
    void a_night_shift_may_end_in_the_hour_that_is_missing(String at, boolean open) {
        var saturday = EnumSet.of(DayOfWeek.SATURDAY);

        assertThat(hours(saturday, opening("22:00", "02:30")).isOpen(at(at))).isEqualTo(open);
    }

    /** On 25 October 2026 in Rome, 02:00 to 03:00 comes twice. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-25T01:59:00+02:00, false",
        "2026-10-25T02:00:00+02:00, true",
        "2026-10-25T02:45:00+02:00, true",
        "2026-10-25T02:15:00+01:00, true",
        "2026-10-25T02:29:59+01:00, true",
        "2026-10-25T02:30:00+01:00, false",
    })
    void the_hour_that_comes_twice_is_worked_twice(String at, boolean open) {
        assertThat(hours(EVERY_DAY, opening("02:00", "02:30")).isOpen(at(at))).isEqualTo(open);
    }

    @Test
    void a_holiday_closes_the_day_but_not_the_night_before() {
        Predicate<LocalDate> christmas = day -> day.equals(LocalDate.of(2026, 12, 25));
        var hours = new OfficeHours(ROME, EVERY_DAY, List.of(opening("22:00", "02:00")), christmas);

        assertThat(hours.isOpen(at("2026-12-25T01:00:00+01:00"))).isTrue();
        assertThat(hours.isOpen(at("2026-12-25T23:00:00+01:00"))).isFalse();
        assertThat(hours.isOpen(at("2026-12-26T01:00:00+01:00"))).isFalse();
        assertThat(hours.isOpen(at("2026-12-26T23:00:00+01:00"))).isTrue();
    }

    @Test
    void a_day_that_a_zone_left_out_does_no_harm() {
        // Samoa had no 30 December 2011.
        var hours =
                new OfficeHours(
                        ZoneId.of("Pacific/Apia"),
                        EVERY_DAY,
                        List.of(opening("09:00", "17:00")),
                        day -> false);

        assertThat(hours.isOpen(at("2011-12-29T12:00:00-10:00"))).isTrue();
        assertThat(hours.isOpen(at("2011-12-31T12:00:00+14:00"))).isTrue();
        assertThat(hours.isOpen(at("2011-12-31T08:00:00+14:00"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"mon-fri, 5", "sun-thu, 5", "sat-sun, 2", "mon, 1", "fri-thu, 7", "Monday-TUE, 2"})
    void ranges_of_days_may_pass_over_sunday(String text, int days) {
        assertThat(DayRange.of(text).days()).hasSize(days).doesNotHaveDuplicates();
    }

    private static OfficeHours hours(Set<DayOfWeek> days, Opening... openings) {
        return new OfficeHours(ROME, days, List.of(openings), day -> false);
    }

    private static Opening opening(String from, String to) {
        return new Opening(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Instant at(String text) {
        return java.time.OffsetDateTime.parse(text).toInstant();
    }
}
