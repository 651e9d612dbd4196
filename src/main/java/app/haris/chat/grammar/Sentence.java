package app.haris.chat.grammar;

import app.haris.chat.Command;
import app.haris.chat.Command.Misunderstood;
import app.haris.chat.Command.Misunderstood.Reason;
import app.haris.chat.Verb;
import app.haris.inbox.CaseNumber;
import app.haris.team.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What follows a verb, and what verbs have in common.
 *
 * <p>Where free text follows and the place says which case is meant, a bare number is text ("reply
 * 5 days have passed") unless it is that case's own; {@code #5} always names a case, and what
 * begins on a new line is always text.
 */
final class Sentence {
    private final Vocabulary vocabulary;
    private final String text;
    private final Line line;
    private final Optional<CaseNumber> here;
    private final Optional<Verb> verb;

    /**
     * @param text the whole line, as it was said
     * @param line what of it is still to be read
     * @param here the case that the place is about
     */
    Sentence(
            Vocabulary vocabulary,
            String text,
            Line line,
            Optional<CaseNumber> here,
            Optional<Verb> verb) {
        this.vocabulary = vocabulary;
        this.text = text;
        this.line = line;
        this.here = here;
        this.verb = verb;
    }

    /** What a line is about. */
    record Subject(CaseNumber number, OptionalInt revision) {}

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Line line() {
        return line;
    }

    boolean means(String word, Keyword keyword) {
        return vocabulary.means(word, keyword);
    }

    /** A verb that means something else where a certain word follows. */
    Command orElse(
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

    Command onCase(Function<CaseNumber, Command> command) {
        return about(false, subject -> alone(command.apply(subject.number())));
    }

    Command onRevision(BiFunction<CaseNumber, OptionalInt, Command> command) {
        return about(false, subject -> alone(command.apply(subject.number(), subject.revision())));
    }

    Command withText(BiFunction<Subject, String, Command> command) {
        return about(
                true,
                subject -> {
                    var said = line.rest();
                    return said.isBlank() ? incomplete() : command.apply(subject, said);
                });
    }

    Command about(boolean textFollows, Function<Subject, Command> command) {
        return subject(textFollows).or(this::place).map(command).orElseGet(this::noCase);
    }

    Optional<Subject> place() {
        return here.map(number -> new Subject(number, OptionalInt.empty()));
    }

    Optional<Subject> subject(boolean textFollows) {
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
        return verb.filter(Sentence::takesRevision).isPresent();
    }

    private static boolean takesRevision(Verb verb) {
        return switch (verb) {
            case EDIT, APPROVE, WITHDRAW, REJECT, SEND, STOP, SETTLE, DELETE -> true;
            case HOME,
                    LIST,
                    DIGEST,
                    SHOW,
                    CLAIM,
                    RELEASE,
                    ASSIGN,
                    REPLY,
                    PRIVATE,
                    NOTE,
                    SNOOZE,
                    CLOSE,
                    REOPEN,
                    TAG,
                    MERGE,
                    ESCALATE,
                    ACK,
                    RESOLVE,
                    ONCALL,
                    CRISIS,
                    SILENCE,
                    LIKE,
                    HIDE,
                    WHY,
                    HOURS,
                    RULES,
                    SOURCE,
                    MODEL,
                    LINK,
                    LANGUAGE,
                    ERASE,
                    HELP ->
                    false;
        };
    }

    Optional<MemberId> member() {
        var word = line.isAtEnd() ? "" : line.next().replaceFirst("^@", "");
        return word.isEmpty() ? Optional.empty() : Optional.of(new MemberId(word));
    }

    Durations durations() {
        return new Durations(vocabulary);
    }

    Command alone(Command command) {
        return line.isAtEnd() ? command : tooMuch();
    }

    Command tooMuch() {
        return misunderstood(Reason.TOO_MUCH, List.of());
    }

    Command incomplete() {
        return misunderstood(Reason.INCOMPLETE, List.of());
    }

    Command noCase() {
        return misunderstood(Reason.NO_CASE, List.of());
    }

    Command misunderstood(Reason reason, List<String> suggestions) {
        return new Misunderstood(text, reason, verb, suggestions);
    }
}
