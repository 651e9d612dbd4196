package app.haris.chat.desk;

import app.haris.chat.Answer;
import app.haris.chat.Command;
import app.haris.chat.CrisisReport;
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
import org.springframework.stereotype.Component;

/** The room of a crisis, by commands. */
@Component
final class RoomDesk {
    private final CrisisRooms rooms;
    private final Crises crises;
    private final Scopes scopes;
    private final CrisisReport report;

    RoomDesk(CrisisRooms rooms, Crises crises, Scopes scopes, CrisisReport report) {
        this.rooms = rooms;
        this.crises = crises;
        this.scopes = scopes;
        this.report = report;
    }

    Answer perform(Command.OfRoom command, Actor actor, Voice voice) {
        return switch (command) {
            case Command.OpenRoom open -> open(open, actor, voice);
            case Command.NoteInRoom(var text) -> shown(rooms.note(Kind.NOTE, text, actor), voice);
            case Command.Against(var number, var text) ->
                    shown(rooms.note(Kind.AGAINST, "#" + number + " " + text, actor), voice);
            case Command.GiveRole(var role, var member) ->
                    voice.team().find(member).isPresent()
                            ? shown(rooms.note(Kind.ROLE, role + " " + member, actor), voice)
                            : voice.denied(
                                    new Denial(
                                            Denial.Kind.NOT_FOUND,
                                            "no-such-member",
                                            Map.of("member", member.value())));
            case Command.UpdateRoom(var text, var next) ->
                    shown(rooms.update(text, next, actor), voice);
            case Command.ReportRoom(var number) -> report(number, voice);
        };
    }

    /** The room is opened first: the level that follows stands in its timeline. */
    private Answer open(Command.OpenRoom open, Actor actor, Voice voice) {
        var scope = scopes.read(open.scope());
        if (scope.isEmpty()) {
            return voice.denied(scopes.unknown(open.scope()));
        }
        var opened = rooms.open(open.title(), scope.get(), actor);
        if (opened instanceof Outcome.Done && !isRaised(scope.get())) {
            crises.set(scope.get(), CrisisLevel.ORANGE, open.time(), open.title(), actor);
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
                        : rooms.current().or(() -> rooms.all().stream().findFirst());
        return room.map(one -> Voice.done(report.markdown(one, voice.words())))
                .orElseGet(
                        () ->
                                voice.denied(
                                        new Denial(
                                                Denial.Kind.NOT_FOUND,
                                                "no-crisis-room",
                                                Map.of())));
    }

    /**
     * Closes the room that is open.
     *
     * @param said what there is to say already; without a room, that alone
     */
    Answer close(String line, Optional<String> said, Actor actor, Voice voice) {
        if (rooms.current().isEmpty()) {
            return said.map(Voice::done)
                    .orElseGet(
                            () ->
                                    voice.denied(
                                            new Denial(
                                                    Denial.Kind.CONFLICT, "no-crisis", Map.of())));
        }
        var closed = shown(rooms.close(line, actor), voice);
        return said.filter(_ -> closed.isDone())
                .map(first -> Voice.done(first + "\n" + closed.said()))
                .orElse(closed);
    }

    private Answer shown(Outcome<CrisisRoom> outcome, Voice voice) {
        return switch (outcome) {
            case Outcome.Done<CrisisRoom>(var room) ->
                    Voice.done(String.join("\n", report.situation(room, voice.words())));
            case Outcome.Denied<CrisisRoom>(var denial) -> voice.denied(denial);
        };
    }
}
