package app.haris.social.source;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * How many items a source would have brought by now, going by the same hours of its last days.
 *
 * @param counts items by the hour that they came in
 */
record Expectation(Map<Instant, Integer> counts) {
    /** How far back the history goes. */
    static final Duration PAST = Duration.ofDays(14);

    /** With less history, nothing can be said. */
    private static final Duration LEAST = Duration.ofDays(3);

    /**
     * If items came independently of each other, silence where twelve were expected would happen by
     * chance once in e^12 = 160,000 times. They come in bunches, so it happens more often, but
     * still seldom enough to call somebody.
     */
    private static final double MANY = 12;

    boolean isBroken(Instant lastHeard, Instant now) {
        return since(lastHeard, now) >= MANY;
    }

    /** The number of items expected between two moments. */
    double since(Instant from, Instant now) {
        var oldest = counts.keySet().stream().min(Instant::compareTo);
        if (oldest.isEmpty() || Duration.between(oldest.get(), now).compareTo(LEAST) < 0) {
            return 0;
        }
        double expected = 0;
        var start = from.isBefore(now.minus(PAST)) ? now.minus(PAST) : from;
        for (var at = start; at.isBefore(now); ) {
            var hour = at.truncatedTo(ChronoUnit.HOURS);
            var end = hour.plus(1, ChronoUnit.HOURS);
            var until = end.isBefore(now) ? end : now;
            var share =
                    Duration.between(at, until).toMillis()
                            / (double) Duration.ofHours(1).toMillis();
            expected += share * usual(hour, oldest.get());
            at = end;
        }
        return expected;
    }

    private double usual(Instant hour, Instant oldest) {
        int days = 0;
        int items = 0;
        for (var same = hour.minus(1, ChronoUnit.DAYS);
                !same.isBefore(oldest) && days < PAST.toDays();
                same = same.minus(1, ChronoUnit.DAYS)) {
            days++;
            items += counts.getOrDefault(same, 0);
        }
        return days == 0 ? 0 : items / (double) days;
    }
}
