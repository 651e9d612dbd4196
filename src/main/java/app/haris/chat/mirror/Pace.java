package app.haris.chat.mirror;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How fast a channel may be written to: about one message a second, with short bursts.
 *
 * @see <a href="https://docs.slack.dev/apis/web-api/rate-limits">Slack, 2026-11: posting is limited
 *     to one message per second per channel, short bursts are allowed</a>
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits">Discord, 2026-11: limits
 *     per route and channel are told by headers; posting has long had 5 in 5 seconds</a>
 */
final class Pace {
    private static final Duration EACH = Duration.ofSeconds(1);
    private static final Duration BURST = Duration.ofMillis(1500);

    /** Of an outage of ten minutes this makes some twenty calls; its end is seen so soon. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** What is no longer than this is waited out rather than come back for. */
    static final Duration MOMENT = Duration.ofMillis(100);

    private static final Duration FIRST = Duration.ofSeconds(1);

    private final Clock clock;
    private Duration silence = FIRST;

    /** When the next message may go; lies in the past after a quiet while, which allows a burst. */
    private Instant next;

    private Instant quietUntil;
    private Optional<Turn> turn = Optional.empty();

    /** When a call may be made somewhere that had to wait. */
    private record Turn(String where, Instant at) {}

    Pace(Clock clock) {
        this.clock = clock;
        quietUntil = clock.instant();
        next = quietUntil.minus(BURST);
    }

    /** How long to wait before the next message, which is taken to be sent then. */
    synchronized Duration take() {
        var now = clock.instant();
        var earliest = now.minus(BURST);
        if (next.isBefore(earliest)) {
            next = earliest;
        }
        var wait = left(now);
        next = next.plus(EACH);
        return wait;
    }

    /** How long there would be to wait before the next message. */
    synchronized Duration ahead() {
        return left(clock.instant());
    }

    private Duration left(Instant now) {
        var wait = Duration.between(now, next);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    /**
     * How long to wait before a call there. Whoever asks again before that is over is told what is
     * left of it, not of another wait.
     *
     * @param wait for how long from now, if nobody has asked yet
     */
    synchronized Duration rest(String where, Supplier<Duration> wait) {
        var now = clock.instant();
        var kept = turn.filter(one -> one.where.equals(where));
        var next = kept.orElseGet(() -> new Turn(where, now.plus(wait.get())));
        var left = Duration.between(now, next.at);
        turn = left.compareTo(MOMENT) > 0 ? Optional.of(next) : Optional.empty();
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** The network said to be quiet for so long. */
    synchronized void hold(Duration pause) {
        quietUntil = clock.instant().plus(pause);
        next = quietUntil;
    }

    /**
     * The network did not answer: each time in a row the channel is left alone for twice as long.
     *
     * @return for how long
     */
    synchronized Duration unanswered() {
        var pause = silence;
        silence = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
        hold(pause);
        return pause;
    }

    synchronized void answered() {
        silence = FIRST;
    }

    /** How long we must still be quiet. */
    synchronized Duration hold() {
        var left = Duration.between(clock.instant(), quietUntil);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
