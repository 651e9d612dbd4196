package app.haris.chat.grammar;

import app.haris.chat.Command;
import app.haris.chat.Verb;
import app.haris.escalation.CrisisLevel;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reads who is called, who answers, and what level a crisis has. */
final class DutyReader {
    private final Sentence said;

    DutyReader(Sentence said) {
        this.said = said;
    }

    Command escalate() {
        return said.about(
                true,
                subject -> new Command.Escalate(subject.number(), said.line().rest().strip()));
    }

    /** Without a case, in a place that is about none, it is about everything that calls. */
    Command acknowledge() {
        var number = said.subject(false).or(said::place).map(Sentence.Subject::number);
        var to = said.member();
        return to.isPresent() && number.isEmpty()
                ? said.noCase()
                : said.alone(new Command.Acknowledge(number, to));
    }

    Command onCall() {
        var word = said.line().next();
        if (word.isEmpty() || said.means(word, Keyword.WHO)) {
            return said.alone(new Command.WhoIsOnCall());
        }
        var schedule = said.line().next();
        var member = said.member();
        if (schedule.isEmpty()) {
            return said.incomplete();
        }
        if (said.means(word, Keyword.SWAP)) {
            return said.alone(new Command.SwapOnCall(schedule, member));
        }
        var time = said.durations().read(said.line().rest().strip());
        return said.means(word, Keyword.OVERRIDE) && member.isPresent() && time.isPresent()
                ? new Command.OverrideOnCall(schedule, member.get(), time.get())
                : said.incomplete();
    }

    Command crisis() {
        var word = said.line().next();
        if (word.isEmpty() || said.means(word, Keyword.STATUS)) {
            return said.alone(new Command.ShowCrisis());
        }
        if (said.vocabulary().verb(word).equals(Optional.of(Verb.CLOSE))) {
            return new Command.CloseCrisis(said.line().rest().strip());
        }
        if (said.means(word, Keyword.OPEN)) {
            return level(CrisisLevel.ORANGE);
        }
        var level = said.line().next().toUpperCase(Locale.ROOT);
        return said.means(word, Keyword.LEVEL)
                ? Arrays.stream(CrisisLevel.values())
                        .filter(one -> one.name().equals(level))
                        .findFirst()
                        .map(this::level)
                        .orElseGet(said::incomplete)
                : said.incomplete();
    }

    private Command level(CrisisLevel level) {
        var isScope = said.line().peek().matches("(?i)(brand|topic):.+|#.+");
        var scope =
                isScope
                        ? Optional.of(said.line().next().replaceFirst("^#", "topic:"))
                        : Optional.<String>empty();
        var time = said.durations().read(said.line().peek());
        if (time.isPresent()) {
            said.line().next();
        }
        return new Command.SetCrisisLevel(level, scope, time, said.line().rest().strip());
    }
}
