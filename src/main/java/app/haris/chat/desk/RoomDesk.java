package app.haris.chat.desk;

import app.haris.chat.Answer;
import app.haris.chat.CrisisReport;
import app.haris.chat.RoomCommand;
import app.haris.chat.desk.OpenRooms.Choice;
import app.haris.crisis.Crises;
import app.haris.crisis.CrisisRoom;
import app.haris.crisis.CrisisRoom.Kind;
import app.haris.crisis.CrisisRooms;
import app.haris.crisis.Scope;
import app.haris.escalation.CrisisLevel;
import app.haris.inbox.Actor;
import app.haris.inbox.Denial;
import app.haris.inbox.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** The room of a crisis, by commands. */
@Component
final class RoomDesk {
    private final CrisisRooms rooms;
    private final Crises crises;
    private final Scopes scopes;
    private final OpenRooms open;
    private final CrisisReport report;

    RoomDesk(CrisisRooms rooms, Crises crises, Scopes scopes, OpenRooms open, CrisisReport report) {
        this.open = open;
        this.rooms = rooms;
        this.crises = crises;
        this.scopes = scopes;
        this.report = report;
    }

    Answer perform(RoomCommand command, Actor actor, Voice voice) {
        return switch (command) {
            case RoomCommand.OpenRoom wanted -> open(wanted, actor, voice);
            case RoomCommand.NoteInRoom(var text) ->
                    in(
                            open.choose(text),
                            voice,
                            (room, words) -> rooms.note(room, Kind.NOTE, words, actor));
            case RoomCommand.Against(var number, var text) ->
                    in(
                            open.choose(text),
                            voice,
                            (room, words) ->
                                    rooms.note(
                                            room, Kind.AGAINST, "#" + number + " " + words, actor));
            case RoomCommand.GiveRole role -> give(role, actor, voice);
            case RoomCommand.UpdateRoom(var text, var next) ->
                    in(
                            open.choose(text),
                            voice,
                            (room, words) -> rooms.update(room, words, next, actor));
            case RoomCommand.ReportRoom(var number) -> report(number, voice);
        };
    }

    private Answer give(RoomCommand.GiveRole role, Actor actor, Voice voice) {
        if (voice.team().find(role.member()).isEmpty()) {
            return voice.denied(
                    new Denial(
                            Denial.Kind.NOT_FOUND,
                            "no-such-member",
                            Map.of("member", role.member().value())));
        }
        return in(
                open.choose(role.room(), role.role() + " " + role.member()),
                voice,
                (room, words) -> rooms.note(room, Kind.ROLE, words, actor));
    }

    /** Does something in the room that is meant. */
    private Answer in(
            Choice choice, Voice voice, BiFunction<Long, String, Outcome<CrisisRoom>> deed) {
        return switch (choice) {
            case Choice.One(var room, var text) -> shown(deed.apply(room.number(), text), voice);
            case Choice.None(var denial) -> voice.denied(denial);
        };
    }

    /** The room is opened first: the level that follows stands in its timeline. */
    private Answer open(RoomCommand.OpenRoom wanted, Actor actor, Voice voice) {
        var scope = scopes.read(wanted.scope());
        if (scope.isEmpty()) {
            return voice.denied(scopes.unknown(wanted.scope()));
        }
        var opened = rooms.open(wanted.title(), scope.get(), actor);
        if (opened instanceof Outcome.Done && !isRaised(scope.get())) {
            crises.set(scope.get(), CrisisLevel.ORANGE, wanted.time(), wanted.title(), actor);
        }
        return shown(opened, voice);
    }

    private boolean isRaised(Scope scope) {
        return crises.standing().stream()
                .filter(one -> one.scope().equals(scope))
                .anyMatch(one -> one.level().compareTo(CrisisLevel.ORANGE) >= 0);
    }

    private Answer report(Optional<Long> number, Voice voice) {
        var room =
                number.isPresent()
                        ? rooms.find(number.get())
                        : rooms.open().stream()
                                .reduce((_, newer) -> newer)
                                .or(() -> rooms.all().stream().findFirst());
        return room.map(one -> Voice.done(report.markdown(one, voice.words())))
                .orElseGet(
                        () ->
                                voice.denied(
                                        new Denial(
                                                Denial.Kind.NOT_FOUND,
                                                "no-crisis-room",
                                                Map.of())));
    }

    /** Closes a room. */
    Answer close(CrisisRoom room, String line, Actor actor, Voice voice) {
        return shown(rooms.close(room.number(), line, actor), voice);
    }

    private Answer shown(Outcome<CrisisRoom> outcome, Voice voice) {
        return switch (outcome) {
            case Outcome.Done<CrisisRoom>(var room) ->
                    Voice.done(String.join("\n", report.situation(room, voice.words())));
            case Outcome.Denied<CrisisRoom>(var denial) -> voice.denied(denial);
        };
    }
}
