package app.haris.chat.grammar;

import app.haris.inbox.CaseNumber;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a word names a case, a revision or both: {@code 12}, {@code #12}, {@code 12:3}, {@code r3},
 * in the digits of any script.
 *
 * @param marked whether a {@code #} says that it can be nothing else
 */
record Reference(Optional<CaseNumber> number, OptionalInt revision, boolean marked) {
    private static final Pattern CASE =
            Pattern.compile("(#?)(\\p{Nd}{1,15})(?::[rR]?(\\p{Nd}{1,8}))?");
    private static final Pattern REVISION = Pattern.compile("[rR](\\p{Nd}{1,8})");

    static Optional<Reference> of(String word) {
        var named = CASE.matcher(word);
        if (named.matches()) {
            return ofCase(named);
        }
        var revision = REVISION.matcher(word);
        return revision.matches() && number(revision.group(1)) > 0
                ? Optional.of(new Reference(Optional.empty(), revision(revision.group(1)), true))
                : Optional.empty();
    }

    private static Optional<Reference> ofCase(Matcher named) {
        var number = number(named.group(2));
        var revision = named.group(3);
        if (number == 0 || (revision != null && number(revision) == 0)) {
            return Optional.empty();
        }
        return Optional.of(
                new Reference(
                        Optional.of(new CaseNumber(number)),
                        revision == null ? OptionalInt.empty() : revision(revision),
                        !named.group(1).isEmpty()));
    }

    private static OptionalInt revision(String digits) {
        return OptionalInt.of((int) number(digits));
    }

    private static long number(String digits) {
        return Long.parseLong(Digits.latin(digits));
    }
}
