package app.haris.team.settings;

import app.haris.settings.Names;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Public holidays of countries and their regions, as the Jollyday project keeps them. */
final class PublicHolidays {
    private PublicHolidays() {}

    /** What is wrong with a country or region, if anything. */
    static Optional<String> complaint(String country, String region) {
        var countries = HolidayManager.getSupportedCalendarCodes();
        if (!countries.contains(country)) {
            return Optional.of(
                    "no public holidays are known for the country '%s'; write its dates instead"
                            .formatted(country));
        }
        if (region.isEmpty()) {
            return Optional.empty();
        }
        var regions = new TreeSet<String>();
        of(country)
                .getCalendarHierarchy()
                .getChildren()
                .keySet()
                .forEach(name -> regions.add(name.toUpperCase(Locale.ROOT)));
        var name = region.toUpperCase(Locale.ROOT);
        return regions.contains(name)
                ? Optional.empty()
                : Optional.of(Names.unknown("region of " + country, name, regions));
    }

    static boolean isHoliday(String country, String region, LocalDate day) {
        var parts = region.isEmpty() ? new String[0] : new String[] {region};
        return of(country).isHoliday(day, HolidayType.PUBLIC_HOLIDAY, parts);
    }

    private static HolidayManager of(String country) {
        return HolidayManager.getInstance(
                ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
    }
}
