package app.haris.team.settings;

import app.haris.settings.Names;
import app.haris.team.Holiday;
import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Public holidays of countries, their regions and towns, as the Jollyday project keeps them. */
final class PublicHolidays {
    private PublicHolidays() {}

    /** What is wrong with a country, region or town, if anything. */
    static Optional<String> complaint(Holiday.Of place) {
        var countries = HolidayManager.getSupportedCalendarCodes();
        if (!countries.contains(place.country())) {
            return Optional.of(
                    "no public holidays are known for the country '%s'; write its dates instead"
                            .formatted(place.country()));
        }
        // The country's own file is read for its regions alone; that takes a while.
        if (place.parts().isEmpty()) {
            return Optional.empty();
        }
        var reached = of(place.country()).getCalendarHierarchy();
        var kind = "region of ";
        var name = place.country();
        for (var part : place.parts()) {
            var below = reached.getChildren().get(part);
            if (below == null) {
                return Optional.of(Names.unknown(kind + name, shown(part), known(reached)));
            }
            reached = below;
            kind = "town of ";
            name += "-" + shown(part);
        }
        return Optional.empty();
    }

    private static Set<String> known(CalendarHierarchy above) {
        var known = new TreeSet<String>();
        above.getChildren().keySet().forEach(name -> known.add(shown(name)));
        return known;
    }

    private static String shown(String part) {
        return part.toUpperCase(Locale.ROOT);
    }

    static boolean isHoliday(Holiday.Of place, LocalDate day) {
        return of(place.country())
                .isHoliday(day, HolidayType.PUBLIC_HOLIDAY, place.parts().toArray(String[]::new));
    }

    private static HolidayManager of(String country) {
        return HolidayManager.getInstance(
                ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
    }
}
