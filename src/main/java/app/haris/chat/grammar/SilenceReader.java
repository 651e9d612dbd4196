package app.haris.chat.grammar;

import app.haris.chat.Command;
import app.haris.chat.SilenceCommand;
import app.haris.chat.SilenceCommand.AskSilence.End;
import app.haris.chat.Verb;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/** Reads what is said about orders to say nothing. */
final class SilenceReader {
    private static final Pattern CLOCK = Pattern.compile("(\\p{Nd}{1,2}):(\\p{Nd}{2})");

    private final Sentence said;
    private final Line line;

    SilenceReader(Sentence said) {
        this.said = said;
        line = said.line();
    }

    Command read() {
        var word = line.next();
        var verb = said.vocabulary().verb(word);
        if (word.isEmpty() || verb.equals(Optional.of(Verb.LIST))) {
            return said.alone(new SilenceCommand.ListSilences());
        }
        if (said.means(word, Keyword.ADD)) {
            return ask();
        }
        if (verb.equals(Optional.of(Verb.APPROVE))) {
            return numbered(SilenceCommand.ApproveSilence::new);
        }
        return said.means(word, Keyword.END) || verb.equals(Optional.of(Verb.CLOSE))
                ? numbered(SilenceCommand.EndSilence::new)
                : said.incomplete();
    }

    private Command ask() {
        var scope = Scoped.read(line);
        if (said.means(line.peek(), Keyword.UNTIL)) {
            line.next();
        }
        var end = end(line.next());
        return end.<Command>map(
                        when -> new SilenceCommand.AskSilence(scope, when, line.rest().strip()))
                .orElseGet(said::incomplete);
    }

    private Optional<End> end(String word) {
        return clock(word)
                .<End>map(End.At::new)
                .or(() -> said.durations().read(word).map(End.After::new));
    }

    private static Optional<LocalTime> clock(String word) {
        var time = CLOCK.matcher(word);
        if (!time.matches()) {
            return Optional.empty();
        }
        var hour = Integer.parseInt(Digits.latin(time.group(1)));
        var minute = Integer.parseInt(Digits.latin(time.group(2)));
        return hour < 24 && minute < 60
                ? Optional.of(LocalTime.of(hour, minute))
                : Optional.empty();
    }

    private Command numbered(LongFunction<Command> command) {
        var number = Reference.of(line.next()).flatMap(Reference::number);
        return number.map(one -> said.alone(command.apply(one.value())))
                .orElseGet(said::incomplete);
    }
}
