package app.haris.chat.calendar.web;

import app.haris.chat.Texts;
import app.haris.chat.calendar.web.ICalendar.Event;
import app.haris.escalation.OnCall;
import app.haris.escalation.OnCall.Turn;
import app.haris.team.Member;
import app.haris.team.Team;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The turns of the rosters, with all that members agreed on, as calendars. */
@Component
final class DutyCalendars {
    private static final Duration BEFORE = Duration.ofDays(14);
    private static final Duration AFTER = Duration.ofDays(90);

    private final OnCall onCall;
    private final Team team;
    private final Texts texts;
    private final Clock clock;

    DutyCalendars(OnCall onCall, Team team, Texts texts, Clock clock) {
        this.onCall = onCall;
        this.team = team;
        this.texts = texts;
        this.clock = clock;
    }

    String ofMember(Member reader) {
        return write(reader, turn -> turn.member().equals(reader.id()), "oncall.event");
    }

    String ofAll(Member reader) {
        return write(reader, _ -> true, "oncall.event-of");
    }

    private String write(Member reader, Predicate<Turn> chosen, String summary) {
        var now = clock.instant();
        var words = texts.in(reader.language(), team.zone(reader));
        var events =
                team.schedules().stream()
                        .flatMap(
                                name ->
                                        onCall
                                                .between(name, now.minus(BEFORE), now.plus(AFTER))
                                                .stream())
                        .filter(chosen)
                        .map(turn -> event(turn, words.say(summary, arguments(turn))))
                        .toList();
        return ICalendar.write("Haris", now, events);
    }

    private static Event event(Turn turn, String summary) {
        var uid =
                "%s-%s-%d@haris"
                        .formatted(turn.schedule(), turn.member(), turn.from().getEpochSecond());
        return new Event(uid, turn.from(), turn.to(), summary);
    }

    private Map<String, Object> arguments(Turn turn) {
        return Map.of(
                "schedule",
                turn.schedule(),
                "member",
                team.find(turn.member()).map(Member::name).orElse(turn.member().value()));
    }
}
