package app.haris.chat.grammar;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads {@code 30m}, {@code 2 hours}, {@code 1d12h} and the like, with the units of any language.
 */
final class Durations {
    private static final Map<Keyword, Duration> UNITS =
            Map.of(
                    Keyword.MINUTE, Duration.ofMinutes(1),
                    Keyword.HOUR, Duration.ofHours(1),
                    Keyword.DAY, Duration.ofDays(1));

    /** Whoever wants a case gone for longer wants it closed. */
    static final Duration LONGEST = Duration.ofDays(366);

    private static final Pattern PART = Pattern.compile("(\\p{Nd}{1,6})\\s*([^\\p{Nd}\\s]+)\\s*");

    private final Vocabulary vocabulary;

    Durations(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Optional<Duration> read(String written) {
        var text = Direction.unmarked(written).strip();
        var part = PART.matcher(text);
        var total = Duration.ZERO;
        var end = 0;
        while (end < text.length()) {
            if (!part.find(end) || part.start() != end) {
                return Optional.empty();
            }
            var amount = Long.parseLong(Digits.latin(part.group(1)));
            var unit = unit(part.group(2));
            if (unit.isEmpty()) {
                return Optional.empty();
            }
            total = total.plus(unit.get().multipliedBy(amount));
            end = part.end();
        }
        return Optional.of(total)
                .filter(duration -> duration.isPositive() && duration.compareTo(LONGEST) <= 0);
    }

    private Optional<Duration> unit(String word) {
        return vocabulary.keyword(word).flatMap(keyword -> Optional.ofNullable(UNITS.get(keyword)));
    }
}
