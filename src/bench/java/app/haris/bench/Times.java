package app.haris.bench;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long things took; many threads may add. */
final class Times {
    private static final double NANOS_PER_MILLI = 1_000_000;

    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    void add(long duration) {
        nanos.add(duration);
    }

    int size() {
        return nanos.size();
    }

    /**
     * The time in ms within which a share of them was.
     *
     * @param share 0 to 1
     */
    double millis(double share) {
        var sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        var index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.clamp(index, 0, sorted.length - 1)] / NANOS_PER_MILLI;
    }
}
