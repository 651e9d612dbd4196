package app.haris.chat.grammar;

import static app.haris.chat.grammar.LineWriter.join;
import static app.haris.chat.grammar.LineWriter.withText;

import app.haris.chat.RoomCommand;

/** Writes what is said in the room of a crisis as it would be read. */
final class RoomWriter {
    private RoomWriter() {}

    static String write(RoomCommand command) {
        return switch (command) {
            case RoomCommand.OpenRoom(var scope, var time, var title) ->
                    withText(join("crisis open", scope.orElse(""), LineWriter.write(time)), title);
            case RoomCommand.NoteInRoom(var text) -> withText("crisis note", text);
            case RoomCommand.Against(var number, var text) ->
                    withText("crisis against #" + number, text);
            case RoomCommand.GiveRole(var room, var role, var member) ->
                    join("crisis role", room.orElse(""), role, "@" + member);
            case RoomCommand.UpdateRoom(var text, var next) ->
                    withText(join("crisis update", LineWriter.write(next)), text);
            case RoomCommand.ReportRoom(var number) ->
                    join("crisis report", number.map(String::valueOf).orElse(""));
        };
    }
}
