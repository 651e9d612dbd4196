package app.haris.chat.grammar;

import app.haris.chat.Command;
import app.haris.chat.CrisisCommand;
import app.haris.chat.Verb;
import app.haris.escalation.CrisisLevel;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads what is said about crises. */
final class CrisisReader {
    private final Sentence said;
    private final Line line;

    CrisisReader(Sentence said) {
        this.said = said;
        line = said.line();
    }

    Command read() {
        var word = line.next();
        if (word.isEmpty() || said.means(word, Keyword.STATUS)) {
            return said.alone(new CrisisCommand.ShowCrisis());
        }
        if (said.vocabulary().verb(word).equals(Optional.of(Verb.CLOSE))) {
            return new CrisisCommand.CloseCrisis(rest());
        }
        var inRoom = new RoomReader(said).read(word);
        if (inRoom.isPresent()) {
            return inRoom.get();
        }
        if (said.means(word, Keyword.LEVEL)) {
            return level();
        }
        if (said.means(word, Keyword.RAISE)) {
            var number = number();
            return number.isPresent()
                    ? said.alone(new CrisisCommand.RaiseLevel(number.getAsLong()))
                    : said.incomplete();
        }
        return said.means(word, Keyword.DISMISS) ? dismiss() : said.incomplete();
    }

    private Command level() {
        var level = line.next().toUpperCase(Locale.ROOT);
        return Arrays.stream(CrisisLevel.values())
                .filter(one -> one.name().equals(level))
                .findFirst()
                .map(this::level)
                .orElseGet(said::incomplete);
    }

    private Command level(CrisisLevel level) {
        return new CrisisCommand.SetCrisisLevel(level, Scoped.read(line), time(), rest());
    }

    private Command dismiss() {
        var number = number();
        return number.isPresent()
                ? new CrisisCommand.DismissProposal(number.getAsLong(), time(), rest())
                : said.incomplete();
    }

    private Optional<Duration> time() {
        var time = said.durations().read(line.peekOnLine());
        if (time.isPresent()) {
            line.next();
        }
        return time;
    }

    /** The number of something that is no case. */
    private OptionalLong number() {
        var number = Reference.of(line.peek()).flatMap(Reference::number);
        if (number.isEmpty()) {
            return OptionalLong.empty();
        }
        line.next();
        return OptionalLong.of(number.get().value());
    }

    private String rest() {
        return line.rest().strip();
    }
}
