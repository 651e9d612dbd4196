package app.haris.triage;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a text in their order, in one spelling: without capitals, accents, vowel marks,
 * stretching, punctuation and the signs of hashtags.
 */
public record PlainWords(List<String> words) {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /**
     * What Arabic writes onto the beginning of a word: "and", "then", "with", "as", "for" and the
     * article, in the orders in which they stand (Habash, Introduction to Arabic Natural Language
     * Processing, 2010, section 4.1.2).
     */
    private static final Set<String> PROCLITICS =
            Set.of("و", "ف", "ب", "ك", "ل", "ال", "لل", "بال", "كال", "وال", "فال", "ولل", "وبال");

    public PlainWords {
        words = List.copyOf(words);
    }

    public static PlainWords of(String text) {
        return new PlainWords(
                BETWEEN.splitAsStream(Texts.plain(Texts.head(text, Reading.LONGEST_TEXT)))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether these words stand here in a row, whole; Arabic ones with a proclitic, too. */
    public boolean contain(PlainWords phrase) {
        return Collections.indexOfSubList(words, phrase.words) >= 0 || containBound(phrase);
    }

    private boolean containBound(PlainWords phrase) {
        if (phrase.isEmpty() || !isArabic(phrase.words.getFirst())) {
            return false;
        }
        var first = phrase.words.getFirst();
        var rest = phrase.words.subList(1, phrase.words.size());
        for (var i = 0; i + rest.size() < words.size(); i++) {
            var word = words.get(i);
            if (word.endsWith(first)
                    && PROCLITICS.contains(word.substring(0, word.length() - first.length()))
                    && words.subList(i + 1, i + 1 + rest.size()).equals(rest)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isArabic(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.ARABIC;
    }
}
