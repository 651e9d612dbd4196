package app.haris.inbox.jdbc.search;

import app.haris.triage.ArabicLetters;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a text in the form in which they are found: in lower case, without accents, Arabic
 * vowel marks and stretching, with one form for Arabic letters that people write interchangeably
 * and without the Arabic article and what is written together with it (Larkey, Ballesteros and
 * Connell, "Light stemming for Arabic information retrieval", 2007). Chinese characters are words
 * by themselves.
 */
public final class Words {
    /** Longer words are cut: nobody types them to the end. */
    static final int LONGEST = 40;

    /** A text of more words is found by its first ones. */
    private static final int MOST = 2_000;

    private static final int LONGEST_TEXT = 50_000;
    private static final List<String> ARTICLES = List.of("وال", "بال", "كال", "فال", "ال", "لل");

    private Words() {}

    /** Each word once, in the order of the text. */
    public static Set<String> of(String text) {
        return new LinkedHashSet<>(inOrder(text));
    }

    /** Every word, in the order of the text. */
    public static List<String> inOrder(String text) {
        var head = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        var plain = isPlain(head) ? head : Normalizer.normalize(head, Normalizer.Form.NFKD);
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int i = 0; i < plain.length() && words.size() < MOST; ) {
            int point = plain.codePointAt(i);
            i += Character.charCount(point);
            if (isIdeograph(point)) {
                end(word, words);
                words.add(Character.toString(point));
            } else if (Character.isLetterOrDigit(point)) {
                add(word, point);
            } else if (!isInvisible(point)) {
                end(word, words);
            }
        }
        end(word, words);
        return words;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIdeograph(int point) {
        return point >= 0x2e80 && Character.isIdeographic(point);
    }

    /** Marks and format characters stand inside words. */
    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }

    private static void add(StringBuilder word, int point) {
        if (point != ArabicLetters.TATWEEL && word.length() < LONGEST) {
            word.appendCodePoint(oneForm(Character.toLowerCase(point)));
        }
    }

    /** The dotless letter of Turkish is typed with a dot elsewhere. */
    private static int oneForm(int point) {
        return point == 'ı' ? 'i' : ArabicLetters.oneForm(point);
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(withoutArticle(word.toString().toLowerCase(Locale.ROOT)));
            word.setLength(0);
        }
    }

    private static String withoutArticle(String word) {
        if (word.charAt(0) < 0x600 || word.charAt(0) > 0x6ff) {
            return word;
        }
        for (var article : ARTICLES) {
            if (word.startsWith(article) && word.length() >= article.length() + 2) {
                return word.substring(article.length());
            }
        }
        return word;
    }
}
