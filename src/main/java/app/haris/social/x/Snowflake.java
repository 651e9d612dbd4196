package app.haris.social.x;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * X's ids, which tell the time of their making in milliseconds since 4 November 2010
 * (https://github.com/twitter-archive/snowflake).
 */
final class Snowflake {
    /** Smaller ones number the time before, or what X's own simulator has made. */
    static final Comparator<String> BY_AGE = Comparator.comparing(Snowflake::number);

    private static final long EPOCH = 1_288_834_974_657L;
    private static final int SHIFT = 22;
    private static final Duration NEAR = Duration.ofMinutes(5);
    private static final int LEAST_DIGITS = 15;

    private Snowflake() {}

    private static BigInteger number(String id) {
        return id.matches("\\d{1,30}") ? new BigInteger(id) : BigInteger.ZERO;
    }

    static boolean isOne(String id) {
        return id.matches("\\d{" + LEAST_DIGITS + ",19}") && number(id).bitLength() < Long.SIZE;
    }

    static Optional<Instant> time(String id) {
        return isOne(id)
                ? Optional.of(Instant.ofEpochMilli((Long.parseLong(id) >> SHIFT) + EPOCH))
                : Optional.empty();
    }

    /** Whether an id was made at about a moment; others number as they like. */
    static boolean tells(String id, Instant at) {
        return time(id).filter(told -> Duration.between(told, at).abs().compareTo(NEAR) < 0)
                .isPresent();
    }

    /** The first id of the time by so much before the other's. */
    static String before(String id, Duration by) {
        long milliseconds = (Long.parseLong(id) >> SHIFT) - by.toMillis();
        return String.valueOf(Math.max(0, milliseconds) << SHIFT);
    }
}
