package app.haris.chat;

import app.haris.escalation.Absences;
import app.haris.escalation.Escalations;
import app.haris.escalation.OnCall;
import app.haris.escalation.OnCall.Turn;
import app.haris.team.Away;
import app.haris.team.Member;
import app.haris.team.MemberId;
import app.haris.team.Team;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who is on call, when nobody is, who is away, and how often members were called, in words. */
@Component
public final class OnCallLines {
    private static final Duration WEEK = Duration.ofDays(7);

    /** Long enough before for somebody to be found. */
    private static final Duration AHEAD = Duration.ofDays(14);

    private static final int MOST_NEXT = 3;

    private final OnCall onCall;
    private final Absences absences;
    private final Escalations escalations;
    private final Team team;
    private final Clock clock;

    OnCallLines(OnCall onCall, Absences absences, Escalations escalations, Team team, Clock clock) {
        this.onCall = onCall;
        this.absences = absences;
        this.escalations = escalations;
        this.team = team;
        this.clock = clock;
    }

    /** All there is to know, a line each. */
    public List<String> all(Wording words) {
        var lines = new ArrayList<String>();
        for (var schedule : team.schedules()) {
            lines.addAll(of(schedule, words));
        }
        if (lines.isEmpty()) {
            lines.add(words.say("oncall.none"));
        }
        lines.addAll(gaps(words));
        lines.addAll(away(words));
        escalations
                .load(clock.instant().minus(WEEK))
                .forEach(
                        load ->
                                lines.add(
                                        words.say(
                                                "oncall.load",
                                                Map.of(
                                                        "member",
                                                        name(load.member()),
                                                        "count",
                                                        load.pages()))));
        return lines;
    }

    /** Who is on call now, one line for each roster. */
    public List<String> now(Wording words) {
        return team.schedules().stream().map(schedule -> of(schedule, words).getFirst()).toList();
    }

    private List<String> of(String schedule, Wording words) {
        var now = clock.instant();
        var turns = onCall.between(schedule, now, now.plus(WEEK));
        var lines = new ArrayList<String>();
        var isCovered = !turns.isEmpty() && !turns.getFirst().from().isAfter(now);
        lines.add(
                isCovered
                        ? words.say("oncall.now", arguments(turns.getFirst()))
                        : words.say("oncall.nobody", Map.of("schedule", schedule)));
        turns.stream()
                .skip(isCovered ? 1 : 0)
                .limit(MOST_NEXT)
                .forEach(turn -> lines.add(words.say("oncall.then", arguments(turn))));
        return lines;
    }

    /** When nobody will be on call within the next two weeks, a line each. */
    public List<String> gaps(Wording words) {
        var now = clock.instant();
        return team.schedules().stream()
                .flatMap(
                        schedule ->
                                onCall.gaps(schedule, now, now.plus(AHEAD)).stream()
                                        .limit(MOST_NEXT)
                                        .map(
                                                gap ->
                                                        words.say(
                                                                "oncall.gap",
                                                                Map.of(
                                                                        "schedule", schedule,
                                                                        "from", gap.from(),
                                                                        "to", gap.to()))))
                .toList();
    }

    private List<String> away(Wording words) {
        var now = clock.instant();
        return absences.since(now).away().stream()
                .filter(one -> one.from().isBefore(now.plus(AHEAD)))
                .map(one -> away(one, now, words))
                .toList();
    }

    private String away(Away away, Instant now, Wording words) {
        var arguments =
                Map.of(
                        "member", name(away.member()),
                        "from", away.from(),
                        "to", away.to(),
                        "deputy", away.deputy().map(this::name).orElse("–"));
        return words.say(away.holds(now) ? "oncall.away" : "oncall.away-soon", arguments);
    }

    private Map<String, Object> arguments(Turn turn) {
        return Map.of(
                "schedule", turn.schedule(),
                "member", name(turn.member()),
                "from", turn.from(),
                "to", turn.to());
    }

    private String name(MemberId id) {
        return team.find(id).map(Member::name).orElseGet(id::value);
    }
}
