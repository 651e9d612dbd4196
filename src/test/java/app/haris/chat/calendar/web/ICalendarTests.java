package app.haris.chat.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.calendar.web.ICalendar.Event;
import biweekly.Biweekly;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Calendars as a reader of calendars that others wrote understands them. */
class ICalendarTests {
    private static final Instant NOW = Instant.parse("2026-03-29T00:30:00Z");
    private static final Instant FROM = Instant.parse("2026-03-28T20:00:00Z");
    private static final Instant TO = Instant.parse("2026-03-29T07:00:00Z");

    @Test
    void another_program_reads_what_was_written() {
        var summary = "المناوبة: leads; عمر, \\ 🔥 \"notte\"\nfino a domani";
        var text =
                ICalendar.write("Haris", NOW, List.of(new Event("a-1@haris", FROM, TO, summary)));

        var calendar = Biweekly.parse(text).first();
        var event = calendar.getEvents().getFirst();

        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(event.getSummary().getValue()).isEqualTo(summary);
        assertThat(event.getUid().getValue()).isEqualTo("a-1@haris");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(FROM);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(TO);
    }

    @Property(tries = 300)
    void no_line_is_too_long_and_no_text_is_lost(@ForAll @StringLength(max = 200) String drawn) {
        var summary = drawn.replaceAll("\\p{Cntrl}|\\R", "").replaceAll("\\p{Cs}", "").strip();
        var text = ICalendar.write("Haris", NOW, List.of(new Event("a", FROM, TO, summary)));

        assertThat(text.split("\r\n", -1))
                .allSatisfy(
                        line ->
                                assertThat(line.getBytes(StandardCharsets.UTF_8))
                                        .hasSizeLessThanOrEqualTo(75));
        var event = Biweekly.parse(text).first().getEvents().getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo(summary);
    }
}
