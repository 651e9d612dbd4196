package app.haris.chat.grammar;

import app.haris.chat.Command;
import app.haris.chat.Command.Misunderstood;
import app.haris.chat.Command.Misunderstood.Reason;
import app.haris.chat.Verb;
import app.haris.escalation.CrisisLevel;
import app.haris.inbox.CaseNumber;
import app.haris.social.AccountId;
import app.haris.social.BrandId;
import app.haris.social.Moderation;
import app.haris.team.MemberId;
import app.haris.triage.Task;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Reads one line.
 *
 * <p>Where free text follows and the place says which case is meant, a bare number is text ("reply
 * 5 days have passed") unless it is that case's own; {@code #5} always names a case, and what
 * begins on a new line is always text.
 */
final class LineReader {
    private static final Duration TEST_PAST = Duration.ofDays(7);

    /** Suggestions repeat what was typed only if it is short enough to be read again. */
    private static final int LONGEST_SUGGESTION = 80;

    private final Vocabulary vocabulary;
    private final String text;
    private final Line line;
    private final Optional<CaseNumber> here;
    private Optional<Verb> verb = Optional.empty();

    LineReader(Vocabulary vocabulary, String text, Optional<CaseNumber> here) {
        this.vocabulary = vocabulary;
        this.text = text;
        this.here = here;
        line = new Line(text);
    }

    /** What a line is about. */
    private record Subject(CaseNumber number, OptionalInt revision) {}

    Command read() {
        var first = line.next();
        if (first.isEmpty()) {
            return new Command.Home();
        }
        verb = vocabulary.verb(first);
        if (verb.isPresent()) {
            return read(verb.get());
        }
        var number = Reference.of(first).flatMap(Reference::number);
        return number.isPresent() && line.isAtEnd()
                ? new Command.Show(number.get())
                : unknown(first);
    }

    private Command read(Verb spoken) {
        return switch (spoken) {
            case HOME -> alone(new Command.Home());
            case HOURS -> alone(new Command.Hours());
            case LIST -> list();
            case RULES -> rules();
            case SOURCE -> source();
            case MODEL -> model();
            case HELP -> help();
            case ERASE -> erase();
            case SHOW -> onCase(Command.Show::new);
            case CLAIM -> onCase(Command.Claim::new);
            case RELEASE -> onCase(Command.Release::new);
            case REOPEN -> onCase(Command.Reopen::new);
            case WHY -> onCase(Command.Why::new);
            case LIKE -> onCase(number -> new Command.Moderate(number, Moderation.LIKE));
            case HIDE -> onCase(number -> new Command.Moderate(number, Moderation.HIDE));
            case DELETE -> onCase(number -> new Command.Moderate(number, Moderation.DELETE));
            case APPROVE -> orElse(Keyword.ONLY, Command.Approve::new, Command.Choose::new);
            case WITHDRAW -> onRevision(Command.Withdraw::new);
            case STOP -> onRevision(Command.Stop::new);
            case SEND -> orElse(Keyword.AGAIN, Command.Send::new, Command.SendAgain::new);
            case SETTLE -> settle();
            case ASSIGN -> assign();
            case SNOOZE -> snooze();
            case TAG -> tag();
            case MERGE -> merge();
            case ESCALATE -> escalate();
            case ACK -> acknowledge();
            case ONCALL -> onCall();
            case CRISIS -> crisis();
            case REPLY -> withText(this::reply);
            case NOTE -> withText((subject, said) -> new Command.Note(subject.number(), said));
            case CLOSE -> withText((subject, said) -> new Command.Close(subject.number(), said));
            case EDIT ->
                    withText(
                            (subject, said) ->
                                    new Command.Edit(subject.number(), subject.revision(), said));
            case REJECT ->
                    withText(
                            (subject, said) ->
                                    new Command.Reject(subject.number(), subject.revision(), said));
        };
    }

    private Command list() {
        var view =
                line.isAtEnd()
                        ? Optional.of(Command.View.OPEN)
                        : vocabulary.keyword(line.next()).flatMap(LineReader::view);
        return view.<Command>map(Command.ListCases::new)
                .map(this::alone)
                .orElseGet(this::incomplete);
    }

    private static Optional<Command.View> view(Keyword keyword) {
        return Arrays.stream(Command.View.values())
                .filter(view -> view.name().equals(keyword.name()))
                .findFirst();
    }

    private Command rules() {
        var word = line.next();
        if (word.isEmpty() || vocabulary.verb(word).equals(Optional.of(Verb.LIST))) {
            return alone(new Command.ListRules());
        }
        if (vocabulary.means(word, Keyword.RELOAD)) {
            return alone(new Command.ReloadRules());
        }
        return vocabulary.means(word, Keyword.TEST) ? testRules() : incomplete();
    }

    private Command source() {
        var word = line.next();
        if (word.isEmpty() || vocabulary.means(word, Keyword.STATUS)) {
            return alone(new Command.ListSources());
        }
        if (vocabulary.means(word, Keyword.PAUSE)) {
            return onSource(Command.PauseSource::new);
        }
        return vocabulary.means(word, Keyword.RESUME)
                ? onSource(Command.ResumeSource::new)
                : incomplete();
    }

    private Command onSource(Function<AccountId, Command> command) {
        var account = line.next();
        return account.isEmpty() ? incomplete() : alone(command.apply(new AccountId(account)));
    }

    private Command model() {
        var word = line.next();
        if (word.isEmpty() || vocabulary.means(word, Keyword.STATUS)) {
            return alone(new Command.ShowModels());
        }
        if (!vocabulary.means(word, Keyword.ROLLBACK)) {
            return incomplete();
        }
        var brand = Optional.<BrandId>empty();
        var task = Optional.<Task>empty();
        while (!line.isAtEnd()) {
            var next = line.next();
            var named = Task.named(next.toLowerCase(Locale.ROOT));
            if (named.isEmpty() ? brand.isPresent() : task.isPresent()) {
                return tooMuch();
            }
            if (named.isEmpty()) {
                brand = Optional.of(new BrandId(next));
            } else {
                task = named;
            }
        }
        return new Command.RollBackModel(brand, task);
    }

    /** What follows in further lines is the edited file. */
    private Command testRules() {
        var rest = line.rest();
        var end = rest.indexOf('\n');
        var past = (end < 0 ? rest : rest.substring(0, end)).strip();
        var edited = end < 0 ? "" : rest.substring(end + 1);
        var duration = past.isEmpty() ? Optional.of(TEST_PAST) : durations().read(past);
        return duration.<Command>map(
                        time ->
                                new Command.TestRules(
                                        time, Optional.of(edited).filter(yaml -> !yaml.isBlank())))
                .orElseGet(this::incomplete);
    }

    private Command help() {
        if (line.isAtEnd()) {
            return new Command.Help(Optional.empty());
        }
        var word = line.next();
        var about = vocabulary.verb(word);
        return about.isPresent() ? alone(new Command.Help(about)) : unknown(word);
    }

    private Command erase() {
        var author = line.rest().strip();
        return author.isEmpty() ? incomplete() : new Command.Erase(author);
    }

    /** A verb that means something else where a certain word follows. */
    private Command orElse(
            Keyword keyword,
            BiFunction<CaseNumber, OptionalInt, Command> plain,
            BiFunction<CaseNumber, OptionalInt, Command> followed) {
        return about(
                false,
                subject -> {
                    if (line.isAtEnd()) {
                        return plain.apply(subject.number(), subject.revision());
                    }
                    return vocabulary.means(line.next(), keyword)
                            ? alone(followed.apply(subject.number(), subject.revision()))
                            : tooMuch();
                });
    }

    private Command settle() {
        return about(
                false,
                subject -> {
                    var found = line.next();
                    if (vocabulary.means(found, Keyword.ABSENT)) {
                        return alone(new Command.SendAgain(subject.number(), subject.revision()));
                    }
                    if (!vocabulary.means(found, Keyword.THERE)) {
                        return incomplete();
                    }
                    var receipt = Receipts.read(line.next());
                    return alone(
                            new Command.ConfirmPublished(
                                    subject.number(), subject.revision(), receipt));
                });
    }

    /** The member and the case may come in either order. */
    private Command assign() {
        var before = subject(false);
        var member = line.next().replaceFirst("^@", "");
        var subject = before.or(() -> subject(false)).or(this::place);
        if (member.isEmpty()) {
            return incomplete();
        }
        return subject.<Command>map(
                        about -> new Command.Assign(about.number(), new MemberId(member)))
                .map(this::alone)
                .orElseGet(this::noCase);
    }

    private Command snooze() {
        return about(
                true,
                subject -> {
                    var pause = line.rest().strip();
                    if (vocabulary.means(pause, Keyword.TOMORROW)) {
                        return new Command.Snooze(subject.number(), new Command.Pause.Tomorrow());
                    }
                    return durations()
                            .read(pause)
                            .<Command>map(time -> new Command.Snooze(subject.number(), time))
                            .orElseGet(this::incomplete);
                });
    }

    private Command tag() {
        return about(
                true,
                subject -> {
                    var added = new LinkedHashSet<String>();
                    var removed = new LinkedHashSet<String>();
                    var isDenied = false;
                    while (!line.isAtEnd()) {
                        var word = line.next();
                        if (vocabulary.means(word, Keyword.NOT)) {
                            isDenied = true;
                            continue;
                        }
                        if (isDenied && vocabulary.means(word, Keyword.ARTICLE)) {
                            continue;
                        }
                        var name = word.replaceFirst("^[-−+#]#?", "");
                        if (!name.isEmpty()) {
                            (isDenied || word.startsWith("-") || word.startsWith("−")
                                            ? removed
                                            : added)
                                    .add(name.toLowerCase(Locale.ROOT));
                        }
                    }
                    return added.isEmpty() && removed.isEmpty()
                            ? incomplete()
                            : new Command.Tag(subject.number(), added, removed);
                });
    }

    private Command escalate() {
        return about(true, subject -> new Command.Escalate(subject.number(), line.rest().strip()));
    }

    /** Without a case, in a place that is about none, it is about everything that calls. */
    private Command acknowledge() {
        var number = subject(false).or(this::place).map(Subject::number);
        var to = member();
        return to.isPresent() && number.isEmpty()
                ? noCase()
                : alone(new Command.Acknowledge(number, to));
    }

    private Optional<MemberId> member() {
        var word = line.isAtEnd() ? "" : line.next().replaceFirst("^@", "");
        return word.isEmpty() ? Optional.empty() : Optional.of(new MemberId(word));
    }

    private Command onCall() {
        var word = line.next();
        if (word.isEmpty() || vocabulary.means(word, Keyword.WHO)) {
            return alone(new Command.WhoIsOnCall());
        }
        var schedule = line.next();
        var member = member();
        if (schedule.isEmpty()) {
            return incomplete();
        }
        if (vocabulary.means(word, Keyword.SWAP)) {
            return alone(new Command.SwapOnCall(schedule, member));
        }
        var time = durations().read(line.rest().strip());
        return vocabulary.means(word, Keyword.OVERRIDE) && member.isPresent() && time.isPresent()
                ? new Command.OverrideOnCall(schedule, member.get(), time.get())
                : incomplete();
    }

    private Command crisis() {
        var word = line.next();
        if (word.isEmpty() || vocabulary.means(word, Keyword.STATUS)) {
            return alone(new Command.ShowCrisis());
        }
        if (vocabulary.verb(word).equals(Optional.of(Verb.CLOSE))) {
            return new Command.CloseCrisis(line.rest().strip());
        }
        if (vocabulary.means(word, Keyword.OPEN)) {
            return level(CrisisLevel.ORANGE);
        }
        var level = line.next().toUpperCase(Locale.ROOT);
        return vocabulary.means(word, Keyword.LEVEL)
                ? Arrays.stream(CrisisLevel.values())
                        .filter(one -> one.name().equals(level))
                        .findFirst()
                        .map(this::level)
                        .orElseGet(this::incomplete)
                : incomplete();
    }

    private Command level(CrisisLevel level) {
        var isScope = line.peek().matches("(?i)(brand|topic):.+|#.+");
        var scope =
                isScope
                        ? Optional.of(line.next().replaceFirst("^#", "topic:"))
                        : Optional.<String>empty();
        var time = durations().read(line.peek());
        if (time.isPresent()) {
            line.next();
        }
        return new Command.SetCrisisLevel(level, scope, time, line.rest().strip());
    }

    private Command merge() {
        var first = subject(false);
        if (vocabulary.means(line.peek(), Keyword.INTO)) {
            line.next();
        }
        var second = subject(false);
        if (second.isPresent() || first.isEmpty()) {
            return second.isEmpty()
                    ? incomplete()
                    : first.or(this::place)
                            .map(from -> merged(from, second.get()))
                            .orElseGet(this::noCase);
        }
        return place().map(from -> merged(from, first.get())).orElseGet(this::incomplete);
    }

    private Command merged(Subject from, Subject into) {
        return alone(new Command.Merge(from.number(), into.number()));
    }

    private Command reply(Subject subject, String said) {
        var colon = said.indexOf(':');
        var isTemplate =
                colon > 0
                        && vocabulary.means(said.substring(0, colon), Keyword.TEMPLATE)
                        && said.substring(colon + 1).strip().matches("[\\p{L}\\p{N}_.-]+");
        return isTemplate
                ? new Command.ReplyFromTemplate(subject.number(), said.substring(colon + 1).strip())
                : new Command.Reply(subject.number(), said);
    }

    private Command onCase(Function<CaseNumber, Command> command) {
        return about(false, subject -> alone(command.apply(subject.number())));
    }

    private Command onRevision(BiFunction<CaseNumber, OptionalInt, Command> command) {
        return about(false, subject -> alone(command.apply(subject.number(), subject.revision())));
    }

    private Command withText(BiFunction<Subject, String, Command> command) {
        return about(
                true,
                subject -> {
                    var said = line.rest();
                    return said.isBlank() ? incomplete() : command.apply(subject, said);
                });
    }

    private Command about(boolean textFollows, Function<Subject, Command> command) {
        return subject(textFollows).or(this::place).map(command).orElseGet(this::noCase);
    }

    private Optional<Subject> place() {
        return here.map(number -> new Subject(number, OptionalInt.empty()));
    }

    private Optional<Subject> subject(boolean textFollows) {
        var reference =
                Reference.of(line.peekOnLine()).filter(found -> isMeant(found, textFollows));
        var number = reference.flatMap(found -> found.number().or(() -> here));
        if (number.isEmpty()) {
            return Optional.empty();
        }
        line.next();
        var revision = reference.map(Reference::revision).orElseThrow();
        return Optional.of(
                new Subject(number.get(), revision.isPresent() ? revision : revisionNext()));
    }

    private OptionalInt revisionNext() {
        var next =
                Reference.of(line.peekOnLine())
                        .filter(found -> found.number().isEmpty() && takesRevision());
        next.ifPresent(found -> line.next());
        return next.map(Reference::revision).orElse(OptionalInt.empty());
    }

    private boolean isMeant(Reference found, boolean textFollows) {
        if (found.revision().isPresent() && !takesRevision()) {
            return false;
        }
        return !textFollows || found.marked() || here.isEmpty() || found.number().equals(here);
    }

    private boolean takesRevision() {
        return verb.filter(LineReader::takesRevision).isPresent();
    }

    private static boolean takesRevision(Verb verb) {
        return switch (verb) {
            case EDIT, APPROVE, WITHDRAW, REJECT, SEND, STOP, SETTLE -> true;
            case HOME,
                    LIST,
                    SHOW,
                    CLAIM,
                    RELEASE,
                    ASSIGN,
                    REPLY,
                    NOTE,
                    SNOOZE,
                    CLOSE,
                    REOPEN,
                    TAG,
                    MERGE,
                    ESCALATE,
                    ACK,
                    ONCALL,
                    CRISIS,
                    LIKE,
                    HIDE,
                    DELETE,
                    WHY,
                    HOURS,
                    RULES,
                    SOURCE,
                    MODEL,
                    ERASE,
                    HELP ->
                    false;
        };
    }

    private Durations durations() {
        return new Durations(vocabulary);
    }

    private Command alone(Command command) {
        return line.isAtEnd() ? command : tooMuch();
    }

    private Command tooMuch() {
        return misunderstood(Reason.TOO_MUCH, List.of());
    }

    private Command incomplete() {
        return misunderstood(Reason.INCOMPLETE, List.of());
    }

    private Command noCase() {
        return misunderstood(Reason.NO_CASE, List.of());
    }

    private Command unknown(String word) {
        var rest = line.rest();
        var suggestions =
                NearMisses.of(Vocabulary.plain(word), vocabulary.verbs()).stream()
                        .map(meant -> rest.isBlank() ? meant : meant + " " + rest)
                        .filter(meant -> meant.length() <= LONGEST_SUGGESTION)
                        .toList();
        return misunderstood(Reason.UNKNOWN_VERB, suggestions);
    }

    private Command misunderstood(Reason reason, List<String> suggestions) {
        return new Misunderstood(text, reason, verb, suggestions);
    }
}
