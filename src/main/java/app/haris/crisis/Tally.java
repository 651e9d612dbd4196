package app.haris.crisis;

import java.time.Instant;

/**
 * How many authors a brand heard within one bucket of time.
 *
 * @param start of the bucket
 */
public record Tally(Instant start, int heard, int negative) {
    /** The start of the bucket that a time is in. */
    public static Instant startOf(Instant at) {
        var bucket = Watch.BUCKET.toMillis();
        return Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli(), bucket) * bucket);
    }

    public Instant end() {
        return start.plus(Watch.BUCKET);
    }

    boolean isEmpty() {
        return heard == 0 && negative == 0;
    }

    Tally plus(int more, int moreNegative) {
        return new Tally(start, heard + more, negative + moreNegative);
    }
}
