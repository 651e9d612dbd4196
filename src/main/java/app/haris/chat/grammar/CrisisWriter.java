package app.haris.chat.grammar;

import static app.haris.chat.grammar.LineWriter.join;

import app.haris.chat.Command;
import java.time.Duration;
import java.util.Optional;

/** Writes what is said about crises as it would be read. */
final class CrisisWriter {
    private CrisisWriter() {}

    static String write(Command.OfCrisis command) {
        return switch (command) {
            case Command.OfRoom inRoom -> RoomWriter.write(inRoom);
            case Command.ShowCrisis() -> "crisis status";
            case Command.SetCrisisLevel(var level, var scope, var time, var why) ->
                    join("crisis level", level.name(), scope.orElse(""), write(time), why);
            case Command.CloseCrisis(var why) -> join("crisis close", why);
            case Command.RaiseLevel(var number) -> "crisis raise " + number;
            case Command.DismissProposal(var number, var quiet, var why) ->
                    join("crisis dismiss", Long.toString(number), write(quiet), why);
        };
    }

    private static String write(Optional<Duration> time) {
        return time.map(Durations::write).orElse("");
    }
}
