package app.haris.chat.grammar;

import static app.haris.chat.grammar.LineWriter.join;
import static app.haris.chat.grammar.LineWriter.withText;

import app.haris.chat.SilenceCommand;
import app.haris.chat.SilenceCommand.AskSilence.End;

/** Writes what is said about orders to say nothing as it would be read. */
final class SilenceWriter {
    private SilenceWriter() {}

    static String write(SilenceCommand command) {
        return switch (command) {
            case SilenceCommand.ListSilences() -> "silence list";
            case SilenceCommand.AskSilence(var scope, var end, var why) ->
                    withText(join("silence add", scope.orElse(""), "until", write(end)), why);
            case SilenceCommand.ApproveSilence(var number) -> "silence approve " + number;
            case SilenceCommand.EndSilence(var number) -> "silence end " + number;
        };
    }

    private static String write(End end) {
        return switch (end) {
            case End.After(var time) -> LineWriter.write(time);
            case End.At(var time) -> time.toString();
        };
    }
}
