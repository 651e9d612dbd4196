package app.haris.inbox.jdbc.search;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the index up to date while Haris runs. */
@Component
final class IndexThread implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IndexThread.class);

    /** What has just arrived is found this much later. */
    private static final Duration PAUSE = Duration.ofMillis(300);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

    private final Indexer indexer;
    private @Nullable Running running;

    IndexThread(Indexer indexer) {
        this.indexer = indexer;
    }

    private record Running(Thread thread, CountDownLatch stopped) {}

    @Override
    public void start() {
        var stopped = new CountDownLatch(1);
        var thread = Thread.ofPlatform().name("inbox-index").daemon().start(() -> work(stopped));
        running = new Running(thread, stopped);
    }

    private void work(CountDownLatch stopped) {
        try {
            boolean isOver = false;
            while (!isOver) {
                isOver = stopped.await(pause().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Indexes what there is; says how long to wait before the next time. */
    private Duration pause() {
        try {
            return indexer.indexSome() ? Duration.ZERO : PAUSE;
        } catch (RuntimeException e) {
            LOG.warn("the search index could not be brought up to date; trying again soon", e);
            return PAUSE_AFTER_FAILURE;
        }
    }

    @Override
    public void stop() {
        var last = running;
        running = null;
        if (last != null) {
            last.stopped.countDown();
            try {
                last.thread.join(PAUSE_AFTER_FAILURE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
