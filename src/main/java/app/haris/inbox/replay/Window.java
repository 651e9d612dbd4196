package app.haris.inbox.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How often each key came within the last time. */
final class Window<K> {
    private final Duration length;
    private final Deque<Entry<K>> entries = new ArrayDeque<>();
    private final Map<K, Long> counts = new HashMap<>();

    private record Entry<K>(K key, Instant at) {}

    Window(Duration length) {
        this.length = length;
    }

    /** Adds one, no earlier than the ones before, and counts those of its key, it included. */
    long add(K key, Instant at) {
        var start = at.minus(length);
        while (!entries.isEmpty() && !entries.getFirst().at.isAfter(start)) {
            counts.computeIfPresent(
                    entries.removeFirst().key, (old, count) -> count == 1 ? null : count - 1);
        }
        entries.add(new Entry<>(key, at));
        return counts.merge(key, 1L, Long::sum);
    }
}
