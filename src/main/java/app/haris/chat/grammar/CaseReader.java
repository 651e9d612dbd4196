package app.haris.chat.grammar;

import app.haris.chat.CaseCommand;
import app.haris.chat.Command;
import app.haris.chat.ReplyCommand;
import app.haris.chat.grammar.Sentence.Subject;
import app.haris.team.MemberId;
import java.util.LinkedHashSet;
import java.util.Locale;

/** Reads what is done with a case. */
final class CaseReader {
    private final Sentence said;

    CaseReader(Sentence said) {
        this.said = said;
    }

    Command settle() {
        return said.about(
                false,
                subject -> {
                    var found = said.line().next();
                    if (said.means(found, Keyword.ABSENT)) {
                        return said.alone(
                                new ReplyCommand.SendAgain(subject.number(), subject.revision()));
                    }
                    if (!said.means(found, Keyword.THERE)) {
                        return said.incomplete();
                    }
                    var receipt = Receipts.read(said.line().next());
                    return said.alone(
                            new ReplyCommand.ConfirmPublished(
                                    subject.number(), subject.revision(), receipt));
                });
    }

    /** The member and the case may come in either order. */
    Command assign() {
        var before = said.subject(false);
        var member = said.line().next().replaceFirst("^@", "");
        var subject = before.or(() -> said.subject(false)).or(said::place);
        if (member.isEmpty()) {
            return said.incomplete();
        }
        return subject.<Command>map(
                        about -> new CaseCommand.Assign(about.number(), new MemberId(member)))
                .map(said::alone)
                .orElseGet(said::noCase);
    }

    Command snooze() {
        return said.about(
                true,
                subject -> {
                    var pause = Direction.unmarked(said.line().rest()).strip();
                    if (said.means(pause, Keyword.TOMORROW)) {
                        return new CaseCommand.Snooze(
                                subject.number(), new CaseCommand.Pause.Tomorrow());
                    }
                    return said.durations()
                            .read(pause)
                            .<Command>map(time -> new CaseCommand.Snooze(subject.number(), time))
                            .orElseGet(said::incomplete);
                });
    }

    Command tag() {
        return said.about(
                true,
                subject -> {
                    var added = new LinkedHashSet<String>();
                    var removed = new LinkedHashSet<String>();
                    var isDenied = false;
                    while (!said.line().isAtEnd()) {
                        var word = said.line().next();
                        if (said.means(word, Keyword.NOT)) {
                            isDenied = true;
                            continue;
                        }
                        if (isDenied && said.means(word, Keyword.ARTICLE)) {
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
                            ? said.incomplete()
                            : new CaseCommand.Tag(subject.number(), added, removed);
                });
    }

    Command merge() {
        var first = said.subject(false);
        if (said.means(said.line().peek(), Keyword.INTO)) {
            said.line().next();
        }
        var second = said.subject(false);
        if (second.isPresent() || first.isEmpty()) {
            return second.isEmpty()
                    ? said.incomplete()
                    : first.or(said::place)
                            .map(from -> merged(from, second.get()))
                            .orElseGet(said::noCase);
        }
        return said.place().map(from -> merged(from, first.get())).orElseGet(said::incomplete);
    }

    private Command merged(Subject from, Subject into) {
        return said.alone(new CaseCommand.Merge(from.number(), into.number()));
    }

    Command reply(Subject subject, String text) {
        var colon = text.indexOf(':');
        var key = Direction.unmarked(text.substring(colon + 1)).strip();
        var isTemplate =
                colon > 0
                        && said.means(text.substring(0, colon).strip(), Keyword.TEMPLATE)
                        && key.matches("[\\p{L}\\p{N}_.-]+");
        return isTemplate
                ? new ReplyCommand.ReplyFromTemplate(subject.number(), key)
                : new ReplyCommand.Reply(subject.number(), text);
    }
}
