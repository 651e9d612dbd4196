package app.haris.team;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A day off by date, or all public holidays of a country or region. */
public sealed interface Holiday {
    record On(LocalDate date) implements Holiday {}

    /** The same day of every year, such as that of a town's patron saint. */
    record Yearly(MonthDay day) implements Holiday {}

    /**
     * @param region the second part of its ISO 3166-2 code in lower case, and perhaps a town's
     *     short name behind a dash; empty for the country's own holidays
     */
    record Of(String country, String region) implements Holiday {
        /** From the region to the town. */
        public List<String> parts() {
            return region.isEmpty() ? List.of() : List.of(region.split("-"));
        }
    }

    /**
     * A day of every Hijri year, as the Umm al-Qura calendar of Saudi Arabia reckons it. Where the
     * new moon is looked for, the day may turn out to be one earlier or later: write its date then.
     */
    record Hijri(int month, int first, int last) implements Holiday {
        /** Whether the day falls on it; days outside the calendar's years (1882 to 2174) do not. */
        public boolean isOn(LocalDate day) {
            try {
                var hijri = HijrahDate.from(day);
                var date = hijri.get(ChronoField.DAY_OF_MONTH);
                return hijri.get(ChronoField.MONTH_OF_YEAR) == month
                        && date >= first
                        && date <= last;
            } catch (DateTimeException outside) {
                return false;
            }
        }

        private static Hijri of(int month, int day) {
            if (month < 1 || month > 12 || day < 1 || day > 30) {
                throw new IllegalArgumentException(
                        "a Hijri day is written as month and day, such as hijri:09-27");
            }
            return new Hijri(month, day, day);
        }
    }

    /** Feasts by name: the days of 1 to 3 Shawwal, and 9 to 12 Dhu al-Hijja with Arafah. */
    Map<String, Hijri> FEASTS =
            Map.of(
                    "eid-al-fitr", new Hijri(10, 1, 3),
                    "eid-al-adha", new Hijri(12, 9, 12),
                    "hijri-new-year", new Hijri(1, 1, 1),
                    "ashura", new Hijri(1, 10, 10),
                    "mawlid", new Hijri(3, 12, 12));

    Pattern HIJRI = Pattern.compile("hijri:(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})");

    Pattern PLACE =
            Pattern.compile("(?<country>[A-Z]{2})(-(?<region>[A-Z0-9]{1,3}(-[A-Z0-9]{1,3})?))?");

    Pattern DAY = Pattern.compile("[0-9]{2}-[0-9]{2}");

    static Holiday of(String text) {
        var feast = FEASTS.get(text);
        if (feast != null) {
            return feast;
        }
        var hijri = HIJRI.matcher(text);
        if (hijri.matches()) {
            return Hijri.of(
                    Integer.parseInt(hijri.group("month")), Integer.parseInt(hijri.group("day")));
        }
        var place = PLACE.matcher(text);
        if (place.matches()) {
            var region = place.group("region");
            return new Of(
                    place.group("country"),
                    region == null ? "" : region.toLowerCase(java.util.Locale.ROOT));
        }
        try {
            if (DAY.matcher(text).matches()) {
                return new Yearly(MonthDay.parse("--" + text));
            }
            return new On(LocalDate.parse(text));
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(
                    "'%s' is no country (IT), region (DE-BY), town (DE-BY-AG), date (2026-12-07), day of every year (12-07), Hijri day (hijri:09-27) or feast (eid-al-fitr, eid-al-adha, ashura, mawlid, hijri-new-year)"
                            .formatted(text),
                    wrong);
        }
    }
}
