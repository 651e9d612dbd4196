package app.haris.chat.calendar.web;

import app.haris.chat.CalendarAddresses;
import app.haris.team.Member;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves calendars to whoever knows their address; any other address is not there. */
@RestController
final class CalendarController {
    private static final MediaType CALENDAR =
            MediaType.parseMediaType("text/calendar;charset=UTF-8");
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final CalendarAddresses addresses;
    private final DutyCalendars calendars;

    CalendarController(CalendarAddresses addresses, DutyCalendars calendars) {
        this.addresses = addresses;
        this.calendars = calendars;
    }

    @GetMapping("/calendar/{member}/{secret}/mine.ics")
    ResponseEntity<String> ofMember(@PathVariable String member, @PathVariable String secret) {
        return calendar(member, secret, calendars::ofMember);
    }

    @GetMapping("/calendar/{member}/{secret}/all.ics")
    ResponseEntity<String> ofAll(@PathVariable String member, @PathVariable String secret) {
        return calendar(member, secret, calendars::ofAll);
    }

    private ResponseEntity<String> calendar(
            String member, String secret, Function<Member, String> written) {
        return addresses
                .member(member, secret)
                .map(
                        reader ->
                                ResponseEntity.ok()
                                        .contentType(CALENDAR)
                                        .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                                        .header("X-Robots-Tag", "noindex")
                                        .body(written.apply(reader)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
