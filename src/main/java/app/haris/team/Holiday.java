package app.haris.team;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A day off by date, or all public holidays of a country or region. */
public sealed interface Holiday {
    record On(LocalDate date) implements Holiday {}

    /**
     * @param region the second part of its ISO 3166-2 code in lower case, empty for the country's
     *     own holidays
     */
    record Of(String country, String region) implements Holiday {}

    Pattern PLACE = Pattern.compile("(?<country>[A-Z]{2})(-(?<region>[A-Z0-9]{1,3}))?");

    static Holiday of(String text) {
        var place = PLACE.matcher(text);
        if (place.matches()) {
            var region = place.group("region");
            return new Of(
                    place.group("country"),
                    region == null ? "" : region.toLowerCase(java.util.Locale.ROOT));
        }
        try {
            return new On(LocalDate.parse(text));
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(
                    "'%s' is no country (IT), region (DE-BY) or date (2026-12-07)".formatted(text),
                    wrong);
        }
    }
}
