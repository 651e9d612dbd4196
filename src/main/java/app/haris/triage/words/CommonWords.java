package app.haris.triage.words;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.haris.triage.words.Token.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Knows texts that go from one language into another half-way, as people do who have two: by the
 * small words that each sentence has. Names, titles and single loan words have none.
 */
public final class CommonWords {
    /** So many small words of each language at least. */
    private static final int LEAST = 2;

    /** So many of them in the language that has fewer: a title alone, or a phrase, has less. */
    private static final double SHARE = 0.4;

    private static final Map<String, String> LANGUAGE_OF = read();

    private CommonWords() {}

    private static Map<String, String> read() {
        try (var list = CommonWords.class.getResourceAsStream("common.txt")) {
            var words = new HashMap<String, String>();
            new String(Objects.requireNonNull(list).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> add(line.split(" ", -1), words));
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list of common words", e);
        }
    }

    private static void add(String[] line, Map<String, String> words) {
        for (var i = 1; i < line.length; i++) {
            words.put(line[i], line[0]);
        }
    }

    /** Whether a text is half in Arabic, English or Italian, and half in another of these. */
    public static boolean areMixed(List<Token> text) {
        var english = 0;
        var italian = 0;
        var arabic = 0;
        var latin = 0;
        for (var token : text) {
            if (token.kind() == Kind.WORD) {
                var isArabic = Lexicon.isArabic(token.form().charAt(0));
                var of = LANGUAGE_OF.getOrDefault(token.shown().toLowerCase(Locale.ROOT), "");
                arabic += isArabic ? 1 : 0;
                latin += isArabic ? 0 : 1;
                english += of.equals("en") ? 1 : 0;
                italian += of.equals("it") ? 1 : 0;
            }
        }
        return isHalf(english, italian) || (english + italian > LEAST && isHalf(arabic, latin));
    }

    private static boolean isHalf(int one, int other) {
        var fewer = Math.min(one, other);
        return fewer >= LEAST && fewer >= SHARE * (one + other);
    }
}
