package app.haris.settings.folder;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks at the folder again and again. Looking works where waiting for the file system's word does
 * not: on mounted volumes, with symbolic links that are swapped, with editors that replace files.
 */
final class FolderWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    private final BotConfig config;
    private final Duration pause;
    private volatile @Nullable ScheduledExecutorService thread;

    FolderWatch(BotConfig config, Duration pause) {
        this.config = config;
        this.pause = pause;
    }

    @Override
    public void start() {
        var watcher =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("haris-settings").factory());
        var _ =
                watcher.scheduleWithFixedDelay(
                        this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        thread = watcher;
    }

    private void look() {
        try {
            config.look();
        } catch (RuntimeException wrong) {
            LOG.error("looking at bot-config failed; it stays in use as it was", wrong);
        }
    }

    @Override
    public void stop() {
        var watcher = thread;
        if (watcher != null) {
            watcher.shutdownNow();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
