package app.haris.work.jdbc;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/** Wakes whoever runs the jobs when one has just fallen due. */
@Component
final class Bell {
    private volatile Runnable sleeper = () -> {};

    void wakes(Runnable newSleeper) {
        sleeper = newSleeper;
    }

    void ring() {
        sleeper.run();
    }

    /** Rings in a short while. */
    void ringIn(Duration wait) {
        Thread.startVirtualThread(
                () -> {
                    LockSupport.parkNanos(wait.toNanos());
                    ring();
                });
    }
}
