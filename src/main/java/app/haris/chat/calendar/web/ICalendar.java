package app.haris.chat.calendar.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes calendars.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545, iCalendar, 2009-09: lines end
 *     with CRLF and are folded before their 76th octet (3.1); commas, semicolons, backslashes and
 *     line ends in texts are escaped (3.3.11)</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7986">RFC 7986, 2016-10: NAME and
 *     REFRESH-INTERVAL</a>
 */
final class ICalendar {
    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private ICalendar() {}

    /**
     * Something that takes time.
     *
     * @param uid the same each time that the same event is written
     */
    record Event(String uid, Instant from, Instant to, String summary) {}

    static String write(String name, Instant now, List<Event> events) {
        var calendar = new ICalendar();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Haris//On call//EN");
        calendar.line("METHOD:PUBLISH");
        calendar.line("NAME:" + escaped(name));
        calendar.line("X-WR-CALNAME:" + escaped(name));
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        events.forEach(event -> calendar.event(event, now));
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(Event event, Instant now) {
        line("BEGIN:VEVENT");
        line("UID:" + escaped(event.uid()));
        line("DTSTAMP:" + UTC.format(now));
        line("DTSTART:" + UTC.format(event.from()));
        line("DTEND:" + UTC.format(event.to()));
        line("SUMMARY:" + escaped(event.summary()));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** A line is cut between letters; what goes on begins with a space, which counts. */
    private void line(String content) {
        var length = 0;
        for (var at = 0; at < content.length(); ) {
            var letter = Character.toString(content.codePointAt(at));
            var octets = letter.getBytes(StandardCharsets.UTF_8).length;
            if (length + octets > LONGEST_LINE) {
                text.append("\r\n ");
                length = 1;
            }
            text.append(letter);
            length += octets;
            at += letter.length();
        }
        text.append("\r\n");
    }
}
