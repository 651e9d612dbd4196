package app.haris.chat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Every sentence that members read, in each language that Haris speaks: ICU message patterns from
 * {@code messages/<bundle>_<language>.properties}.
 */
@Component
public final class Texts {
    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("ar"), Locale.ITALIAN);

    private static final List<String> BUNDLES = List.of("chat", "room");

    private final Map<String, Map<String, String>> byLanguage;

    Texts() {
        var read = new HashMap<String, Map<String, String>>();
        for (var language : LANGUAGES) {
            read.put(language.getLanguage(), read(language.getLanguage()));
        }
        byLanguage = Map.copyOf(read);
    }

    /** Speaks the language, or English where Haris does not know it. */
    public Wording in(Locale language, ZoneId zone) {
        var code = language.getLanguage();
        return byLanguage.containsKey(code)
                ? new Wording(byLanguage.get(code), language, zone)
                : new Wording(byLanguage.get("en"), Locale.ENGLISH, zone);
    }

    /** The names of all messages of a language. */
    Set<String> keys(Locale language) {
        return new TreeSet<>(byLanguage.get(language.getLanguage()).keySet());
    }

    /** The pattern of a message, as it is written. */
    String pattern(Locale language, String key) {
        return byLanguage.get(language.getLanguage()).get(key);
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
            properties.stringPropertyNames()
                    .forEach(key -> patterns.put(key, properties.getProperty(key)));
        } catch (IOException failure) {
            throw new UncheckedIOException(resource, failure);
        }
    }
}
