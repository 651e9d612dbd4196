package app.haris.team.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.team.Holiday;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTests {
    @ParameterizedTest
    @CsvSource({
        "IT, '', 2026-04-06, true",
        "IT, '', 2026-08-15, true",
        "IT, '', 2026-08-17, false",
        "IT, '', 2026-05-25, false",
        "IT, 32, 2026-05-25, true",
        "SA, '', 2026-09-23, true",
        "DE, by, 2026-01-06, true",
        "DE, be, 2026-01-06, false",
        "DE, by-ag, 2026-08-08, true",
        "DE, by, 2026-08-08, false",
    })
    void countries_and_regions_keep_their_holidays(
            String country, String region, LocalDate day, boolean isHoliday) {
        assertThat(PublicHolidays.isHoliday(new Holiday.Of(country, region), day))
                .isEqualTo(isHoliday);
    }
}
