package app.haris.chat.grammar;

import static app.haris.chat.grammar.LineWriter.join;
import static app.haris.chat.grammar.LineWriter.withText;

import app.haris.chat.CrisisCommand;
import app.haris.chat.RoomCommand;

/** Writes what is said about crises as it would be read. */
final class CrisisWriter {
    private CrisisWriter() {}

    static String write(CrisisCommand command) {
        return switch (command) {
            case RoomCommand inRoom -> RoomWriter.write(inRoom);
            case CrisisCommand.ShowCrisis() -> "crisis status";
            case CrisisCommand.SetCrisisLevel(var level, var scope, var time, var why) ->
                    withText(
                            join(
                                    "crisis level",
                                    level.name(),
                                    scope.orElse(""),
                                    LineWriter.write(time)),
                            why);
            case CrisisCommand.CloseCrisis(var why) -> withText("crisis close", why);
            case CrisisCommand.RaiseLevel(var number) -> "crisis raise " + number;
            case CrisisCommand.DismissProposal(var number, var quiet, var why) ->
                    withText(
                            join("crisis dismiss", Long.toString(number), LineWriter.write(quiet)),
                            why);
        };
    }
}
