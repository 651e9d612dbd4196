package app.haris.social.wire;

import app.haris.social.Language;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what networks hand on from people and their programs, who may write anything. */
public final class Tolerant {
    private Tolerant() {}

    /** The language of a tag such as {@code zh-TW}; nothing of nonsense. */
    public static @Nullable Language language(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        var code = Locale.forLanguageTag(tag).getLanguage();
        return code.matches("[a-z]{2,3}") ? new Language(code) : null;
    }

    /** An address on the web. */
    public static Optional<URI> address(@Nullable String text) {
        try {
            return text == null || !text.matches("https?://.+")
                    ? Optional.empty()
                    : Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    public static long count(@Nullable Long number) {
        return number == null ? 0 : number;
    }
}
