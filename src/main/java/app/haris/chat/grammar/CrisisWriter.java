package app.haris.chat.grammar;

import static app.haris.chat.grammar.LineWriter.join;

import app.haris.chat.CrisisCommand;
import app.haris.chat.RoomCommand;
import java.time.Duration;
import java.util.Optional;

/** Writes what is said about crises as it would be read. */
final class CrisisWriter {
    private CrisisWriter() {}

    static String write(CrisisCommand command) {
        return switch (command) {
            case RoomCommand inRoom -> RoomWriter.write(inRoom);
            case CrisisCommand.ShowCrisis() -> "crisis status";
            case CrisisCommand.SetCrisisLevel(var level, var scope, var time, var why) ->
                    join("crisis level", level.name(), scope.orElse(""), write(time), why);
            case CrisisCommand.CloseCrisis(var why) -> join("crisis close", why);
            case CrisisCommand.RaiseLevel(var number) -> "crisis raise " + number;
            case CrisisCommand.DismissProposal(var number, var quiet, var why) ->
                    join("crisis dismiss", Long.toString(number), write(quiet), why);
        };
    }

    private static String write(Optional<Duration> time) {
        return time.map(Durations::write).orElse("");
    }
}
