package app.haris.crisis;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * How many a brand hears of usually, by hour of the day and of the week, learned from its own past.
 *
 * <p>Three means of counts, each leaning on the coarser one as long as it has little to go by: of
 * the hour of the week on that of the hour of the day, and that on the mean of all (partial
 * pooling; Gelman and Hill, Data Analysis Using Regression and Multilevel Models, 2007, chapter
 * 12). An hour borrows half from its neighbors, so that the day has no steps. The past fades with a
 * half-life of two weeks. What is far above the usual is learned as if it were less: a burst should
 * not be usual at once. Hours are those of UTC: a brand's clock moves against them twice a year,
 * and fading takes care of that.
 */
final class Usual {
    private static final Duration HALF_LIFE = Duration.ofDays(14);
    private static final int DAY = 24;
    private static final int WEEK = 168;

    /** Hours of the coarser mean that weigh as much as what is known of an hour itself. */
    private static final double LEAN_OF_DAY = 72;

    private static final double LEAN_OF_WEEK = 108;

    /** What is expected of a brand of which nothing is known: a handful in an hour. */
    private static final double FIRST = 3.6;

    private static final double FIRST_HOURS = 12;

    /** More than so many times the usual is not learned from. */
    private static final double MOST = 3;

    private final Sums all = new Sums(1);
    private final Sums ofDay = new Sums(DAY);
    private final Sums ofWeek = new Sums(WEEK);
    private final double hoursPerBucket;
    private final double growth;
    private double weight = 1;

    Usual(Duration bucket) {
        hoursPerBucket = hours(bucket);
        growth = Math.pow(2, hoursPerBucket / hours(HALF_LIFE));
    }

    private static double hours(Duration time) {
        return time.toMillis() / 3_600_000.0;
    }

    /** Weighted counts and weighted hours, cell by cell. */
    private record Sums(double[] counts, double[] hours) {
        Sums(int cells) {
            this(new double[cells], new double[cells]);
        }

        void add(int cell, double count, double time) {
            counts[cell] += count;
            hours[cell] += time;
        }

        /** The rate of a cell and its neighbors, leaning on another one. */
        double rate(int cell, double lean, double leanHours) {
            var cells = counts.length;
            var before = (cell + cells - 1) % cells;
            var after = (cell + 1) % cells;
            var count = counts[cell] + (counts[before] + counts[after]) / 2;
            var time = hours[cell] + (hours[before] + hours[after]) / 2;
            return (count + leanHours * lean) / (time + leanHours);
        }

        void shrink(double by) {
            for (var i = 0; i < counts.length; i++) {
                counts[i] /= by;
                hours[i] /= by;
            }
        }
    }

    /** The expected count of the bucket that ends at a time. */
    double at(Instant end) {
        var week = hourOfWeek(end);
        var level =
                (all.counts[0] / weight + FIRST_HOURS * FIRST)
                        / (all.hours[0] / weight + FIRST_HOURS);
        var day = ofDay.rate(week % DAY, level, LEAN_OF_DAY * weight);
        return ofWeek.rate(week, day, LEAN_OF_WEEK * weight) * hoursPerBucket;
    }

    void learn(Instant end, double count) {
        var learned = Math.min(count, MOST * at(end) + MOST);
        weight *= growth;
        var week = hourOfWeek(end);
        all.add(0, learned * weight, hoursPerBucket * weight);
        ofDay.add(week % DAY, learned * weight, hoursPerBucket * weight);
        ofWeek.add(week, learned * weight, hoursPerBucket * weight);
        if (weight > 1e6) {
            all.shrink(weight);
            ofDay.shrink(weight);
            ofWeek.shrink(weight);
            weight = 1;
        }
    }

    private static int hourOfWeek(Instant at) {
        var time = at.atOffset(ZoneOffset.UTC);
        return (time.getDayOfWeek().getValue() - 1) * DAY + time.getHour();
    }
}
