package app.haris.escalation.duty;

import app.haris.audit.Deed;
import app.haris.audit.Journal;
import app.haris.escalation.Absences;
import app.haris.inbox.Actor;
import app.haris.inbox.Denial;
import app.haris.inbox.Denial.Kind;
import app.haris.inbox.Outcome;
import app.haris.inbox.Outcome.Denied;
import app.haris.inbox.Outcome.Done;
import app.haris.storage.Ids;
import app.haris.storage.Transactions;
import app.haris.team.Away;
import app.haris.team.Deputies;
import app.haris.team.MemberId;
import app.haris.team.Team;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Absences of team.yml beside those that members told of; a member's own word is read first. */
@Component
final class Vacations implements Absences {
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Team team;
    private final AwayRecords records;
    private final Transactions transactions;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    Vacations(
            Team team,
            AwayRecords records,
            Transactions transactions,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.team = team;
        this.records = records;
        this.transactions = transactions;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Deputies since(Instant moment) {
        return new Deputies(
                Stream.concat(records.since(moment).stream(), team.away().stream())
                        .filter(one -> one.to().isAfter(moment))
                        .toList());
    }

    @Override
    public Outcome<Away> leave(Instant until, Optional<MemberId> deputy, Actor actor) {
        var now = clock.instant();
        var me = actor.member().id();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            return new Denied<>(new Denial(Kind.INVALID, "bad-time", Map.of()));
        }
        var stranger = deputy.filter(one -> team.find(one).isEmpty());
        if (stranger.isPresent()) {
            return new Denied<>(
                    new Denial(
                            Kind.NOT_FOUND,
                            "no-such-member",
                            Map.of("member", stranger.get().value())));
        }
        if (deputy.filter(me::equals).isPresent()) {
            return new Denied<>(new Denial(Kind.INVALID, "own-deputy", Map.of()));
        }
        var away = new Away(me, now, until, deputy);
        transactions.run(
                () -> {
                    records.end(me, now);
                    records.add(ids.next(), away);
                    record("left", away, actor);
                });
        return new Done<>(away);
    }

    @Override
    public Outcome<Away> comeBack(Actor actor) {
        var now = clock.instant();
        var me = actor.member().id();
        var ended =
                transactions.call(
                        () -> {
                            var count = records.end(me, now);
                            if (count > 0) {
                                record(
                                        "came-back",
                                        new Away(me, now, now, Optional.empty()),
                                        actor);
                            }
                            return count;
                        });
        return ended > 0
                ? new Done<>(new Away(me, now, now, Optional.empty()))
                : new Denied<>(new Denial(Kind.CONFLICT, "not-away", Map.of()));
    }

    private void record(String what, Away away, Actor actor) {
        journal.record(
                new Deed(
                        actor.member().id().value(),
                        actor.from(),
                        what,
                        Optional.empty(),
                        Map.of(
                                "until", away.to().toString(),
                                "deputy", away.deputy().map(MemberId::value).orElse("")),
                        Map.of()));
    }
}
