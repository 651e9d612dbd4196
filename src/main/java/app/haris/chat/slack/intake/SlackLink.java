package app.haris.chat.slack.intake;

import app.haris.chat.slack.intake.SlackReception.Taken;
import com.slack.api.Slack;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sockets by which Slack tells what people do.
 *
 * <p>Slack closes each socket every few hours, with a warning before. It spreads what happens over
 * the sockets of an app; while one is renewed the other listens, and the new one says hello before
 * the old one goes.
 *
 * @see <a href="https://docs.slack.dev/apis/events-api/using-socket-mode">Socket Mode, 2026-11: up
 *     to 10 connections, a warning about 10 seconds before one is closed</a>
 */
public final class SlackLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackLink.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SOCKETS = 2;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** A socket that ends sooner was not wanted; another one at once would not be, either. */
    private static final Duration SHORT_LIFE = Duration.ofSeconds(5);

    /** What came by the old socket is answered by it. */
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(3);

    private final Slack slack;
    private final String appToken;
    private final SlackReception reception;
    private final Set<SlackLine> lines = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final SlackGaps gaps;
    private final Patience patience = new Patience();
    private volatile boolean isClosed;

    /**
     * Makes it, still closed.
     *
     * @param afterGap what there is to do when Slack may have told something to nobody
     */
    public SlackLink(Slack slack, String appToken, SlackReception reception, Runnable afterGap) {
        this.slack = slack;
        gaps = new SlackGaps(afterGap, this::aside);
        this.appToken = appToken;
        this.reception = reception;
    }

    /** Opens the sockets in the background, and keeps as many open. */
    public void open() {
        for (var number = 1; number <= SOCKETS; number++) {
            Thread.ofVirtual().name("slack-socket-" + number).start(this::keepConnected);
        }
    }

    private void keepConnected() {
        var pause = FIRST_PAUSE;
        var hasGap = false;
        Optional<SlackLine> old = Optional.empty();
        while (!isClosed) {
            var begun = System.nanoTime();
            try {
                var line = SlackLine.open(slack, appToken, this::hear);
                keep(line);
                old.ifPresent(this::leave);
                old = Optional.of(line);
                LOG.info("Slack is connected");
                if (hasGap) {
                    hasGap = false;
                    gaps.over();
                }
                hasGap |= !line.awaitEnd();
            } catch (IOException e) {
                LOG.warn("Slack cannot be reached ({})", e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            if (System.nanoTime() - begun > SHORT_LIFE.toNanos()) {
                pause = FIRST_PAUSE;
            } else {
                patience.lasts(pause);
                pause = longer(pause);
            }
        }
    }

    private synchronized void aside(Runnable deed) {
        if (!isClosed) {
            workers.execute(deed);
        }
    }

    private synchronized void keep(SlackLine line) {
        if (isClosed) {
            line.close();
        } else {
            lines.add(line);
        }
    }

    private synchronized void leave(SlackLine old) {
        if (isClosed) {
            return;
        }
        workers.execute(
                () -> {
                    patience.lasts(LAST_ANSWERS);
                    lines.remove(old);
                    old.close();
                });
    }

    private synchronized void hear(SlackLine line, JsonNode envelope) {
        if (!isClosed) {
            workers.execute(() -> take(line, envelope));
        }
    }

    /** What was not kept is not acknowledged, and comes again. */
    private void take(SlackLine line, JsonNode envelope) {
        try {
            var id = envelope.path("envelope_id").asString("");
            if (!id.isEmpty()
                    && reception.take(envelope.path("payload")) instanceof Taken.Kept(var answer)) {
                var acknowledgement = JSON.createObjectNode().put("envelope_id", id);
                answer.ifPresent(payload -> acknowledgement.set("payload", payload));
                line.answer(acknowledgement);
            }
        } catch (RuntimeException e) {
            LOG.error("A message of Slack could not be dealt with", e);
        }
    }

    public static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        patience.end();
        lines.forEach(SlackLine::close);
        lines.clear();
        workers.shutdown();
    }
}
