package app.haris.reply.outbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before trying again: longer each time, and never all at the same moment. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10;

    private Backoff() {}

    /**
     * The wait after so many tries, at least as long as the network asked for, and up to a quarter
     * longer by chance.
     *
     * @param tries how many there were, from 1
     */
    static Duration after(int tries, Optional<Duration> asked) {
        var doubled = FIRST.multipliedBy(1L << Math.clamp(tries - 1, 0, MOST_DOUBLINGS));
        var own = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        var wait = asked.filter(least -> least.compareTo(own) > 0).orElse(own);
        return wait.plusMillis(ThreadLocalRandom.current().nextLong(1 + wait.toMillis() / 4));
    }

    static Duration after(int tries) {
        return after(tries, Optional.empty());
    }
}
