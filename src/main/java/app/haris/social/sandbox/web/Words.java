package app.haris.social.sandbox.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;

/** Says things in the language of a page's reader; templates call what is public. */
record Words(Locale locale, ZoneId zone) {
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.of("ar"), Locale.ITALIAN);
    private static final MessageSource MESSAGES = messages();

    private static MessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/sandbox");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** The first of the browser's languages that the pages speak, else English. */
    static Words of(HttpServletRequest request, ZoneId zone) {
        return new Words(wished(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)), zone);
    }

    private static Locale wished(@Nullable String header) {
        if (header == null) {
            return Locale.ENGLISH;
        }
        try {
            var wished = Locale.lookup(Locale.LanguageRange.parse(header), LANGUAGES);
            return wished == null ? Locale.ENGLISH : wished;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }

    public String say(String key) {
        return MESSAGES.getMessage(key, null, locale);
    }

    public String say(String key, Object... arguments) {
        return MESSAGES.getMessage(key, arguments, locale);
    }

    public String language() {
        return locale.getLanguage();
    }

    public String direction() {
        return locale.getLanguage().equals("ar") ? "rtl" : "ltr";
    }

    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .localizedBy(locale)
                .withZone(zone)
                .format(instant);
    }
}
