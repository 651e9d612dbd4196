package app.haris.crisis;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * How surprising the counts of a series are, bucket by bucket, each judged before the next one is
 * known.
 *
 * <p>Each window (a quarter of an hour, one hour, three) is compared with {@link Usual}: the
 * distance in standard deviations of a negative binomial distribution, whose dispersion is learned,
 * because people talk in bursts and a Poisson distribution would cry all day. That distance is then
 * measured by the greatest one of the past, which fades with a half-life of thirty days: a brand
 * that often has peaks must have a higher one to be surprising. Measured on the Twitter volumes of
 * the Numenta Anomaly Benchmark and on a week of four airlines (docs/crisis.md).
 */
public final class Surprise {
    /** From here on a score is an alert. */
    public static final double ALERT = 0.55;

    /** A distance that is no surprise even to a brand that never had a peak. */
    private static final double NO_SURPRISE = 6;

    private static final Duration MEMORY = Duration.ofDays(30);

    /** A peak is compared with earlier ones, not with its own beginning. */
    private static final Duration LAG = Duration.ofHours(6);

    private static final List<Duration> WINDOWS =
            List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(3));

    private final Usual usual;
    private final List<Window> windows;

    /**
     * @param bucket the time that each count is of
     */
    public Surprise(Duration bucket) {
        usual = new Usual(bucket);
        windows = WINDOWS.stream().map(window -> new Window(window, bucket)).toList();
    }

    /**
     * How surprising it is what a series has come to.
     *
     * @param value from 0 to 1; from {@link #ALERT} on an alert
     * @param windows each window on its own, the shortest first
     */
    public record Score(double value, List<OfWindow> windows) {
        public Score {
            windows = List.copyOf(windows);
        }
    }

    /**
     * What a window holds, and what it usually would.
     *
     * @param deviations how far above the usual, in standard deviations; below it negative
     */
    public record OfWindow(Duration length, double count, double usual, double deviations) {}

    /** Judges the count of the bucket that ends at a time, and learns from it. */
    public Score add(Instant end, double count) {
        var expected = usual.at(end);
        windows.forEach(window -> window.add(count, expected));
        usual.learn(end, count);
        var value = windows.stream().map(Window::score).max(Comparator.naturalOrder()).orElse(0.0);
        return new Score(value, windows.stream().map(Window::seen).toList());
    }

    /** The last buckets of one length. */
    private static final class Window {
        private static final double LEAST_DISPERSION = 0.02;
        private static final double FIRST_DISPERSION = 0.3;
        private static final Duration NEW = Duration.ofDays(1);
        private static final Duration LEARNING = Duration.ofDays(30);
        private static final double OUTLIER = 6;

        private final Duration length;
        private final Trail counts;
        private final Trail expected;
        private final Trail distances;
        private final double pace;
        private final double fading;
        private double dispersion = FIRST_DISPERSION;
        private double greatest = NO_SURPRISE;
        private double distance;
        private final long newness;
        private long age;

        Window(Duration length, Duration bucket) {
            this.length = length;
            var buckets = (int) Math.max(1, length.dividedBy(bucket));
            counts = new Trail(buckets);
            expected = new Trail(buckets);
            distances = new Trail((int) Math.max(1, LAG.dividedBy(bucket)));
            newness = NEW.dividedBy(bucket);
            pace = 1 - half(bucket, LEARNING);
            fading = half(bucket, MEMORY);
        }

        private static double half(Duration bucket, Duration life) {
            return Math.pow(0.5, (double) bucket.toMillis() / life.toMillis());
        }

        void add(double count, double usually) {
            counts.add(count);
            expected.add(usually);
            var mean = expected.sum();
            var away = counts.sum() - mean;
            var deviation = Math.sqrt(mean + dispersion * mean * mean);
            distance = away / deviation;
            if (isNew()) {
                return;
            }
            var squared = Math.min(away * away, Math.pow(OUTLIER * deviation, 2));
            dispersion += pace * ((squared - mean) / (mean * mean) - dispersion);
            dispersion = Math.max(LEAST_DISPERSION, dispersion);
            greatest = Math.max(NO_SURPRISE, greatest * fading);
            distances.add(distance).ifPresent(old -> greatest = Math.max(greatest, old));
        }

        /** How far a brand is from a usual that is only a guess says nothing about its peaks. */
        private boolean isNew() {
            return ++age <= newness;
        }

        double score() {
            return distance <= 0 ? 0 : distance / (distance + greatest);
        }

        OfWindow seen() {
            return new OfWindow(length, counts.sum(), expected.sum(), distance);
        }
    }
}
