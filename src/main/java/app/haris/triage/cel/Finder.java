package app.haris.triage.cel;

import com.google.re2j.Pattern;
import java.util.List;

/**
 * Says whether a pattern is found in a text.
 *
 * <p>Most patterns of rules list words, and those are looked for as such: RE2 takes ten times as
 * long for the same answer.
 */
@FunctionalInterface
interface Finder {
    boolean finds(String text);

    /** Throws com.google.re2j.PatternSyntaxException where it is no pattern. */
    static Finder of(String pattern) {
        var compiled = Pattern.compile(pattern);
        var words = List.of(pattern.split("\\|", -1));
        return words.stream().allMatch(Finder::isPlain)
                ? text -> words.stream().anyMatch(text::contains)
                : text -> compiled.matcher(text).find();
    }

    /** Whether it stands for itself alone. */
    private static boolean isPlain(String word) {
        return word.chars().allMatch(unit -> unit == ' ' || Character.isLetterOrDigit((char) unit));
    }
}
