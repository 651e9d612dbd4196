package app.haris.chat.discord.intake;

import app.haris.chat.Verb;
import app.haris.inbox.CaseNumber;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What a control's id says: {@code haris:<verb>:<case>[:<revision>][:<argument>]}.
 *
 * @param verb of the grammar, or of a view of ours such as {@code group}
 * @param number of a case; absent where the control is about everything, as a call may be
 * @param argument what follows the case in the line
 */
record Click(String verb, Optional<CaseNumber> number, OptionalInt revision, String argument) {
    private static final Pattern ID =
            Pattern.compile("haris:([a-z]+):(\\d*)(?::(\\d+))?(?::([^:]*))?");

    static Optional<Click> of(String id) {
        var found = ID.matcher(id);
        if (!found.matches()) {
            return Optional.empty();
        }
        var number = found.group(2).isEmpty() ? 0 : Long.parseLong(found.group(2));
        return Optional.of(
                new Click(
                        found.group(1),
                        number > 0 ? Optional.of(new CaseNumber(number)) : Optional.empty(),
                        found.group(3) == null
                                ? OptionalInt.empty()
                                : OptionalInt.of(Integer.parseInt(found.group(3))),
                        found.group(4) == null ? "" : found.group(4)));
    }

    /** The line of the grammar that it stands for. */
    String line() {
        return line(verb, argument);
    }

    /** The line of another verb about the same. */
    String line(String otherVerb, String words) {
        var subject =
                number.map(CaseNumber::toString).orElse("")
                        + (revision.isPresent() ? ":" + revision.getAsInt() : "");
        return (otherVerb + " " + subject + " " + words).strip();
    }

    String id() {
        return "haris:"
                + verb
                + ":"
                + number.map(CaseNumber::toString).orElse("")
                + (revision.isPresent() ? ":" + revision.getAsInt() : "");
    }

    Optional<Verb> known() {
        return Arrays.stream(Verb.values()).filter(one -> one.word().equals(verb)).findFirst();
    }
}
