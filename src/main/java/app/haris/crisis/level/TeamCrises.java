package app.haris.crisis.level;

import app.haris.audit.Deed;
import app.haris.audit.Journal;
import app.haris.crisis.Crises;
import app.haris.crisis.CrisisLevelChanged;
import app.haris.crisis.Scope;
import app.haris.crisis.Standing;
import app.haris.escalation.Cause;
import app.haris.escalation.CrisisLevel;
import app.haris.escalation.Escalations;
import app.haris.inbox.Actor;
import app.haris.inbox.Denial;
import app.haris.inbox.Denial.Kind;
import app.haris.inbox.Outcome;
import app.haris.inbox.Outcome.Denied;
import app.haris.inbox.Outcome.Done;
import app.haris.storage.Transactions;
import app.haris.team.Role;
import app.haris.team.Team;
import app.haris.work.Agenda;
import app.haris.work.News;
import java.time.Clock;
import java.time.Duration;
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
    private final Escalations escalations;
    private final Team team;
    private final Tools tools;

    /** What any change needs besides. */
    @Component
    record Tools(
            Transactions transactions, Journal journal, Agenda agenda, News news, Clock clock) {}

    TeamCrises(Levels levels, Overlay overlay, Escalations escalations, Team team, Tools tools) {
        this.levels = levels;
        this.overlay = overlay;
        this.escalations = escalations;
        this.team = team;
        this.tools = tools;
    }

    @Override
    public List<Standing> standing() {
        return levels.all().stream()
                .filter(one -> one.level() != CrisisLevel.GREEN)
                .sorted(Comparator.comparing(Standing::level).reversed())
                .toList();
    }

    @Override
    public Outcome<Standing> set(
            Scope scope, CrisisLevel level, Optional<Duration> time, String reason, Actor actor) {
        var denial = refuse(reason, actor);
        if (denial.isPresent()) {
            return new Denied<>(denial.get());
        }
        var standing =
                tools.transactions()
                        .callDurably(() -> changed(scope, level, time, reason.strip(), actor));
        overlay.forget();
        follow(standing);
        return new Done<>(standing);
    }

    private Optional<Denial> refuse(String reason, Actor actor) {
        if (team.find(actor.member().id()).filter(one -> one.may(Role.LEAD)).isEmpty()) {
            return Optional.of(Denial.needsRole(Role.LEAD, team));
        }
        if (reason.isBlank()) {
            return Optional.of(new Denial(Kind.INVALID, "reason-needed", Map.of()));
        }
        return reason.length() > LONGEST_REASON
                ? Optional.of(new Denial(Kind.INVALID, "too-long", Map.of("limit", LONGEST_REASON)))
                : Optional.empty();
    }

    private Standing changed(
            Scope scope, CrisisLevel level, Optional<Duration> time, String reason, Actor actor) {
        levels.locked();
        var now = tools.clock().instant();
        var before = levels.find(scope);
        var was = before.map(Standing::level).orElse(CrisisLevel.GREEN);
        var isShutNow = overlay.isGateShut(level) && level.compareTo(was) > 0;
        var after =
                new Standing(
                        scope,
                        level,
                        reason,
                        actor.member().id().value(),
                        now,
                        level == CrisisLevel.GREEN ? Optional.empty() : time.map(now::plus),
                        isShutNow ? Optional.of(now) : before.flatMap(Standing::shutAt));
        levels.save(after);
        after.until().ifPresent(at -> tools.agenda().add(Reminding.job(scope, at)));
        record(was, after, actor);
        tools.news().tell(new CrisisLevelChanged(scope, was, level));
        return after;
    }

    private void record(CrisisLevel before, Standing after, Actor actor) {
        var details =
                Map.of(
                        "scope", after.scope().key(),
                        "before", before.name(),
                        "after", after.level().name());
        tools.journal()
                .record(
                        new Deed(
                                actor.member().id().value(),
                                actor.from(),
                                "set-crisis-level",
                                Optional.empty(),
                                details,
                                Map.of("reason", after.reason())));
    }

    /** Calls whom the level wants called, or ends the call when all is well. */
    private void follow(Standing standing) {
        var cause = new Cause.OfTopic(standing.scope().key());
        if (standing.level() == CrisisLevel.GREEN) {
            escalations.resolve(cause);
        } else {
            overlay.of(standing.level())
                    .escalate()
                    .ifPresent(chain -> escalations.start(cause, chain, "crisis"));
        }
    }

    @Override
    public Outcome<Integer> close(String reason, Actor actor) {
        var open = standing();
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
}
