package app.haris.crisis.silence;

import app.haris.audit.Deed;
import app.haris.audit.Journal;
import app.haris.crisis.Scope;
import app.haris.crisis.Silence;
import app.haris.crisis.Silence.Word;
import app.haris.crisis.Silences;
import app.haris.crisis.level.Levels;
import app.haris.inbox.Actor;
import app.haris.inbox.Case;
import app.haris.inbox.Denial;
import app.haris.inbox.Denial.Kind;
import app.haris.inbox.Outcome;
import app.haris.inbox.Outcome.Denied;
import app.haris.inbox.Outcome.Done;
import app.haris.storage.Transactions;
import app.haris.team.Role;
import app.haris.team.Team;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Orders as members ask for them and leads approve and end them. */
@Component
final class TeamSilences implements Silences {
    private static final int LONGEST_REASON = 500;
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final SilenceOrders orders;
    private final Levels levels;
    private final Silenced silenced;
    private final Team team;
    private final Tools tools;
    private volatile Seen seen = new Seen(Instant.MIN, List.of());

    private record Seen(Instant at, List<Silence> current) {}

    /** What any change needs besides. */
    @Component
    record Tools(Transactions transactions, Journal journal, Clock clock) {}

    TeamSilences(SilenceOrders orders, Levels levels, Silenced silenced, Team team, Tools tools) {
        this.orders = orders;
        this.levels = levels;
        this.silenced = silenced;
        this.team = team;
        this.tools = tools;
    }

    @Override
    public List<Silence> current() {
        return orders.current(now());
    }

    @Override
    public List<Silence> over(Case about) {
        var now = now();
        var last = seen;
        if (last.at().isBefore(now.minus(FRESH))) {
            last = new Seen(now, orders.current(now));
            seen = last;
        }
        return last.current().stream()
                .filter(order -> order.isStanding(now) && Covering.covers(order, about))
                .toList();
    }

    private Instant now() {
        return tools.clock().instant();
    }

    @Override
    public Outcome<Preview> ask(Scope scope, Instant until, String reason, Actor actor) {
        if (reason.isBlank()) {
            return denied(Kind.INVALID, "reason-needed", Map.of());
        }
        if (reason.length() > LONGEST_REASON) {
            return denied(Kind.INVALID, "too-long", Map.of("limit", LONGEST_REASON));
        }
        var now = now();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            return denied(Kind.INVALID, "silence-end", Map.of("most", LONGEST));
        }
        var word = new Word(actor.member().id().value(), now);
        var silence =
                tools.transactions()
                        .callDurably(
                                () -> {
                                    var added = orders.add(scope, until, reason.strip(), word);
                                    record(added, "silence-asked", actor);
                                    return added;
                                });
        return new Done<>(new Preview(silence, silenced.open(silence, Preview.MOST).size()));
    }

    @Override
    public Outcome<Silence> approve(long number, Actor actor) {
        if (!isLead(actor)) {
            return new Denied<>(Denial.needsRole(Role.LEAD, team));
        }
        return change(
                number,
                actor,
                "silence-approved",
                order ->
                        order.approved().isPresent()
                                ? denied(Kind.CONFLICT, "silence-stands", Map.of("number", number))
                                : new Done<>(order.approvedBy(word(actor))));
    }

    @Override
    public Outcome<Silence> end(long number, Actor actor) {
        return change(
                number,
                actor,
                "silence-ended",
                order ->
                        isLead(actor) || isOwn(order, actor)
                                ? new Done<>(order.endedBy(word(actor)))
                                : new Denied<>(Denial.needsRole(Role.LEAD, team)));
    }

    private static boolean isOwn(Silence order, Actor actor) {
        return order.approved().isEmpty() && order.asked().by().equals(actor.member().id().value());
    }

    private Outcome<Silence> change(
            long number, Actor actor, String what, Function<Silence, Outcome<Silence>> next) {
        var outcome =
                tools.transactions()
                        .callDurably(
                                () -> {
                                    levels.lock();
                                    return current(number)
                                            .flatMap(next)
                                            .map(order -> kept(order, what, actor));
                                });
        seen = new Seen(Instant.MIN, List.of());
        return outcome;
    }

    private Outcome<Silence> current(long number) {
        return orders.find(number)
                .filter(order -> order.ended().isEmpty() && order.until().isAfter(now()))
                .<Outcome<Silence>>map(Done::new)
                .orElseGet(
                        () -> denied(Kind.NOT_FOUND, "no-such-silence", Map.of("number", number)));
    }

    private Silence kept(Silence order, String what, Actor actor) {
        orders.save(order);
        silenced.changed(order);
        record(order, what, actor);
        return order;
    }

    private Word word(Actor actor) {
        return new Word(actor.member().id().value(), now());
    }

    private boolean isLead(Actor actor) {
        return team.find(actor.member().id()).filter(one -> one.may(Role.LEAD)).isPresent();
    }

    private static <T> Outcome<T> denied(Kind kind, String code, Map<String, Object> arguments) {
        return new Denied<>(new Denial(kind, code, arguments));
    }

    private void record(Silence order, String what, Actor actor) {
        var details =
                Map.of(
                        "silence", Long.toString(order.number()),
                        "scope", order.scope().key(),
                        "until", order.until().toString());
        tools.journal()
                .record(
                        new Deed(
                                actor.member().id().value(),
                                actor.from(),
                                what,
                                Optional.empty(),
                                details,
                                Map.of("reason", order.reason())));
    }
}
