package app.haris.chat.mirror;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * How long to wait before the next call. Longer than a moment nobody waits in a run: all channels
 * share a few of them with everything else that falls due.
 */
final class Paces {
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();
    private final Function<String, Optional<Duration>> told;
    private final Clock clock;

    /**
     * @param told how long to wait somewhere, where the network tells with each answer how much it
     *     still takes; else all that is written in a channel goes at one pace
     */
    Paces(Function<String, Optional<Duration>> told, Clock clock) {
        this.told = told;
        this.clock = clock;
    }

    Pace of(String channel) {
        return paces.computeIfAbsent(channel, key -> new Pace(clock));
    }

    void forget(String channel) {
        paces.remove(channel);
    }

    /** Waits a moment, or says how long somebody has to wait who wants to write there. */
    Duration rest(String channel, String where) {
        var pace = of(channel);
        var wait =
                pace.rest(
                        isOne(channel) ? channel : where,
                        () -> told.apply(where).orElseGet(pace::take));
        if (wait.compareTo(Pace.MOMENT) > 0) {
            return wait;
        }
        LockSupport.parkNanos(wait.toNanos());
        return Duration.ZERO;
    }

    /** After something was written: how long there is to wait before anything else may be. */
    Duration ahead(String channel) {
        return isOne(channel) ? of(channel).ahead() : Duration.ZERO;
    }

    private boolean isOne(String channel) {
        return told.apply(channel).isEmpty();
    }
}
