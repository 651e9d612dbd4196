package app.haris.reply.template;

import app.haris.social.Language;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says when an office opens, to whoever reads a language. */
final class Opening {
    private Opening() {}

    /** Weekday, day and time by the brand's clock, such as {@code Mon, Nov 30, 09:00}. */
    static String say(ZonedDateTime at, Language language) {
        return DateTimeFormatter.ofLocalizedPattern("MMMEdHm")
                .localizedBy(Locale.forLanguageTag(language.code() + "-u-nu-latn"))
                .format(at);
    }
}
