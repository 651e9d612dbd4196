package app.haris.chat;

import app.haris.crisis.Crises;
import app.haris.crisis.CrisisRoom;
import app.haris.crisis.CrisisRoom.Entry;
import app.haris.crisis.CrisisRoom.Kind;
import app.haris.crisis.CrisisRooms;
import app.haris.crisis.Scope;
import app.haris.escalation.CrisisLevel;
import app.haris.team.Member;
import app.haris.team.MemberId;
import app.haris.team.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** How a crisis stands and what happened, the same for every surface. */
@Component
public final class CrisisReport {
    /** A level, what it is about, and why, as the timeline keeps it. */
    private static final Pattern LEVEL =
            Pattern.compile("([A-Z]+) (all|(?:brand|topic):[^:\\s]+): (.*)", Pattern.DOTALL);

    private final CrisisRooms rooms;
    private final Crises crises;
    private final Team team;

    CrisisReport(CrisisRooms rooms, Crises crises, Team team) {
        this.crises = crises;
        this.rooms = rooms;
        this.team = team;
    }

    /** A few lines: what it is about, counts, who does what, when the next word is due. */
    public List<String> situation(CrisisRoom room, Wording words) {
        var lines = new ArrayList<String>();
        lines.add(
                words.say(
                        "crisis.room",
                        Map.of(
                                "number", room.number(),
                                "title", room.title(),
                                "about", words.scope(room.scope()),
                                "by", name(room.openedBy()),
                                "since", room.openedAt())));
        if (room.isOpen()) {
            lines.add(level(room, words));
        }
        var now = rooms.situation(room);
        lines.add(
                words.say(
                        "crisis.counts",
                        Map.of(
                                "open", now.open(),
                                "heard", now.heard(),
                                "answered", now.answered(),
                                "held", now.held())));
        roles(room).forEach((role, member) -> lines.add(role + ": " + words.quoted(member)));
        room.updateDue()
                .map(at -> words.say("crisis.update-due", Map.of("at", at)))
                .ifPresent(lines::add);
        room.closed().map(end -> closing(end, words)).ifPresent(lines::add);
        return lines;
    }

    /** The gravest level that covers what the room is about, or any of it. */
    private String level(CrisisRoom room, Wording words) {
        return crises.standing().stream()
                .filter(
                        one ->
                                one.scope().equals(room.scope())
                                        || one.scope() instanceof Scope.Everything
                                        || room.scope() instanceof Scope.Everything)
                .findFirst()
                .map(words::crisis)
                .orElseGet(() -> words.say("crisis.none"));
    }

    /** That a word on how it stands was due by then. */
    String due(CrisisRoom room, Instant at, Wording words) {
        return words.say(
                "crisis.overdue", Map.of("number", room.number(), "title", room.title(), "at", at));
    }

    /** With which line it was closed. */
    String end(CrisisRoom room, Wording words) {
        return words.say("crisis.ended", Map.of("number", room.number(), "title", room.title()))
                + room.closed().map(end -> " " + closing(end, words)).orElse("");
    }

    private String closing(CrisisRoom.Closing end, Wording words) {
        return words.say(
                "crisis.closed", Map.of("by", name(end.by()), "at", end.at(), "line", end.line()));
    }

    /** The newest holder of each role, in the order in which roles were given. */
    public Map<String, String> roles(CrisisRoom room) {
        var roles = new LinkedHashMap<String, String>();
        rooms.timeline(room.number()).stream()
                .filter(entry -> entry.kind() == Kind.ROLE)
                .map(entry -> entry.text().split(" ", 2))
                .forEach(parts -> roles.put(parts[0], name(parts[1])));
        return roles;
    }

    /** One line of the timeline. */
    public String line(Entry entry, Wording words) {
        var arguments = new HashMap<String, Object>();
        arguments.put("at", entry.at());
        arguments.put("who", name(entry.who()));
        arguments.put("text", text(entry, words));
        return words.say("crisis.entry." + entry.kind().name().toLowerCase(Locale.ROOT), arguments);
    }

    /** Levels and roles are kept in codes; a name or reason stands behind them. */
    private String text(Entry entry, Wording words) {
        return switch (entry.kind()) {
            case LEVEL -> level(entry.text(), words);
            case ROLE -> {
                var given = entry.text().split(" ", 2);
                yield given.length < 2 ? entry.text() : given[0] + ": " + name(given[1]);
            }
            case OPENED, NOTE, UPDATE, AGAINST, CLOSED -> entry.text();
        };
    }

    private static String level(String kept, Wording words) {
        var set = LEVEL.matcher(kept);
        return set.matches()
                ? words.level(CrisisLevel.of(set.group(1)))
                        + " · "
                        + words.topic(set.group(2))
                        + " · "
                        + set.group(3)
                : kept;
    }

    /** The whole story, with line breaks and marks as Markdown has them. */
    public String markdown(CrisisRoom room, Wording words) {
        var report = new StringBuilder("# ").append(escaped(room.title())).append("\n\n");
        situation(room, words)
                .forEach(line -> report.append("- ").append(escaped(line)).append('\n'));
        report.append("\n## ").append(words.say("crisis.timeline")).append("\n\n");
        rooms.timeline(room.number())
                .forEach(
                        entry ->
                                report.append("- ")
                                        .append(escaped(line(entry, words)))
                                        .append('\n'));
        return report.toString();
    }

    /** What people wrote stays text. https://spec.commonmark.org/0.31.2/#backslash-escapes */
    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>#|!~])", "\\\\$1");
    }

    private String name(String who) {
        return team.find(new MemberId(who)).map(Member::name).orElse(who);
    }
}
