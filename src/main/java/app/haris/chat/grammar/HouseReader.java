package app.haris.chat.grammar;

import app.haris.chat.Command;
import app.haris.chat.ModelCommand;
import app.haris.chat.OverviewCommand;
import app.haris.chat.PersonalCommand;
import app.haris.chat.RuleCommand;
import app.haris.chat.SourceCommand;
import app.haris.chat.Verb;
import app.haris.social.AccountId;
import app.haris.social.BrandId;
import app.haris.triage.Task;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads what is asked about Haris itself: lists, rules, sources, models. */
final class HouseReader {
    private static final Duration TEST_PAST = Duration.ofDays(7);

    private final Sentence said;

    HouseReader(Sentence said) {
        this.said = said;
    }

    Command list() {
        var view =
                said.line().isAtEnd()
                        ? Optional.of(OverviewCommand.View.OPEN)
                        : said.vocabulary().keyword(said.line().next()).flatMap(HouseReader::view);
        return view.<Command>map(OverviewCommand.ListCases::new)
                .map(said::alone)
                .orElseGet(said::incomplete);
    }

    private static Optional<OverviewCommand.View> view(Keyword keyword) {
        return Arrays.stream(OverviewCommand.View.values())
                .filter(view -> view.name().equals(keyword.name()))
                .findFirst();
    }

    Command rules() {
        var word = said.line().next();
        if (word.isEmpty() || said.vocabulary().verb(word).equals(Optional.of(Verb.LIST))) {
            return said.alone(new RuleCommand.ListRules());
        }
        if (said.means(word, Keyword.RELOAD)) {
            return said.alone(new RuleCommand.ReloadRules());
        }
        return said.means(word, Keyword.TEST) ? testRules() : said.incomplete();
    }

    /** What follows in further lines is the edited file. */
    private Command testRules() {
        var rest = said.line().rest();
        var end = rest.indexOf('\n');
        var past = (end < 0 ? rest : rest.substring(0, end)).strip();
        var edited = end < 0 ? "" : rest.substring(end + 1);
        var duration =
                Direction.unmarked(past).isBlank()
                        ? Optional.of(TEST_PAST)
                        : said.durations().read(past);
        return duration.<Command>map(
                        time ->
                                new RuleCommand.TestRules(
                                        time, Optional.of(edited).filter(yaml -> !yaml.isBlank())))
                .orElseGet(said::incomplete);
    }

    Command source() {
        var word = said.line().next();
        if (word.isEmpty() || said.means(word, Keyword.STATUS)) {
            return said.alone(new SourceCommand.ListSources());
        }
        if (said.means(word, Keyword.PAUSE)) {
            return onSource(SourceCommand.PauseSource::new);
        }
        return said.means(word, Keyword.RESUME)
                ? onSource(SourceCommand.ResumeSource::new)
                : said.incomplete();
    }

    private Command onSource(Function<AccountId, Command> command) {
        var account = said.line().next();
        return account.isEmpty()
                ? said.incomplete()
                : said.alone(command.apply(new AccountId(account)));
    }

    Command model() {
        var word = said.line().next();
        if (word.isEmpty() || said.means(word, Keyword.STATUS)) {
            return said.alone(new ModelCommand.ShowModels());
        }
        if (!said.means(word, Keyword.ROLLBACK)) {
            return said.incomplete();
        }
        var brand = Optional.<BrandId>empty();
        var task = Optional.<Task>empty();
        while (!said.line().isAtEnd()) {
            var next = said.line().next();
            var named = Task.named(next.toLowerCase(Locale.ROOT));
            if (named.isEmpty() ? brand.isPresent() : task.isPresent()) {
                return said.tooMuch();
            }
            if (named.isEmpty()) {
                brand = Optional.of(new BrandId(next));
            } else {
                task = named;
            }
        }
        return new ModelCommand.RollBackModel(brand, task);
    }

    Command link() {
        var word = said.line().next();
        if (word.isEmpty()) {
            return new PersonalCommand.Link(Optional.empty());
        }
        if (!said.means(word, Keyword.OFF)) {
            return said.alone(new PersonalCommand.Link(Optional.of(word)));
        }
        return said.alone(new PersonalCommand.Unlink(said.member()));
    }

    Command language() {
        var word = said.line().next();
        return said.alone(
                new PersonalCommand.Speak(word.isEmpty() ? Optional.empty() : Optional.of(word)));
    }

    Command erase() {
        var author = Direction.unmarked(said.line().rest()).strip();
        return author.isEmpty() ? said.incomplete() : new Command.Erase(author);
    }
}
