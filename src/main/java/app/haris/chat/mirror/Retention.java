package app.haris.chat.mirror;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** How long a table keeps what is done with; a Haris may run for months. */
public final class Retention {
    /** After so many new rows the old ones are looked for. */
    private static final int EVERY = 100;

    private final Duration kept;
    private final AtomicInteger added = new AtomicInteger();

    public Retention(Duration kept) {
        this.kept = kept;
    }

    /** What is older is not kept. */
    public Instant start(Instant now) {
        return now.minus(kept);
    }

    /**
     * A row was added.
     *
     * @param tidy deletes old ones
     */
    public void added(Runnable tidy) {
        if (added.incrementAndGet() % EVERY == 0) {
            tidy.run();
        }
    }
}
