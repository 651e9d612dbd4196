package app.haris.social.sandbox;

import app.haris.social.RemoteId;
import app.haris.social.tid.Tid;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Makes ids that sort by time and tell this instance from others, as Bluesky does. */
@Component
final class PostIds {
    private static final int INSTANCES = 1 << 10;

    private final Clock clock;
    private final long instance;
    private final AtomicLong last = new AtomicLong();

    PostIds(Clock clock) {
        this.clock = clock;
        instance = RandomGenerator.getDefault().nextInt(INSTANCES);
    }

    /** Never the same twice, and never earlier than the one before, whatever the clock does. */
    RemoteId next() {
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        long time = last.updateAndGet(previous -> Math.max(previous + 1, now));
        return new RemoteId(Tid.of(time, instance));
    }
}
