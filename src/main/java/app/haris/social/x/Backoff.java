package app.haris.social.x;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long X wants to be left alone after failures of a stream
 * (https://docs.x.com/x-api/fundamentals/handling-disconnections, November 2026): where no answer
 * came, 250 ms more each time up to 16 s; after other errors twice as long each time, from 5 s to
 * 320 s; where it was asked too often, until it says, or twice as long each time from a minute on.
 */
final class Backoff {
    private static final Duration STEP = Duration.ofMillis(250);
    private static final Duration MOST_STEPS = Duration.ofSeconds(16);
    private static final Duration ERROR = Duration.ofSeconds(5);
    private static final Duration MOST_ERRORS = Duration.ofSeconds(320);
    private static final Duration RATE = Duration.ofMinutes(1);

    /** X's windows are as long. */
    private static final Duration MOST_RATES = Duration.ofMinutes(15);

    private static final int MOST_DOUBLINGS = 7;
    private static final int TOO_MANY = 429;

    private Kind last = Kind.NONE;
    private int failures;
    private Instant until = Instant.MIN;
    private Instant spent = Instant.MIN;

    private enum Kind {
        NONE,
        NETWORK,
        ERROR,
        RATE
    }

    /**
     * @param status of HTTP; 0 where there was no answer
     * @param asked how long X asked to wait
     */
    void failed(int status, Optional<Duration> asked, Instant now) {
        switch (status) {
            case 0 -> wait(Kind.NETWORK, now);
            case TOO_MANY -> {
                wait(Kind.RATE, now);
                asked.map(it -> now.plus(it.compareTo(ERROR) > 0 ? it : ERROR))
                        .ifPresent(it -> until = it);
            }
            default -> wait(Kind.ERROR, now);
        }
    }

    private void wait(Kind kind, Instant now) {
        failures = kind == last ? failures + 1 : 1;
        last = kind;
        until =
                now.plus(
                        switch (kind) {
                            case NONE -> Duration.ZERO;
                            case NETWORK -> least(STEP.multipliedBy(failures), MOST_STEPS);
                            case ERROR -> least(doubled(ERROR), MOST_ERRORS);
                            case RATE -> least(doubled(RATE), MOST_RATES);
                        });
    }

    private Duration doubled(Duration first) {
        return first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** No call is left before then. */
    void spent(Instant reset) {
        spent = reset;
    }

    void well() {
        failures = 0;
        last = Kind.NONE;
        until = Instant.MIN;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until) && !now.isBefore(spent);
    }
}
