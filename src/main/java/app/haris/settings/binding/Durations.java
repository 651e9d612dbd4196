package app.haris.settings.binding;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations as people write them: {@code 90s}, {@code 1h30m}, {@code 7d}. */
final class Durations {
    static final String PATTERN =
            "(?=[0-9])([0-9]{1,6}w)?([0-9]{1,6}d)?([0-9]{1,6}h)?([0-9]{1,6}m)?([0-9]{1,6}s)?([0-9]{1,6}ms)?";
    private static final Pattern WHOLE = Pattern.compile(PATTERN);

    private Durations() {}

    static Duration parse(String text) {
        var match = WHOLE.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException(text);
        }
        return Duration.ofDays(7 * number(match.group(1)))
                .plusDays(number(match.group(2)))
                .plusHours(number(match.group(3)))
                .plusMinutes(number(match.group(4)))
                .plusSeconds(number(match.group(5)))
                .plusMillis(number(match.group(6)));
    }

    private static long number(@Nullable String part) {
        return part == null ? 0 : Long.parseLong(part.replaceAll("[a-z]+", ""));
    }
}
