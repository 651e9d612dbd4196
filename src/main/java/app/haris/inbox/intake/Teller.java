package app.haris.inbox.intake;

import app.haris.inbox.intake.Intake.Taken;
import app.haris.social.Heard;
import app.haris.work.News;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells what was taken in, in order, on one thread; if listeners are slow, whoever has news waits.
 */
@Component
final class Teller {
    private static final Logger LOG = LoggerFactory.getLogger(Teller.class);
    private static final Duration SHUTDOWN = Duration.ofSeconds(10);
    private static final int UNTOLD = 64;

    private final News news;
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(UNTOLD),
                    Thread.ofPlatform().name("inbox-news").daemon().factory(),
                    Teller::waitForRoom);

    Teller(News news) {
        this.news = news;
    }

    void tell(Taken taken) {
        thread.execute(() -> tellNow(taken));
    }

    private void tellNow(Taken taken) {
        if (!taken.heard().isEmpty()) {
            news.tell(new Heard(taken.heard()));
        }
        taken.changes().forEach(news::tell);
    }

    private static void waitForRoom(Runnable task, ThreadPoolExecutor executor) {
        try {
            executor.getQueue().put(task);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void close() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(SHUTDOWN.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("some news were not told before the end");
        }
    }
}
