package app.haris.triage.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What single words and phrases say by themselves: word lists that were written for Haris.
 *
 * <p>A line of a list is a sense and the words that have it: {@code +2 lovely good_job delight*}.
 * An underscore joins the words of a phrase, a star stands for any ending.
 */
public final class Lexicon {
    static final Lexicon SHIPPED = read("en", "it", "ar", "signs");

    private static final int SHORTEST_BEGINNING = 3;
    private static final List<String> ARABIC_PREFIXES =
            List.of(
                    "وال", "فال", "بال", "كال", "لل", "ال", "و", "ف", "ب", "ل", "ه", "ح", "س", "م",
                    "ي", "ت", "ن", "ا");
    private static final List<String> ARABIC_SUFFIXES =
            List.of(
                    "ها", "هم", "نا", "كم", "تم", "وا", "ين", "ون", "ات", "ان", "يه", "تي", "ني",
                    "ه", "ي", "ك", "ت", "ا");

    private final Map<String, List<String>> whole = new HashMap<>();
    private final Map<String, List<String>> beginnings = new HashMap<>();

    /** By its first characters, how long the longest beginning is that starts with them. */
    private final Map<String, Integer> longest = new HashMap<>();

    private Lexicon() {}

    public static Lexicon shipped() {
        return SHIPPED;
    }

    private static Lexicon read(String... names) {
        var lexicon = new Lexicon();
        for (var name : names) {
            lexicon.add(name);
        }
        return lexicon;
    }

    private void add(String name) {
        try (var list = Lexicon.class.getResourceAsStream(name + ".txt")) {
            if (list == null) {
                throw new IllegalStateException("no word list " + name);
            }
            new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(this::addLine);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the word list " + name, e);
        }
    }

    private void addLine(String line) {
        if (line.isBlank() || line.startsWith("# ")) {
            return;
        }
        var words = line.strip().split("\\s+", -1);
        Arrays.stream(words).skip(1).forEach(word -> add(word, words[0]));
    }

    private void add(String word, String sense) {
        var open = word.endsWith("*");
        var form =
                Arrays.stream((open ? word.substring(0, word.length() - 1) : word).split("_", -1))
                        .map(part -> Spelling.bare(part).replace("'", ""))
                        .collect(Collectors.joining("_"));
        if (open) {
            longest.merge(stem(form), form.length(), Math::max);
        }
        (open ? beginnings : whole)
                .merge(
                        form,
                        List.of(sense),
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).distinct().toList());
    }

    /** The senses of a word or, with underscores, of a phrase; empty where it is not listed. */
    public List<String> senses(String form) {
        var exact = whole.get(form);
        if (exact != null) {
            return exact;
        }
        var begun = begunBy(form);
        if (!begun.isEmpty() || form.isEmpty() || !isArabic(form.charAt(0))) {
            return begun;
        }
        return withoutAffixes(form);
    }

    private List<String> begunBy(String form) {
        if (form.length() < SHORTEST_BEGINNING) {
            return List.of();
        }
        var most = Math.min(form.length(), longest.getOrDefault(stem(form), 0));
        for (var length = most; length >= SHORTEST_BEGINNING; length--) {
            var senses = beginnings.get(form.substring(0, length));
            if (senses != null) {
                return senses;
            }
        }
        return List.of();
    }

    private static String stem(String form) {
        return form.substring(0, SHORTEST_BEGINNING);
    }

    /** Arabic writes articles, conjunctions and pronouns together with their word. */
    private List<String> withoutAffixes(String form) {
        var shorter = withoutSuffix(form);
        if (!shorter.isEmpty()) {
            return shorter;
        }
        for (var prefix : ARABIC_PREFIXES) {
            if (form.startsWith(prefix) && form.length() - prefix.length() >= SHORTEST_BEGINNING) {
                var rest = form.substring(prefix.length());
                var senses = whole.get(rest);
                if (senses == null) {
                    senses = begunBy(rest);
                }
                if (senses.isEmpty()) {
                    senses = withoutSuffix(rest);
                }
                if (!senses.isEmpty()) {
                    return senses;
                }
            }
        }
        return List.of();
    }

    private List<String> withoutSuffix(String form) {
        for (var suffix : ARABIC_SUFFIXES) {
            if (form.endsWith(suffix) && form.length() - suffix.length() >= SHORTEST_BEGINNING) {
                var senses = whole.get(form.substring(0, form.length() - suffix.length()));
                if (senses != null) {
                    return senses;
                }
            }
        }
        return List.of();
    }

    public static boolean isArabic(char unit) {
        return unit >= '\u0600' && unit <= 'ۿ';
    }

    /** A stretched word as it is spelled: with double letters where such a word is listed. */
    String spell(String stretched) {
        var twice = Spelling.squeezed(stretched, 2);
        return whole.containsKey(twice) || !begunBy(twice).isEmpty()
                ? twice
                : Spelling.squeezed(stretched, 1);
    }
}
