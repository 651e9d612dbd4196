package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.Trouble;
import app.haris.social.wire.Exchange;
import app.haris.social.x.StreamConnection.Match;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a stream's connection open, and opens it again. */
final class StreamLine {
    private static final Logger LOG = LoggerFactory.getLogger(StreamLine.class);
    private static final String PATH = "/2/tweets/search/stream";

    /**
     * X gives a sign of life every 20 seconds (as cited by {@link Backoff}), which others have seen
     * come a little later (https://github.com/tweepy/tweepy/releases/tag/v4.12.1).
     */
    private static final Duration SILENCE = Duration.ofSeconds(25);

    /** What is cut sooner, again and again, is not to be opened at once, again and again. */
    private static final Duration STEADY = Duration.ofMinutes(1);

    private static final int AS_AN_ERROR = 500;

    private final Server server;
    private final StreamHealth health;
    private final Clock clock;
    private final Backoff backoff = new Backoff();
    private final Queue<Match> matches = new ConcurrentLinkedQueue<>();
    private @Nullable StreamConnection connection;
    private boolean isGreeted;
    private boolean hasHeld = true;
    private @Nullable String told;

    StreamLine(Server server, StreamHealth health, Clock clock) {
        this.server = server;
        this.health = health;
        this.clock = clock;
    }

    /** What has become of it. */
    enum Event {
        NOTHING,
        OPENED,
        REFUSED
    }

    /** A post that it has brought, once. */
    Optional<Match> next() {
        return Optional.ofNullable(matches.poll());
    }

    /**
     * @param account any of those who listen, by whose app it is opened
     * @param mayOpen whether there is a rule
     */
    Event tend(Account account, boolean mayOpen) {
        var now = clock.instant();
        var open = connection;
        if (open == null) {
            if (mayOpen && backoff.isOver(now)) {
                connect(account);
            }
            return Event.NOTHING;
        }
        if (!isGreeted && open.begunAt().isPresent()) {
            greet(account, open, now);
            return Event.OPENED;
        }
        var end = end(open, now);
        return end.isEmpty() ? Event.NOTHING : lost(open, end.get(), now);
    }

    private void connect(Account account) {
        var opened = new StreamConnection(matches, clock);
        connection = opened;
        opened.carry(server.hear(account, PATH, opened));
    }

    private void greet(Account account, StreamConnection open, Instant now) {
        isGreeted = true;
        health.well(StreamHealth.Part.LINE);
        open.headers().flatMap(it -> Problems.spent(it, now)).ifPresent(backoff::spent);
        LOG.info("X's filtered stream is open, for the app of {}", account);
        told = null;
    }

    /** Once, not at each try of an outage. */
    private void tell(String reason) {
        if (!reason.equals(told)) {
            LOG.info("X's filtered stream is over: {}", reason);
            told = reason;
        }
    }

    private static Optional<Exchange> end(StreamConnection open, Instant now) {
        return open.end()
                .or(() -> open.farewell().map(Exchange.Lost::new))
                .or(
                        () ->
                                now.isAfter(open.heardAt().plus(SILENCE))
                                        ? Optional.of(new Exchange.Lost("silent"))
                                        : Optional.empty());
    }

    /** What has held is opened again at once; what has not, later and later. */
    private Event lost(StreamConnection open, Exchange end, Instant now) {
        disconnect();
        tell(StreamHealth.reason(end));
        var begun = open.begunAt();
        if (begun.isPresent()) {
            boolean heldBefore = hasHeld;
            hasHeld = now.isAfter(begun.get().plus(STEADY));
            if (hasHeld) {
                backoff.well();
            } else if (!heldBefore) {
                backoff.failed(AS_AN_ERROR, Optional.empty(), now);
            }
            return Event.NOTHING;
        }
        if (end instanceof Exchange.Answered answer) {
            var trouble = Problems.ofStream(answer, now);
            backoff.failed(answer.status(), trouble.retryAfter(), now);
            health.failed(StreamHealth.Part.LINE, trouble, now);
            return Event.REFUSED;
        }
        backoff.failed(0, Optional.empty(), now);
        var trouble = Trouble.of(Trouble.Kind.UNREACHABLE, StreamHealth.reason(end));
        health.failed(StreamHealth.Part.LINE, trouble, now);
        return Event.NOTHING;
    }

    void disconnect() {
        var open = connection;
        if (open != null) {
            open.close();
        }
        connection = null;
        isGreeted = false;
    }
}
