package app.haris.chat.mirror;

import app.haris.chat.CaseCommand;
import app.haris.chat.Command;
import app.haris.chat.EscalationCommand;
import app.haris.chat.ReplyCommand;
import app.haris.inbox.CaseNumber;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a reaction means, on the card of a case, the message of a draft, or a call. Pure. */
public final class Reactions {
    private static final Duration SNOOZE = Duration.ofHours(2);

    private final Map<String, String> names;

    /** Takes the reactions of chat.yml: a verb's word to an emoji's name. */
    public Reactions(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    /** What came of a reaction that was made or taken back. */
    public sealed interface Meaning {
        record Does(Command command) implements Meaning {}

        /** It means something, but not here; the code is of a message. */
        record Misplaced(String code) implements Meaning {}

        record Nothing() implements Meaning {}
    }

    public Meaning added(ShownMessage row, String reaction) {
        var verb = verb(reaction);
        if (verb.isEmpty()) {
            return new Meaning.Nothing();
        }
        if (PageMessages.isPage(row.part())) {
            return onPage(row, verb.get());
        }
        var number = new CaseNumber(row.caseNumber());
        var revision = revision(row);
        return switch (verb.get()) {
            case "claim" -> new Meaning.Does(new CaseCommand.Claim(number));
            case "escalate" -> new Meaning.Does(new EscalationCommand.Escalate(number, ""));
            case "snooze" -> new Meaning.Does(new CaseCommand.Snooze(number, SNOOZE));
            case "approve" ->
                    revision.isPresent()
                            ? new Meaning.Does(new ReplyCommand.Approve(number, revision))
                            : new Meaning.Misplaced("mirror.react-on-draft");
            case "reject" ->
                    revision.isPresent()
                            ? new Meaning.Does(new ReplyCommand.Reject(number, revision, "❌"))
                            : new Meaning.Misplaced("mirror.react-on-draft");
            case "edit" -> new Meaning.Misplaced("mirror.edit-by-button");
            default -> new Meaning.Nothing();
        };
    }

    /** Whoever looks at what they were called for is on it. */
    private static Meaning onPage(ShownMessage row, String verb) {
        var about =
                row.caseNumber() > 0
                        ? Optional.of(new CaseNumber(row.caseNumber()))
                        : Optional.<CaseNumber>empty();
        return verb.equals("claim")
                ? new Meaning.Does(new EscalationCommand.Acknowledge(about, Optional.empty()))
                : new Meaning.Nothing();
    }

    public Meaning removed(ShownMessage row, String reaction) {
        var revision = revision(row);
        return verb(reaction).filter("approve"::equals).isPresent() && revision.isPresent()
                ? new Meaning.Does(
                        new ReplyCommand.Withdraw(new CaseNumber(row.caseNumber()), revision))
                : new Meaning.Nothing();
    }

    private Optional<String> verb(String reaction) {
        return names.entrySet().stream()
                .filter(one -> Emoji.isSame(reaction, one.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    public static OptionalInt revision(ShownMessage row) {
        return row.part().matches("r\\d+")
                ? OptionalInt.of(Integer.parseInt(row.part().substring(1)))
                : OptionalInt.empty();
    }
}
