package app.haris.triage;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Tells whether conditions take long: by processor time, because a busy machine or a collection of
 * garbage is not a rule's fault. Asking for that costs as much as a whole condition, so the wall
 * clock is asked first, and the processor's only where it is over. For the thread that started it.
 */
public final class Stopwatch {
    private final LongSupplier wallNanos;
    private final LongSupplier processorNanos;
    private final long processorStart;

    Stopwatch(LongSupplier wallNanos, LongSupplier processorNanos) {
        this.wallNanos = wallNanos;
        this.processorNanos = processorNanos;
        this.processorStart = processorNanos.getAsLong();
    }

    static Stopwatch start() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return new Stopwatch(System::nanoTime, threads::getCurrentThreadCpuTime);
    }

    /** The present, for {@link #isOver}. */
    public long mark() {
        return wallNanos.getAsLong();
    }

    /** Whether more than {@code limit} has been spent since the mark. */
    public boolean isOver(long mark, Duration limit) {
        return wallNanos.getAsLong() - mark > limit.toNanos() && isSpent(limit);
    }

    /** Counts from the start, before which hardly anything is spent; -1 stands for not known. */
    private boolean isSpent(Duration limit) {
        return processorStart < 0 || processorNanos.getAsLong() - processorStart > limit.toNanos();
    }
}
