package app.haris.triage;

import app.haris.triage.words.Insults;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the sting out of a text for whoever has to read many. */
public final class Masking {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]++");
    private static final String MASK = "•••";

    private Masking() {}

    /**
     * The text with only the first letter of each insulting word.
     *
     * @return empty where there is none
     */
    public static Optional<String> masked(String text) {
        var insults = Insults.in(text);
        return insults.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        WORD.matcher(text)
                                .replaceAll(
                                        word ->
                                                Matcher.quoteReplacement(
                                                        insults.contains(word.group())
                                                                ? first(word.group()) + MASK
                                                                : word.group())));
    }

    private static String first(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
