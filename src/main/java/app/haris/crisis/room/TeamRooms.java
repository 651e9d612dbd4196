package app.haris.crisis.room;

import app.haris.audit.Deed;
import app.haris.audit.Journal;
import app.haris.crisis.CrisisRoom;
import app.haris.crisis.CrisisRoom.Closing;
import app.haris.crisis.CrisisRoom.Entry;
import app.haris.crisis.CrisisRoom.Kind;
import app.haris.crisis.CrisisRooms;
import app.haris.crisis.CrisisWatcher;
import app.haris.crisis.Scope;
import app.haris.crisis.level.Levels;
import app.haris.crisis.level.RoomStore;
import app.haris.inbox.Actor;
import app.haris.inbox.Denial;
import app.haris.inbox.Outcome;
import app.haris.inbox.Outcome.Denied;
import app.haris.inbox.Outcome.Done;
import app.haris.storage.Transactions;
import app.haris.team.Role;
import app.haris.team.Team;
import app.haris.work.Agenda;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Rooms as the team works in them. */
@Component
final class TeamRooms implements CrisisRooms {
    private static final int LONGEST = 1000;
    private static final Duration USUAL = Duration.ofMinutes(30);

    private final RoomStore rooms;
    private final Levels levels;
    private final Situations situations;
    private final Team team;
    private final Tools tools;

    /** What any change needs besides. */
    @Component
    record Tools(
            Transactions transactions,
            Journal journal,
            Agenda agenda,
            List<CrisisWatcher> watchers,
            Clock clock) {}

    TeamRooms(RoomStore rooms, Levels levels, Situations situations, Team team, Tools tools) {
        this.rooms = rooms;
        this.levels = levels;
        this.situations = situations;
        this.team = team;
        this.tools = tools;
    }

    @Override
    public List<CrisisRoom> open() {
        return rooms.open();
    }

    @Override
    public Optional<CrisisRoom> find(long number) {
        return rooms.find(number);
    }

    @Override
    public List<CrisisRoom> all() {
        return rooms.all();
    }

    @Override
    public List<Entry> timeline(long number) {
        return rooms.timeline(number);
    }

    @Override
    public Situation situation(CrisisRoom room) {
        return situations.of(room);
    }

    @Override
    public Outcome<CrisisRoom> open(String title, Scope scope, Actor actor) {
        var denial = refuse(title, actor, true);
        return denial.<Outcome<CrisisRoom>>map(Denied::new)
                .orElseGet(
                        () ->
                                tools.transactions()
                                        .callDurably(() -> opened(title.strip(), scope, actor)));
    }

    /** The lock of levels keeps two rooms from being opened at once. */
    private Outcome<CrisisRoom> opened(String title, Scope scope, Actor actor) {
        levels.lock();
        if (rooms.open().stream().anyMatch(one -> one.scope().equals(scope))) {
            return denied("crisis-room-open");
        }
        var now = tools.clock().instant();
        var room = rooms.add(title, scope, actor.member().id().value(), now);
        return new Done<>(kept(planned(room, Optional.of(USUAL)), Kind.OPENED, title, actor));
    }

    @Override
    public Outcome<CrisisRoom> note(long number, Kind kind, String text, Actor actor) {
        return change(number, text, actor, room -> kept(room, kind, text.strip(), actor));
    }

    @Override
    public Outcome<CrisisRoom> update(
            long number, String text, Optional<Duration> next, Actor actor) {
        return change(
                number,
                text,
                actor,
                room -> {
                    var planned = planned(room, next.or(() -> Optional.of(USUAL)));
                    return kept(planned, Kind.UPDATE, text.strip(), actor);
                });
    }

    @Override
    public Outcome<CrisisRoom> close(long number, String line, Actor actor) {
        var denial = refuse(line, actor, true);
        return denial.<Outcome<CrisisRoom>>map(Denied::new)
                .orElseGet(
                        () ->
                                change(
                                        number,
                                        line,
                                        actor,
                                        room -> closed(room, line.strip(), actor)));
    }

    private CrisisRoom closed(CrisisRoom room, String line, Actor actor) {
        var by = actor.member().id().value();
        var closing = new Closing(by, tools.clock().instant(), line);
        return kept(room.closed(closing), Kind.CLOSED, line, actor);
    }

    private CrisisRoom planned(CrisisRoom room, Optional<Duration> next) {
        var due = next.map(time -> tools.clock().instant().plus(time));
        due.ifPresent(at -> tools.agenda().add(UpdateReminder.job(room.number(), at)));
        return room.due(due);
    }

    private Outcome<CrisisRoom> change(
            long number, String text, Actor actor, Function<CrisisRoom, CrisisRoom> change) {
        var denial = refuse(text, actor, false);
        if (denial.isPresent()) {
            return new Denied<>(denial.get());
        }
        return tools.transactions()
                .callDurably(
                        () -> {
                            levels.lock();
                            return rooms.find(number)
                                    .filter(CrisisRoom::isOpen)
                                    .map(change)
                                    .<Outcome<CrisisRoom>>map(Done::new)
                                    .orElseGet(() -> denied("no-crisis-room"));
                        });
    }

    private Optional<Denial> refuse(String text, Actor actor, boolean leads) {
        var member = team.find(actor.member().id());
        if (leads && member.filter(one -> one.may(Role.LEAD)).isEmpty()) {
            return Optional.of(Denial.needsRole(Role.LEAD, team));
        }
        if (text.isBlank()) {
            return Optional.of(new Denial(Denial.Kind.INVALID, "reason-needed", Map.of()));
        }
        return text.length() > LONGEST
                ? Optional.of(new Denial(Denial.Kind.INVALID, "too-long", Map.of("limit", LONGEST)))
                : Optional.empty();
    }

    private static Outcome<CrisisRoom> denied(String code) {
        return new Denied<>(new Denial(Denial.Kind.CONFLICT, code, Map.of()));
    }

    private CrisisRoom kept(CrisisRoom room, Kind kind, String text, Actor actor) {
        var who = actor.member().id().value();
        rooms.save(room);
        tools.watchers().forEach(watcher -> watcher.changing(room));
        rooms.add(room.number(), new Entry(tools.clock().instant(), who, kind, text));
        tools.journal()
                .record(
                        new Deed(
                                who,
                                actor.from(),
                                "crisis-room-" + kind.name().toLowerCase(Locale.ROOT),
                                Optional.empty(),
                                Map.of("room", Long.toString(room.number())),
                                Map.of("text", text)));
        return room;
    }
}
