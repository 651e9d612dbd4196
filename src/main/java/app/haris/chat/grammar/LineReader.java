package app.haris.chat.grammar;

import app.haris.chat.CaseCommand;
import app.haris.chat.Command;
import app.haris.chat.Command.Misunderstood.Reason;
import app.haris.chat.OverviewCommand;
import app.haris.chat.ReplyCommand;
import app.haris.chat.RuleCommand;
import app.haris.chat.Verb;
import app.haris.inbox.CaseNumber;
import app.haris.social.Moderation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads one line: first its verb. */
final class LineReader {
    /** What stands before each command in chats, and is brought along from there. */
    private static final String ROOT = "/haris";

    private final Vocabulary vocabulary;
    private final String text;
    private final Line line;
    private final Optional<CaseNumber> here;
    private final Locale language;

    /**
     * @param here the case that is meant where none is named
     * @param language in which suggestions are made
     */
    LineReader(Vocabulary vocabulary, String text, Optional<CaseNumber> here, Locale language) {
        this.vocabulary = vocabulary;
        this.text = text;
        this.here = here;
        this.language = language;
        line = new Line(text);
    }

    Command read() {
        var first = line.next();
        if (first.equalsIgnoreCase(ROOT)) {
            first = line.next();
        }
        if (first.isEmpty()) {
            return new OverviewCommand.Home();
        }
        var verb = vocabulary.verb(first);
        if (verb.isPresent()) {
            return read(verb.get());
        }
        var number = Reference.of(first).flatMap(Reference::number);
        return number.isPresent() && line.isAtEnd()
                ? new OverviewCommand.Show(number.get())
                : unknown(suggestions().instead(first, line.rest()), Optional.empty());
    }

    private Sentence sentence(Optional<Verb> verb) {
        return new Sentence(vocabulary, text, line, here, verb);
    }

    private Command read(Verb verb) {
        var said = sentence(Optional.of(verb));
        return switch (verb) {
            case HOME -> said.alone(new OverviewCommand.Home());
            case DIGEST -> said.alone(new OverviewCommand.Digest());
            case HOURS -> said.alone(new OverviewCommand.Hours());
            case LIST -> new HouseReader(said).list();
            case RULES -> new HouseReader(said).rules();
            case SOURCE -> new HouseReader(said).source();
            case MODEL -> new HouseReader(said).model();
            case HELP -> help(said);
            case LINK -> new HouseReader(said).link();
            case LANGUAGE -> new HouseReader(said).language();
            case ERASE -> new HouseReader(said).erase();
            case SHOW -> said.onCase(OverviewCommand.Show::new);
            case CLAIM -> said.onCase(CaseCommand.Claim::new);
            case RELEASE -> said.onCase(CaseCommand.Release::new);
            case REOPEN -> said.onCase(CaseCommand.Reopen::new);
            case WHY -> said.onCase(RuleCommand.Why::new);
            case LIKE -> said.onCase(number -> new ReplyCommand.Moderate(number, Moderation.LIKE));
            case HIDE -> said.onCase(number -> new ReplyCommand.Moderate(number, Moderation.HIDE));
            case DELETE -> said.onRevision(LineReader::delete);
            case APPROVE ->
                    said.orElse(Keyword.ONLY, ReplyCommand.Approve::new, ReplyCommand.Choose::new);
            case WITHDRAW -> said.onRevision(ReplyCommand.Withdraw::new);
            case STOP -> said.onRevision(ReplyCommand.Stop::new);
            case SEND ->
                    said.orElse(Keyword.AGAIN, ReplyCommand.Send::new, ReplyCommand.SendAgain::new);
            case SETTLE -> new CaseReader(said).settle();
            case ASSIGN -> new CaseReader(said).assign();
            case SNOOZE -> new CaseReader(said).snooze();
            case TAG -> new CaseReader(said).tag();
            case MERGE -> new CaseReader(said).merge();
            case ESCALATE -> new DutyReader(said).escalate();
            case ACK -> new DutyReader(said).acknowledge();
            case RESOLVE -> new DutyReader(said).resolve();
            case ONCALL -> new DutyReader(said).onCall();
            case SILENCE -> new SilenceReader(said).read();
            case CRISIS -> new CrisisReader(said).read();
            case REPLY -> said.withText(new CaseReader(said)::reply);
            case PRIVATE ->
                    said.withText(
                            (subject, text) ->
                                    new ReplyCommand.ReplyInPrivate(subject.number(), text));
            case NOTE ->
                    said.withText((subject, text) -> new CaseCommand.Note(subject.number(), text));
            case CLOSE ->
                    said.withText((subject, text) -> new CaseCommand.Close(subject.number(), text));
            case EDIT ->
                    said.withText(
                            (subject, text) ->
                                    new ReplyCommand.Edit(
                                            subject.number(), subject.revision(), text));
            case REJECT ->
                    said.withText(
                            (subject, text) ->
                                    new ReplyCommand.Reject(
                                            subject.number(), subject.revision(), text));
        };
    }

    /** With a revision, what is meant is our own answer. */
    private static Command delete(CaseNumber number, OptionalInt revision) {
        return revision.isPresent()
                ? new ReplyCommand.TakeBack(number, revision.getAsInt())
                : new ReplyCommand.Moderate(number, Moderation.DELETE);
    }

    private Command help(Sentence said) {
        if (line.isAtEnd()) {
            return new Command.Help(Optional.empty());
        }
        var word = line.next();
        var about = vocabulary.verb(word);
        return about.isPresent()
                ? said.alone(new Command.Help(about))
                : unknown(suggestions().about(word), Optional.of(Verb.HELP));
    }

    private Suggestions suggestions() {
        return new Suggestions(vocabulary, here, language);
    }

    private Command unknown(List<String> suggestions, Optional<Verb> verb) {
        return sentence(verb).misunderstood(Reason.UNKNOWN_VERB, suggestions);
    }
}
