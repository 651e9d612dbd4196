package app.haris.social.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** How long a network asks to wait. */
public final class Waits {
    private static final Duration LONGEST = Duration.ofHours(24);

    private Waits() {}

    /**
     * Reads {@code Retry-After} (RFC 9110, 10.2.3: seconds, or a date), else one of the headers by
     * which networks tell when their window ends: a date of ISO 8601 or seconds since 1970.
     *
     * @param reset the name of such a header
     */
    public static Optional<Duration> of(HttpHeaders headers, String reset, Instant now) {
        return value(headers, HttpHeaders.RETRY_AFTER)
                .flatMap(text -> seconds(text).map(Duration::ofSeconds).or(() -> until(text, now)))
                .or(() -> value(headers, reset).flatMap(text -> until(text, now)))
                .map(wait -> wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
    }

    private static Optional<String> value(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.getFirst(name)).map(String::strip);
    }

    private static Optional<Duration> until(String text, Instant now) {
        return moment(text)
                .map(end -> Duration.between(now, end))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    private static Optional<Instant> moment(String text) {
        return seconds(text)
                .map(Instant::ofEpochSecond)
                .or(() -> parsed(text, DateTimeFormatter.ISO_DATE_TIME))
                .or(() -> parsed(text, DateTimeFormatter.RFC_1123_DATE_TIME));
    }

    private static Optional<Long> seconds(String text) {
        return text.matches("\\d{1,10}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static Optional<Instant> parsed(String text, DateTimeFormatter format) {
        try {
            return Optional.of(ZonedDateTime.parse(text, format).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
