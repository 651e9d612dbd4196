package app.haris.chat.grammar;

import static app.haris.chat.grammar.LineWriter.join;

import app.haris.chat.Command;
import app.haris.chat.Command.AskSilence.End;

/** Writes what is said about orders to say nothing as it would be read. */
final class SilenceWriter {
    private SilenceWriter() {}

    static String write(Command.OfSilence command) {
        return switch (command) {
            case Command.ListSilences() -> "silence list";
            case Command.AskSilence(var scope, var end, var why) ->
                    join("silence add", scope.orElse(""), "until", write(end), why);
            case Command.ApproveSilence(var number) -> "silence approve " + number;
            case Command.EndSilence(var number) -> "silence end " + number;
        };
    }

    private static String write(End end) {
        return switch (end) {
            case End.After(var time) -> Durations.write(time);
            case End.At(var time) -> time.toString();
        };
    }
}
