package app.haris.escalation.duty;

import app.haris.escalation.Absences;
import app.haris.escalation.OnCall.Turn;
import app.haris.escalation.duty.Turns.Cover;
import app.haris.team.Deputies;
import app.haris.team.DutyRoster;
import app.haris.team.DutyRoster.Gap;
import app.haris.team.MemberId;
import app.haris.team.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who is on call when: the roster, over it what members agreed on (the newest counts), and over
 * both the deputies of whoever is away.
 */
@Component
final class DutyCalendar {
    private static final Duration INSTANT = Duration.ofNanos(1000);

    private final Team team;
    private final Turns turns;
    private final Absences absences;

    DutyCalendar(Team team, Turns turns, Absences absences) {
        this.team = team;
        this.turns = turns;
        this.absences = absences;
    }

    /** All that decides about a schedule for some time. */
    private record Plan(String schedule, DutyRoster roster, List<Cover> covers, Deputies deputies) {
        /** The next moment at which something may change, but not later than another. */
        Instant nextChange(Instant after, Instant latest) {
            var edges =
                    Stream.concat(
                            covers.stream().flatMap(one -> Stream.of(one.from(), one.to())),
                            deputies.nextChange(after).stream());
            return Stream.concat(edges, Stream.of(roster.nextChange(after), latest))
                    .filter(edge -> edge.isAfter(after))
                    .min(Instant::compareTo)
                    .orElse(latest);
        }
    }

    Optional<Turn> at(String schedule, Instant moment) {
        return plan(schedule, moment, moment.plus(INSTANT)).flatMap(plan -> at(plan, moment));
    }

    private Optional<Plan> plan(String schedule, Instant from, Instant to) {
        return team.schedule(schedule)
                .map(
                        roster ->
                                new Plan(
                                        schedule,
                                        roster,
                                        turns.between(schedule, from, to).stream()
                                                .filter(Cover::isAgreed)
                                                .toList(),
                                        absences.since(from)));
    }

    private Optional<Turn> at(Plan plan, Instant moment) {
        return covered(plan, moment)
                .or(() -> byRoster(plan, moment))
                .flatMap(turn -> present(plan, turn, moment));
    }

    private static Optional<Turn> covered(Plan plan, Instant moment) {
        return plan.covers().stream()
                .filter(one -> !one.from().isAfter(moment) && one.to().isAfter(moment))
                .filter(one -> one.instead().map(who -> isTurnOf(who, plan, moment)).orElse(true))
                .findFirst()
                .map(one -> new Turn(plan.schedule(), one.member(), one.from(), one.to(), false));
    }

    private static boolean isTurnOf(MemberId member, Plan plan, Instant moment) {
        return plan.roster().at(moment).filter(shift -> shift.member().equals(member)).isPresent();
    }

    private static Optional<Turn> byRoster(Plan plan, Instant moment) {
        return plan.roster()
                .at(moment)
                .map(
                        shift ->
                                new Turn(
                                        plan.schedule(),
                                        shift.member(),
                                        shift.from(),
                                        shift.to(),
                                        true));
    }

    /** Whoever has left the team, or is away without a deputy, is not on call. */
    private Optional<Turn> present(Plan plan, Turn turn, Instant moment) {
        return plan.deputies()
                .present(turn.member(), moment)
                .filter(member -> team.find(member).isPresent())
                .map(
                        member ->
                                member.equals(turn.member())
                                        ? turn
                                        : new Turn(
                                                turn.schedule(),
                                                member,
                                                turn.from(),
                                                turn.to(),
                                                false));
    }

    List<Turn> between(String schedule, Instant from, Instant to) {
        var found = new ArrayList<Turn>();
        plan(schedule, from, to).ifPresent(plan -> walk(plan, from, to, found, new ArrayList<>()));
        return found;
    }

    List<Gap> gaps(String schedule, Instant from, Instant to) {
        var gaps = new ArrayList<Gap>();
        plan(schedule, from, to).ifPresent(plan -> walk(plan, from, to, new ArrayList<>(), gaps));
        return gaps;
    }

    private void walk(Plan plan, Instant from, Instant to, List<Turn> found, List<Gap> gaps) {
        for (var start = from; start.isBefore(to); ) {
            var end = plan.nextChange(start, to);
            var turn = at(plan, start);
            if (turn.isPresent()) {
                add(found, turn.get(), start, end);
            } else {
                add(gaps, start, end);
            }
            start = end;
        }
    }

    private static void add(List<Turn> found, Turn turn, Instant start, Instant end) {
        var goesOn = !found.isEmpty() && isSame(found.getLast(), turn, start);
        var since = goesOn ? found.removeLast().from() : start;
        found.add(new Turn(turn.schedule(), turn.member(), since, end, turn.byRoster()));
    }

    private static boolean isSame(Turn last, Turn next, Instant start) {
        return last.to().equals(start)
                && last.member().equals(next.member())
                && last.byRoster() == next.byRoster();
    }

    private static void add(List<Gap> gaps, Instant start, Instant end) {
        var goesOn = !gaps.isEmpty() && gaps.getLast().to().equals(start);
        var since = goesOn ? gaps.removeLast().from() : start;
        gaps.add(new Gap(since, end));
    }
}
