package app.haris.escalation.duty;

import app.haris.audit.Deed;
import app.haris.audit.Journal;
import app.haris.escalation.OnCall;
import app.haris.escalation.duty.Turns.Cover;
import app.haris.inbox.Actor;
import app.haris.inbox.Denial;
import app.haris.inbox.Denial.Kind;
import app.haris.inbox.Outcome;
import app.haris.inbox.Outcome.Denied;
import app.haris.inbox.Outcome.Done;
import app.haris.storage.Ids;
import app.haris.storage.Transactions;
import app.haris.team.DutyRoster.Gap;
import app.haris.team.MemberId;
import app.haris.team.Role;
import app.haris.team.Team;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What members agree on beside the rosters: overrides, and swaps that the other confirms. */
@Component
final class Rota implements OnCall {
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration LONGEST_TURN = Duration.ofDays(60);
    private static final Duration INSTANT = Duration.ofNanos(1000);

    private final Team team;
    private final DutyCalendar calendar;
    private final Turns turns;
    private final Transactions transactions;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    Rota(
            Team team,
            DutyCalendar calendar,
            Turns turns,
            Transactions transactions,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.team = team;
        this.calendar = calendar;
        this.turns = turns;
        this.transactions = transactions;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<Turn> at(String schedule, Instant moment) {
        return calendar.at(schedule, moment);
    }

    @Override
    public List<Turn> between(String schedule, Instant from, Instant to) {
        return calendar.between(schedule, from, to);
    }

    @Override
    public List<Gap> gaps(String schedule, Instant from, Instant to) {
        return calendar.gaps(schedule, from, to);
    }

    @Override
    public Outcome<Turn> override(
            String schedule, MemberId member, Instant from, Instant to, Actor actor) {
        var isOwn = actor.member().id().equals(member);
        if (!isOwn && !actor.member().may(Role.LEAD)) {
            return new Denied<>(Denial.needsRole(Role.LEAD, team));
        }
        if (!to.isAfter(from) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            return new Denied<>(new Denial(Kind.INVALID, "bad-time", Map.of()));
        }
        return missing(schedule, member)
                .<Outcome<Turn>>map(Denied::new)
                .orElseGet(
                        () ->
                                cover(
                                        new Cover(
                                                ids.next(),
                                                schedule,
                                                member,
                                                Optional.empty(),
                                                from,
                                                to,
                                                true),
                                        "overrode-on-call",
                                        actor));
    }

    @Override
    public Outcome<Turn> askToSwap(String schedule, MemberId other, Actor actor) {
        var missing = missing(schedule, other);
        if (missing.isPresent()) {
            return new Denied<>(missing.get());
        }
        var now = clock.instant();
        var mine =
                between(schedule, now, now.plus(LONGEST_TURN)).stream()
                        .findFirst()
                        .filter(turn -> turn.from().equals(now))
                        .filter(turn -> turn.member().equals(actor.member().id()));
        return mine.<Outcome<Turn>>map(
                        turn ->
                                cover(
                                        new Cover(
                                                ids.next(),
                                                schedule,
                                                other,
                                                Optional.empty(),
                                                now,
                                                turn.to(),
                                                false),
                                        "asked-to-swap",
                                        actor))
                .orElseGet(
                        () ->
                                new Denied<>(
                                        new Denial(
                                                Kind.CONFLICT,
                                                "not-on-call",
                                                Map.of("schedule", schedule))));
    }

    @Override
    public Outcome<Turn> agree(String schedule, Actor actor) {
        var now = clock.instant();
        return transactions.call(
                () ->
                        turns.between(schedule, now, now.plus(INSTANT)).stream()
                                .filter(one -> !one.isAgreed())
                                .filter(one -> one.member().equals(actor.member().id()))
                                .findFirst()
                                .<Outcome<Turn>>map(
                                        one -> {
                                            turns.agree(one.id());
                                            record("agreed-to-swap", one, actor);
                                            return new Done<>(turn(one));
                                        })
                                .orElseGet(
                                        () ->
                                                new Denied<>(
                                                        new Denial(
                                                                Kind.CONFLICT,
                                                                "nobody-asked",
                                                                Map.of("schedule", schedule)))));
    }

    private Optional<Denial> missing(String schedule, MemberId member) {
        if (team.schedule(schedule).isEmpty()) {
            return Optional.of(
                    new Denial(
                            Kind.NOT_FOUND,
                            "no-such-schedule",
                            Map.of("schedule", schedule, "known", team.schedules())));
        }
        return team.find(member).isPresent()
                ? Optional.empty()
                : Optional.of(
                        new Denial(
                                Kind.NOT_FOUND,
                                "no-such-member",
                                Map.of("member", member.value())));
    }

    private Outcome<Turn> cover(Cover cover, String what, Actor actor) {
        transactions.run(
                () -> {
                    turns.add(cover);
                    record(what, cover, actor);
                });
        return new Done<>(turn(cover));
    }

    private static Turn turn(Cover cover) {
        return new Turn(cover.schedule(), cover.member(), cover.from(), cover.to(), false);
    }

    private void record(String what, Cover cover, Actor actor) {
        var details =
                Map.of(
                        "schedule", cover.schedule(),
                        "member", cover.member().value(),
                        "from", cover.from().toString(),
                        "to", cover.to().toString());
        journal.record(
                new Deed(
                        actor.member().id().value(),
                        actor.from(),
                        what,
                        Optional.empty(),
                        details,
                        Map.of()));
    }
}
