package app.haris.social.sandbox;

import app.haris.social.RemoteId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/**
 * Makes ids as Bluesky does (https://atproto.com/specs/tid): 13 letters that sort by time, of the
 * microsecond and ten bits that tell this instance from others.
 */
@Component
final class PostIds {
    private static final String LETTERS = "234567abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 13;
    private static final int INSTANCE_BITS = 10;

    private final Clock clock;
    private final long instance;
    private final AtomicLong last = new AtomicLong();

    PostIds(Clock clock) {
        this.clock = clock;
        instance = RandomGenerator.getDefault().nextInt(1 << INSTANCE_BITS);
    }

    /** Never the same twice, and never earlier than the one before, whatever the clock does. */
    RemoteId next() {
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        long time = last.updateAndGet(previous -> Math.max(previous + 1, now));
        return new RemoteId(encode(time << INSTANCE_BITS | instance));
    }

    private static String encode(long value) {
        var letters = new char[LENGTH];
        for (int i = LENGTH - 1, shift = 0; i >= 0; i--, shift += 5) {
            letters[i] = LETTERS.charAt((int) (value >>> shift & 31));
        }
        return new String(letters);
    }
}
