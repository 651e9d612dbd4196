package app.haris.chat;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.stereotype.Component;

/**
 * Every sentence that members read, in each language that Haris speaks: ICU message patterns from
 * {@code messages/<bundle>_<language>.properties}.
 */
@Component
public final class Texts {
    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("ar"), Locale.ITALIAN);

    private static final List<String> BUNDLES =
            List.of("chat", "room", "mirror", "slack", "discord");

    private final Map<String, Formats> byLanguage;

    public Texts() {
        var read = new HashMap<String, Formats>();
        for (var language : LANGUAGES) {
            var code = language.getLanguage();
            read.put(code, new Formats(code, read(code)));
        }
        byLanguage = Map.copyOf(read);
    }

    /** Speaks the language, or English where Haris does not know it. */
    public Wording in(Locale language, ZoneId zone) {
        var known = byLanguage.containsKey(language.getLanguage()) ? language : Locale.ENGLISH;
        return new Wording(formats(known), known, zone);
    }

    /** The words of a message that is a list of them, such as the aliases of a verb. */
    public List<String> words(Locale language, String key) {
        var words = patterns(language).get(key);
        if (words == null) {
            throw new IllegalArgumentException("no message is called '" + key + "'");
        }
        return Arrays.stream(words.split(",", -1)).map(String::strip).toList();
    }

    /** All messages of a language that Haris speaks, as they are written. */
    Map<String, String> patterns(Locale language) {
        return formats(language).patterns();
    }

    private Formats formats(Locale language) {
        return requireNonNull(byLanguage.get(language.getLanguage()));
    }

    private static Map<String, String> read(String language) {
        var patterns = new HashMap<String, String>();
        for (var bundle : BUNDLES) {
            readInto(patterns, "/messages/%s_%s.properties".formatted(bundle, language));
        }
        return Map.copyOf(patterns);
    }

    private static void readInto(Map<String, String> patterns, String resource) {
        try (var stream = Texts.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            properties
                    .stringPropertyNames()
                    .forEach(key -> patterns.put(key, properties.getProperty(key)));
        } catch (IOException failure) {
            throw new UncheckedIOException(resource, failure);
        }
    }
}
