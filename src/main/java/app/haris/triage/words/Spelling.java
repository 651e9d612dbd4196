package app.haris.triage.words;

import app.haris.triage.ArabicLetters;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One spelling for what people write in many. */
final class Spelling {
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\u([0-9a-fA-F]{4})|&(amp|lt|gt|quot|nbsp|#39);");

    private Spelling() {}

    /**
     * Takes off what programs put on: letters in styled forms, ligatures of Arabic keyboards,
     * characters written as escapes, entities of HTML, invisible signs of direction.
     */
    static String clean(String text) {
        var plain = text;
        if (plain.indexOf('&') >= 0 || plain.indexOf('\\') >= 0) {
            plain = ESCAPE.matcher(plain).replaceAll(Spelling::unescaped);
        }
        plain = Normalizer.normalize(plain, Normalizer.Form.NFKC);
        return plain.replace('’', '\'').replace('‘', '\'').replace('`', '\'').replace('´', '\'');
    }

    private static String unescaped(MatchResult found) {
        if (found.group(1) != null) {
            var unit = (char) Integer.parseInt(found.group(1), 16);
            return Character.isSurrogate(unit) ? " " : quoted(unit);
        }
        return switch (found.group(2)) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "#39" -> "'";
            default -> " ";
        };
    }

    private static String quoted(char unit) {
        return unit == '\\' || unit == '$' ? "\\" + unit : String.valueOf(unit);
    }

    /** Lower case without accents and vowel marks, and with one form for each Arabic letter. */
    static String bare(String word) {
        if (isPlain(word)) {
            return word;
        }
        var decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        var bare = new StringBuilder(decomposed.length());
        for (var i = 0; i < decomposed.length(); i++) {
            var unit = decomposed.charAt(i);
            var type = Character.getType(unit);
            if (type != Character.NON_SPACING_MARK
                    && type != Character.FORMAT
                    && unit != ArabicLetters.TATWEEL) {
                bare.append(oneForm(unit));
            }
        }
        return bare.toString();
    }

    private static boolean isPlain(String word) {
        return all(word, unit -> unit >= 'a' && unit <= 'z');
    }

    /** Without the stream that each of a text's words would else make. */
    static boolean all(String word, IntPredicate holds) {
        for (var i = 0; i < word.length(); i++) {
            if (!holds.test(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Persian gaf has no letter of its own in Arabic. */
    private static char oneForm(char unit) {
        return unit == 'گ' ? 'ك' : (char) ArabicLetters.oneForm(unit);
    }

    /**
     * With every letter that stands three or more times in a row written {@code times}; what is
     * doubled only stays, since many words have double letters.
     */
    static String squeezed(String word, int times) {
        var kept = new StringBuilder(word.length());
        for (var i = 0; i < word.length(); ) {
            var end = i + 1;
            while (end < word.length() && word.charAt(end) == word.charAt(i)) {
                end++;
            }
            var length = end - i > 2 ? times : end - i;
            kept.repeat(word.charAt(i), length);
            i = end;
        }
        return kept.toString();
    }

    static boolean isStretched(String word) {
        for (var i = 2; i < word.length(); i++) {
            if (word.charAt(i) == word.charAt(i - 1) && word.charAt(i) == word.charAt(i - 2)) {
                return true;
            }
        }
        return false;
    }
}
