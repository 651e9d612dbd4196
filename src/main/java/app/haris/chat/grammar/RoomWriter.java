package app.haris.chat.grammar;

import static app.haris.chat.grammar.LineWriter.join;

import app.haris.chat.RoomCommand;
import java.time.Duration;
import java.util.Optional;

/** Writes what is said in the room of a crisis as it would be read. */
final class RoomWriter {
    private RoomWriter() {}

    static String write(RoomCommand command) {
        return switch (command) {
            case RoomCommand.OpenRoom(var scope, var time, var title) ->
                    join("crisis open", scope.orElse(""), write(time), title);
            case RoomCommand.NoteInRoom(var text) -> join("crisis note", text);
            case RoomCommand.Against(var number, var text) ->
                    join("crisis against", "#" + number, text);
            case RoomCommand.GiveRole(var room, var role, var member) ->
                    join("crisis role", room.orElse(""), role, "@" + member);
            case RoomCommand.UpdateRoom(var text, var next) ->
                    join("crisis update", write(next), text);
            case RoomCommand.ReportRoom(var number) ->
                    join("crisis report", number.map(String::valueOf).orElse(""));
        };
    }

    private static String write(Optional<Duration> time) {
        return time.map(Durations::write).orElse("");
    }
}
