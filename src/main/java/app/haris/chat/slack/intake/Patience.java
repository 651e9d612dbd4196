package app.haris.chat.slack.intake;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits between attempts, which all end when nobody wants an attempt any more. */
public final class Patience {
    private final CountDownLatch end = new CountDownLatch(1);

    /** Waits, and tells whether another attempt is still wanted. */
    public boolean lasts(Duration pause) {
        try {
            return !end.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public void end() {
        end.countDown();
    }
}
