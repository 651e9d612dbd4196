package app.haris.social.x;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The thread that tends streams while Haris runs. */
@Component("xStreamKeeper")
final class StreamKeeper implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(StreamKeeper.class);

    /** The shortest wait that X asks for. */
    private static final int TICK = 250;

    private static final int PATIENCE = 5;

    private final Streams streams;
    private volatile @Nullable ScheduledExecutorService thread;

    StreamKeeper(Streams streams) {
        this.streams = streams;
    }

    @Override
    public void start() {
        var started =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("x-streams").factory());
        var _ = started.scheduleWithFixedDelay(streams::tick, TICK, TICK, TimeUnit.MILLISECONDS);
        thread = started;
    }

    /** X counts a connection that is not closed for a while. */
    @Override
    public void stop() {
        var started = thread;
        if (started != null) {
            thread = null;
            started.execute(streams::close);
            started.shutdown();
            await(started);
        }
    }

    private static void await(ScheduledExecutorService stopping) {
        try {
            if (!stopping.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
                LOG.warn("a stream of X was not closed in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
