package app.haris.social.source;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The thread that listens while Haris runs. Each instance has one: a ring too many is harmless. */
@Component
final class Listening implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

    /** A flood of rings becomes one look in this time. */
    private static final int ANSWER = 500;

    private static final int TEND = 5_000;

    private final PolledSources sources;
    private final Bells bells;
    private volatile @Nullable ScheduledExecutorService thread;

    Listening(PolledSources sources, Networks networks, Clock clock) {
        this.sources = sources;
        bells = new Bells(networks, sources::look, clock);
    }

    @Override
    public void start() {
        var started =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("listening").factory());
        repeat(started, () -> bells.tend(sources.listenedTo()), TEND);
        repeat(started, bells::answer, ANSWER);
        thread = started;
    }

    private static void repeat(ScheduledExecutorService thread, Runnable work, int pause) {
        var _ =
                thread.scheduleWithFixedDelay(
                        () -> safely(work), pause, pause, TimeUnit.MILLISECONDS);
    }

    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException trouble) { // the thread's top: it goes on in a moment
            LOG.warn("listening to networks failed: {}", trouble.toString());
        }
    }

    @Override
    public void stop() {
        var started = thread;
        if (started != null) {
            started.execute(bells::close);
            started.shutdown();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
