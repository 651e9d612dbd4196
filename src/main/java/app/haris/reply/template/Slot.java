package app.haris.reply.template;

import app.haris.social.AccountId;
import app.haris.social.Language;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A key of a template in replies/*.yml: a language, a language on one account ({@code it@acme-x}),
 * or one of the two words by which somebody lets it go without eyes.
 */
public record Slot(String value) {
    private static final Set<String> WORDS = Set.of("approved-by", "approved-on");
    private static final Set<String> LANGUAGES =
            Set.copyOf(Arrays.asList(Locale.getISOLanguages()));

    static final Slot APPROVED_BY = new Slot("approved-by");
    static final Slot APPROVED_ON = new Slot("approved-on");

    public Slot {
        var language = value.split("@", 2)[0];
        if (!WORDS.contains(value) && (!LANGUAGES.contains(language) || value.endsWith("@"))) {
            throw new IllegalArgumentException(
                    "'%s' is not a language such as it, nor a language on an account such as it@acme-x, nor approved-by or approved-on"
                            .formatted(value));
        }
    }

    static Slot of(Language language) {
        return new Slot(language.code());
    }

    static Slot of(Language language, AccountId account) {
        return new Slot(language.code() + "@" + account);
    }

    boolean isText() {
        return !WORDS.contains(value);
    }

    Language language() {
        return new Language(value.split("@", 2)[0]);
    }

    Optional<String> account() {
        var at = value.indexOf('@');
        return at < 0 ? Optional.empty() : Optional.of(value.substring(at + 1));
    }
}
