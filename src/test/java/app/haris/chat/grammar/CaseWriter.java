package app.haris.chat.grammar;

import static app.haris.chat.grammar.LineWriter.join;
import static app.haris.chat.grammar.LineWriter.name;
import static app.haris.chat.grammar.LineWriter.withText;

import app.haris.chat.CaseCommand;
import app.haris.chat.CaseCommand.Pause;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what is done with a case as it would be read. */
final class CaseWriter {
    private CaseWriter() {}

    static String write(CaseCommand command) {
        var subject = name(command.number());
        return switch (command) {
            case CaseCommand.Claim _ -> join("claim", subject);
            case CaseCommand.Release _ -> join("release", subject);
            case CaseCommand.Assign assign -> join("assign", name(assign.member()), subject);
            case CaseCommand.Note note -> withText("note " + subject, note.text());
            case CaseCommand.Snooze snooze -> join("snooze", subject, write(snooze.pause()));
            case CaseCommand.Close close -> withText("close " + subject, close.reason());
            case CaseCommand.Reopen _ -> join("reopen", subject);
            case CaseCommand.Tag tag -> withText("tag " + subject, tags(tag));
            case CaseCommand.Merge merge -> join("merge", subject, "into", name(merge.into()));
        };
    }

    private static String write(Pause pause) {
        return switch (pause) {
            case Pause.For(var duration) -> LineWriter.write(duration);
            case Pause.Tomorrow() -> "tomorrow";
        };
    }

    private static String tags(CaseCommand.Tag tag) {
        return Stream.concat(
                        new TreeSet<>(tag.added()).stream(),
                        new TreeSet<>(tag.removed()).stream().map("-"::concat))
                .collect(Collectors.joining(" "));
    }
}
