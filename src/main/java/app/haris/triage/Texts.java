package app.haris.triage;

import java.text.Normalizer;
import java.util.Locale;

/** What triage does with texts before it reads them. */
final class Texts {
    private Texts() {}

    /** At most the first {@code length} chars, never half of a surrogate pair. */
    static String head(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(
                0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /**
     * Lower case without accents, Arabic vowel marks and stretching, and with {@linkplain
     * ArabicLetters one form} for Arabic letters that people write interchangeably.
     */
    static String plain(String text) {
        var decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        var plain = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(Texts::isKept)
                .map(ArabicLetters::oneForm)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isKept(int point) {
        var type = Character.getType(point);
        return type != Character.NON_SPACING_MARK
                && type != Character.ENCLOSING_MARK
                && type != Character.FORMAT
                && point != ArabicLetters.TATWEEL;
    }
}
