package app.haris.social;

import java.util.Locale;

/**
 * A language by its ISO 639-1 code, or {@link #UNKNOWN} where nothing can be said (emoji only, for
 * example).
 */
public record Language(String code) {
    public static final Language ARABIC = new Language("ar");
    public static final Language ITALIAN = new Language("it");
    public static final Language ENGLISH = new Language("en");

    /** The tag that BCP 47 reserves for an undetermined language. */
    public static final Language UNKNOWN = new Language("und");

    public Language {
        if (!code.matches("[a-z]{2,3}")) {
            throw new IllegalArgumentException(
                    "a language is an ISO 639-1 code such as ar, it or en, not '" + code + "'");
        }
    }

    /** Reads a BCP 47 tag and keeps its language: {@code ar-EG} is Arabic. */
    public static Language of(String tag) {
        var language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        return language.isEmpty() ? UNKNOWN : new Language(language);
    }

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
