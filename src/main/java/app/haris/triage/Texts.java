package app.haris.triage;

import java.text.Normalizer;
import java.util.Locale;

/** What triage does with texts before it reads them. */
final class Texts {
    private static final int TATWEEL = 'ـ';

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
     * Lower case without accents, Arabic vowel marks and stretching, and with one form for Arabic
     * letters that people write interchangeably: alef (أ إ آ ٱ → ا), final ya (ى → ي), ta marbuta
     * (ة → ه), hamza carriers (ؤ → و, ئ → ي), as in Darwish, Magdy and Mourad, "Language processing
     * for Arabic microblog retrieval", CIKM 2012; Persian kaf and ya become the Arabic ones.
     */
    static String plain(String text) {
        var decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        var plain = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(Texts::isKept)
                .map(Texts::oneForm)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isKept(int point) {
        var type = Character.getType(point);
        return type != Character.NON_SPACING_MARK
                && type != Character.ENCLOSING_MARK
                && type != Character.FORMAT
                && point != TATWEEL;
    }

    /** NFKD has already taken hamza and madda off their carriers. */
    private static int oneForm(int point) {
        return switch (point) {
            case 'ٱ' -> 'ا';
            case 'ى', 'ی' -> 'ي';
            case 'ة' -> 'ه';
            case 'ک' -> 'ك';
            default -> point;
        };
    }
}
