package app.haris.work.jdbc;

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
}
