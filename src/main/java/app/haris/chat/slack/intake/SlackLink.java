package app.haris.chat.slack.intake;

import app.haris.chat.slack.intake.SlackReception.Taken;
import com.slack.api.Slack;
import com.slack.api.socket_mode.SocketModeClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sockets by which Slack tells what people do.
 *
 * <p>Slack closes each socket every few hours, with a warning before. It spreads what happens over
 * the sockets of an app, so while one is renewed the other listens.
 *
 * @see <a href="https://docs.slack.dev/apis/events-api/using-socket-mode">Socket Mode, 2026-11: up
 *     to 10 connections</a>
 */
public final class SlackLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackLink.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SOCKETS = 2;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Slack slack;
    private final String appToken;
    private final SlackReception reception;
    private final List<SocketModeClient> sockets = new ArrayList<>();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Patience patience = new Patience();
    private volatile boolean isClosed;

    public SlackLink(Slack slack, String appToken, SlackReception reception) {
        this.slack = slack;
        this.appToken = appToken;
        this.reception = reception;
    }

    /** Opens the sockets in the background, and tries until it succeeds. */
    public void open() {
        for (var number = 1; number <= SOCKETS; number++) {
            Thread.ofVirtual().name("slack-socket-" + number).start(this::connect);
        }
    }

    private void connect() {
        var pause = FIRST_PAUSE;
        while (!isClosed) {
            try {
                var socket = slack.socketMode(appToken, SocketModeClient.Backend.JavaWebSocket);
                socket.addWebSocketMessageListener(
                        message -> workers.execute(() -> take(socket, message)));
                socket.setAutoReconnectEnabled(true);
                socket.connect();
                keep(socket);
                LOG.info("Slack is connected");
                return;
            } catch (IOException e) {
                LOG.warn("Slack cannot be reached ({}); trying again in {}", e.getMessage(), pause);
            }
            if (!patience.lasts(pause)) {
                return;
            }
            pause = longer(pause);
        }
    }

    private synchronized void keep(SocketModeClient socket) throws IOException {
        if (isClosed) {
            socket.close();
        } else {
            sockets.add(socket);
        }
    }

    /**
     * Hello and goodbye have no envelope; what was not kept is not acknowledged, and comes again.
     */
    private void take(SocketModeClient socket, String message) {
        try {
            var envelope = JSON.readTree(message);
            var id = envelope.path("envelope_id").asString("");
            if (!id.isEmpty()
                    && reception.take(envelope.path("payload")) instanceof Taken.Kept(var answer)) {
                var acknowledgement = JSON.createObjectNode().put("envelope_id", id);
                answer.ifPresent(payload -> acknowledgement.set("payload", payload));
                socket.sendSocketModeResponse(acknowledgement.toString());
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
        for (var socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                LOG.debug("A socket of Slack did not close well", e);
            }
        }
        sockets.clear();
        workers.shutdown();
    }
}
