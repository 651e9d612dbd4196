package app.haris.chat.grammar;

import app.haris.chat.CaseCommand;
import app.haris.chat.Command;
import app.haris.chat.CrisisCommand;
import app.haris.chat.EscalationCommand;
import app.haris.chat.ModelCommand;
import app.haris.chat.OnCallCommand;
import app.haris.chat.OverviewCommand;
import app.haris.chat.PersonalCommand;
import app.haris.chat.ReplyCommand;
import app.haris.chat.RuleCommand;
import app.haris.chat.SilenceCommand;
import app.haris.chat.SourceCommand;
import app.haris.chat.Verb;
import app.haris.inbox.CaseNumber;
import app.haris.team.MemberId;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes commands as English lines, with the case always named. */
final class LineWriter {
    /** Stands before free text, and is not written. */
    private static final String TEXT = "\uE000";

    private LineWriter() {}

    /** A line that reads back as the same command, wherever it is read. */
    static String write(Command command) {
        return marked(command).replace(TEXT, "");
    }

    /** What stands in the line before any free text. */
    static String head(Command command) {
        return marked(command).split(TEXT, 2)[0];
    }

    private static String marked(Command command) {
        return switch (command) {
            case CaseCommand onCase -> CaseWriter.write(onCase);
            case ReplyCommand reply -> ReplyWriter.write(reply);
            case EscalationCommand calling -> DutyWriter.write(calling);
            case OnCallCommand duty -> DutyWriter.write(duty);
            case CrisisCommand crisis -> CrisisWriter.write(crisis);
            case SilenceCommand silence -> SilenceWriter.write(silence);
            case OverviewCommand seen -> HouseWriter.write(seen);
            case RuleCommand rule -> HouseWriter.write(rule);
            case SourceCommand source -> HouseWriter.write(source);
            case ModelCommand model -> HouseWriter.write(model);
            case PersonalCommand own -> HouseWriter.write(own);
            case Command.Erase(var author) -> withText("erase", author);
            case Command.Help(var verb) -> join("help", verb.map(Verb::word).orElse(""));
            case Command.Misunderstood misunderstood -> misunderstood.text();
        };
    }

    static String name(CaseNumber number) {
        return "#" + number;
    }

    static String name(MemberId member) {
        return "@" + member;
    }

    static String name(Optional<MemberId> member) {
        return member.map(LineWriter::name).orElse("");
    }

    static String write(Duration duration) {
        return duration.toMinutes() + "m";
    }

    static String write(Optional<Duration> duration) {
        return duration.map(LineWriter::write).orElse("");
    }

    /** A text whose first word could be read as something else begins on a line of its own. */
    static String withText(String start, String text) {
        var first = new Line(text).peek();
        var isMistakable =
                Reference.of(first).isPresent() || first.matches("[\\p{Nd}#\"“«].*|.*:.*");
        return text.isEmpty() ? start : start + TEXT + (isMistakable ? "\n" : " ") + text;
    }

    static String join(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}
