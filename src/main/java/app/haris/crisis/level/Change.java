package app.haris.crisis.level;

import app.haris.audit.Deed;
import app.haris.audit.Journal;
import app.haris.audit.Origin;
import app.haris.crisis.CrisisLevelChanged;
import app.haris.crisis.CrisisRoom.Entry;
import app.haris.crisis.CrisisRoom.Kind;
import app.haris.crisis.CrisisWatcher;
import app.haris.crisis.Scope;
import app.haris.crisis.Standing;
import app.haris.escalation.Cause;
import app.haris.escalation.CrisisLevel;
import app.haris.escalation.Escalations;
import app.haris.work.Agenda;
import app.haris.work.News;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Changes levels, in the caller's transaction. */
@Component
final class Change {
    private final Levels levels;
    private final Overlay overlay;
    private final Escalations escalations;
    private final RoomStore rooms;
    private final Tools tools;

    /** What any change needs besides. */
    @Component
    record Tools(
            Journal journal, Agenda agenda, List<CrisisWatcher> watchers, News news, Clock clock) {}

    Change(Levels levels, Overlay overlay, Escalations escalations, RoomStore rooms, Tools tools) {
        this.rooms = rooms;
        this.levels = levels;
        this.overlay = overlay;
        this.escalations = escalations;
        this.tools = tools;
    }

    /** A level that is wanted. */
    record Wanted(Scope scope, CrisisLevel level, Optional<Duration> time, String reason) {}

    /**
     * Who wants it.
     *
     * @param name a member's id, or that of a rule
     */
    record By(String name, Origin from) {}

    Standing make(Wanted wanted, By by) {
        levels.locked();
        var now = tools.clock().instant();
        var before = levels.find(wanted.scope());
        var was = before.map(Standing::level).orElse(CrisisLevel.GREEN);
        var level = wanted.level();
        var isShutNow = overlay.isGateShut(level) && level.compareTo(was) > 0;
        var after =
                new Standing(
                        wanted.scope(),
                        level,
                        wanted.reason(),
                        by.name(),
                        now,
                        level == CrisisLevel.GREEN
                                ? Optional.empty()
                                : wanted.time().map(now::plus),
                        isShutNow ? Optional.of(now) : before.flatMap(Standing::shutAt));
        levels.save(after);
        after.until().ifPresent(at -> tools.agenda().add(Reminding.job(wanted.scope(), at)));
        record(was, after, by);
        tell(after, by);
        tools.watchers().forEach(watcher -> watcher.set(after));
        tools.news().tell(new CrisisLevelChanged(wanted.scope(), was, level));
        return after;
    }

    /** Open rooms that it concerns have it in their timeline. */
    private void tell(Standing after, By by) {
        var text = after.level() + " " + after.scope().key() + ": " + after.reason();
        rooms.open().stream()
                .filter(room -> concerns(room.scope(), after.scope()))
                .forEach(
                        room -> {
                            rooms.add(
                                    room.number(),
                                    new Entry(after.since(), by.name(), Kind.LEVEL, text));
                            tools.watchers().forEach(watcher -> watcher.changing(room));
                        });
    }

    private static boolean concerns(Scope room, Scope level) {
        return room.equals(level)
                || room instanceof Scope.Everything
                || level instanceof Scope.Everything;
    }

    private void record(CrisisLevel before, Standing after, By by) {
        var details =
                Map.of(
                        "scope", after.scope().key(),
                        "before", before.name(),
                        "after", after.level().name());
        tools.journal()
                .record(
                        new Deed(
                                by.name(),
                                by.from(),
                                "set-crisis-level",
                                Optional.empty(),
                                details,
                                Map.of("reason", after.reason())));
    }

    /**
     * Calls whom the level wants called, or ends the call when all is well; after the change has
     * committed.
     */
    void follow(Standing standing) {
        overlay.forget();
        var cause = new Cause.OfTopic(standing.scope().key());
        if (standing.level() == CrisisLevel.GREEN) {
            escalations.resolve(cause);
        } else {
            overlay.of(standing.level())
                    .escalate()
                    .ifPresent(chain -> escalations.start(cause, chain, "crisis"));
        }
    }
}
