package app.haris.crisis.level;

import app.haris.crisis.Crises;
import app.haris.crisis.Proposal;
import app.haris.crisis.Scope;
import app.haris.crisis.Standing;
import app.haris.crisis.level.Change.By;
import app.haris.crisis.level.Change.Wanted;
import app.haris.escalation.CrisisLevel;
import app.haris.inbox.Actor;
import app.haris.inbox.Denial;
import app.haris.inbox.Denial.Kind;
import app.haris.inbox.Outcome;
import app.haris.inbox.Outcome.Denied;
import app.haris.inbox.Outcome.Done;
import app.haris.social.BrandId;
import app.haris.storage.Transactions;
import app.haris.team.Role;
import app.haris.team.Team;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Levels as leads set them. */
@Component
final class TeamCrises implements Crises {
    private static final int LONGEST_REASON = 500;

    private final Levels levels;
    private final Overlay overlay;
    private final Change change;
    private final Suspicions suspicions;
    private final Team team;
    private final Transactions transactions;

    TeamCrises(
            Levels levels,
            Overlay overlay,
            Change change,
            Suspicions suspicions,
            Team team,
            Transactions transactions) {
        this.levels = levels;
        this.overlay = overlay;
        this.change = change;
        this.suspicions = suspicions;
        this.team = team;
        this.transactions = transactions;
    }

    @Override
    public List<Standing> standing() {
        return levels.all().stream()
                .filter(one -> one.level() != CrisisLevel.GREEN)
                .sorted(Comparator.comparing(Standing::level).reversed())
                .toList();
    }

    @Override
    public Optional<Standing> setAt(Instant since) {
        return levels.all().stream()
                .filter(one -> one.since().truncatedTo(ChronoUnit.MILLIS).equals(since))
                .findFirst();
    }

    @Override
    public boolean isGateShut(CrisisLevel level) {
        return overlay.isGateShut(level);
    }

    @Override
    public Outcome<Standing> set(
            Scope scope, CrisisLevel level, Optional<Duration> time, String reason, Actor actor) {
        var denial = refuse(reason, actor);
        if (denial.isPresent()) {
            return new Denied<>(denial.get());
        }
        var wanted = new Wanted(scope, level, time, reason.strip());
        var standing = transactions.callDurably(() -> change.make(wanted, by(actor)));
        change.follow(standing);
        return new Done<>(standing);
    }

    private static By by(Actor actor) {
        return new By(actor.member().id().value(), actor.from());
    }

    private Optional<Denial> refuse(String reason, Actor actor) {
        if (!isLead(actor)) {
            return Optional.of(Denial.needsRole(Role.LEAD, team));
        }
        if (reason.isBlank()) {
            return Optional.of(new Denial(Kind.INVALID, "reason-needed", Map.of()));
        }
        return reason.length() > LONGEST_REASON
                ? Optional.of(new Denial(Kind.INVALID, "too-long", Map.of("limit", LONGEST_REASON)))
                : Optional.empty();
    }

    private boolean isLead(Actor actor) {
        return team.find(actor.member().id()).filter(one -> one.may(Role.LEAD)).isPresent();
    }

    @Override
    public Outcome<Integer> close(Scope scope, String reason, Actor actor) {
        var open = standing().stream().filter(one -> one.scope().equals(scope)).toList();
        return close(open, reason, actor);
    }

    @Override
    public Outcome<Integer> close(String reason, Actor actor) {
        return close(standing(), reason, actor);
    }

    private Outcome<Integer> close(List<Standing> open, String reason, Actor actor) {
        var denial = refuse(reason, actor);
        if (denial.isPresent()) {
            return new Denied<>(denial.get());
        }
        if (open.isEmpty()) {
            return new Denied<>(new Denial(Kind.CONFLICT, "no-crisis", Map.of()));
        }
        open.forEach(one -> set(one.scope(), CrisisLevel.GREEN, Optional.empty(), reason, actor));
        return new Done<>(open.size());
    }

    @Override
    public Optional<String> channel(BrandId brand, Collection<String> tags) {
        return overlay.channel(scope -> scope.covers(brand, tags));
    }

    @Override
    public Optional<String> channel(Scope about) {
        return overlay.channel(scope -> scope.equals(about) || scope instanceof Scope.Everything);
    }

    @Override
    public List<Proposal> proposals() {
        return suspicions.open();
    }

    @Override
    public Optional<Proposal> proposal(long number) {
        return suspicions.find(number);
    }

    @Override
    public Outcome<Standing> raise(long number, Actor actor) {
        if (!isLead(actor)) {
            return new Denied<>(Denial.needsRole(Role.LEAD, team));
        }
        return suspicions
                .raise(number, by(actor))
                .map(
                        standing -> {
                            change.follow(standing);
                            return standing;
                        });
    }

    @Override
    public Outcome<Proposal> dismiss(
            long number, Optional<Duration> quiet, String why, Actor actor) {
        if (!isLead(actor)) {
            return new Denied<>(Denial.needsRole(Role.LEAD, team));
        }
        return why.length() > LONGEST_REASON
                ? new Denied<>(
                        new Denial(Kind.INVALID, "too-long", Map.of("limit", LONGEST_REASON)))
                : suspicions.dismiss(number, quiet, why.strip(), by(actor));
    }
}
