package app.haris.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.IslamicCalendar.CalculationType;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HijriTests {
    @ParameterizedTest
    @CsvSource({
        "eid-al-fitr,    2026-03-20, true",
        "eid-al-fitr,    2026-03-22, true",
        "eid-al-fitr,    2026-03-23, false",
        "eid-al-adha,    2026-05-27, true",
        "eid-al-adha,    2026-05-25, false",
        "hijri-new-year, 2026-06-16, true",
        "hijri:09-01,    2026-02-18, true",
        "ashura,         1700-01-01, false",
    })
    void feasts_fall_where_the_calendar_of_Umm_al_Qura_has_them(
            String name, LocalDate day, boolean isOn) {
        var feast = (Holiday.Hijri) Holiday.of(name);

        assertThat(feast.isOn(day)).isEqualTo(isOn);
    }

    @Test
    void fifty_years_agree_with_another_calendar() {
        var feast = (Holiday.Hijri) Holiday.of("eid-al-fitr");
        var other = new IslamicCalendar(TimeZone.GMT_ZONE);
        other.setCalculationType(CalculationType.ISLAMIC_UMALQURA);

        for (var day = LocalDate.of(2000, 1, 1); day.getYear() < 2050; day = day.plusDays(1)) {
            other.setTimeInMillis(day.atTime(12, 0).toInstant(ZoneOffset.UTC).toEpochMilli());
            var isFeast =
                    other.get(IslamicCalendar.MONTH) == IslamicCalendar.SHAWWAL
                            && other.get(IslamicCalendar.DAY_OF_MONTH) <= 3;
            assertThat(feast.isOn(day)).as(day.toString()).isEqualTo(isFeast);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hijri:13-01", "hijri:00-01", "hijri:01-31", "hijri:1", "eid"})
    void days_that_no_calendar_has_are_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Holiday.of(text));
    }
}
