package app.haris.chat.grammar;

import app.haris.chat.Texts;
import app.haris.chat.Verb;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The words for verbs and keywords in all languages at once, so that nobody has to say which one
 * they speak. They stand in the message bundles as {@code verb.claim=claim, take}; the first is the
 * one that Haris itself says.
 */
@Component
final class Vocabulary {
    /** What phones add and people leave out: marks, the Arabic stretch, invisible characters. */
    private static final Pattern DECORATION = Pattern.compile("[\\p{M}\\p{Cf}\u0640'’]");

    private final Texts texts;
    private final Map<String, Verb> verbs;

    /** Verbs as Haris itself writes them, by their plain spelling. */
    private final Map<String, String> written;

    private final Map<String, Keyword> keywords;

    Vocabulary(Texts texts) {
        this.texts = texts;
        verbs = words(texts, "verb.", Verb.values(), Verb::word);
        written =
                Arrays.stream(Verb.values())
                        .flatMap(verb -> spellings(texts, "verb." + verb.word()))
                        .collect(
                                Collectors.toMap(Vocabulary::plain, word -> word, (one, _) -> one));
        keywords = words(texts, "keyword.", Keyword.values(), Keyword::word);
    }

    Optional<Verb> verb(String word) {
        return Optional.ofNullable(
                verbs.get(plain(word.startsWith("/") ? word.substring(1) : word)));
    }

    boolean means(String word, Keyword keyword) {
        return keywords.get(plain(word)) == keyword;
    }

    Optional<Keyword> keyword(String word) {
        return Optional.ofNullable(keywords.get(plain(word)));
    }

    /** As people read it, of a verb in its plain spelling. */
    String written(String plain) {
        return written.getOrDefault(plain, plain);
    }

    /** The verb as Haris says it to somebody who speaks this language. */
    String said(Verb verb, Locale language) {
        return texts.words(language, "verb." + verb.word()).getFirst();
    }

    Set<String> verbs() {
        return verbs.keySet();
    }

    /** The word without case, accents, and the spellings that Arabic writers mix. */
    static String plain(String word) {
        var bare =
                DECORATION.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace('ى', 'ي').replace('ة', 'ه').replace('ٱ', 'ا');
    }

    private static <T> Map<String, T> words(
            Texts texts, String group, T[] meanings, Function<T, String> name) {
        var words = new HashMap<String, T>();
        for (var meaning : meanings) {
            spellings(texts, group + name.apply(meaning))
                    .forEach(
                            word -> {
                                var other = words.put(plain(word), meaning);
                                if (other != null && !other.equals(meaning)) {
                                    throw new IllegalStateException(
                                            "'%s' means both %s and %s"
                                                    .formatted(word, other, meaning));
                                }
                            });
        }
        return Map.copyOf(words);
    }

    private static Stream<String> spellings(Texts texts, String key) {
        return Texts.LANGUAGES.stream().flatMap(language -> texts.words(language, key).stream());
    }
}
