package app.haris.triage;

import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What texts have in common that read alike, so that a flood of them can be counted and grouped.
 *
 * <p>The distinct words in alphabetical order, after OpenRefine's fingerprint keying
 * (https://openrefine.org/docs/technical-reference/clustering-in-depth): what people change when
 * they pass a text on (order, punctuation, accents, capitals, forms of Arabic letters, stretching,
 * emoji, numbers, whom they mention, what they link to) makes no difference; a word more or less
 * does. Equal keys can be looked up by an index, which nearness (SimHash) cannot.
 */
public final class Fingerprint {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern STRETCHED = Pattern.compile("(.)\\1+");

    private Fingerprint() {}

    /**
     * The key of a text; of a long one, that of its beginning. It contains the author's words, so
     * what is kept should be a hash of it.
     */
    public static String of(String text) {
        var said =
                SPACE.splitAsStream(Texts.head(text, Reading.LONGEST_TEXT))
                        .filter(part -> !isAddress(part))
                        .collect(Collectors.joining(" "));
        var words =
                BETWEEN_WORDS
                        .splitAsStream(Texts.plain(said))
                        .filter(Fingerprint::tells)
                        .map(word -> STRETCHED.matcher(word).replaceAll("$1"))
                        .collect(Collectors.toCollection(TreeSet::new));
        return words.isEmpty() ? signs(said) : String.join(" ", words);
    }

    private static boolean isAddress(String part) {
        return part.indexOf('@') >= 0 || part.contains("://") || part.startsWith("www.");
    }

    private static boolean tells(String word) {
        return !word.isEmpty()
                && !word.equals("rt")
                && word.codePoints().noneMatch(Character::isDigit);
    }

    /** Texts without words are alike if they show the same signs, such as the same emoji. */
    private static String signs(String said) {
        return said.codePoints()
                .filter(point -> point != ' ')
                .sorted()
                .distinct()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
