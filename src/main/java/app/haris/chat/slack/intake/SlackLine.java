package app.haris.chat.slack.intake;

import com.slack.api.Slack;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One socket, from its opening to its end. The library would renew it in place, and close the old
 * one while the new one is not open yet; here its owner opens another one first.
 */
final class SlackLine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackLine.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Slack says hello as soon as a socket is of use. */
    private static final Duration HELLO = Duration.ofSeconds(10);

    private final CountDownLatch hello = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final BiConsumer<SlackLine, JsonNode> listener;
    private final SocketModeClient client;
    private volatile boolean isWarned;

    private SlackLine(Slack slack, String appToken, BiConsumer<SlackLine, JsonNode> listener)
            throws IOException, URISyntaxException {
        this.listener = listener;
        var address = slack.issueSocketModeUrl(appToken);
        client =
                new SocketModeClientJavaWSImpl(
                        slack, appToken, address, 1, new Straight(), false, false, 0);
        client.addWebSocketCloseListener((code, reason) -> end.countDown());
    }

    /**
     * Opens one; envelopes go to the listener.
     *
     * @throws IOException if Slack does not want it, or does not say hello
     */
    static SlackLine open(Slack slack, String appToken, BiConsumer<SlackLine, JsonNode> listener)
            throws IOException {
        try {
            var line = new SlackLine(slack, appToken, listener);
            line.client.connect();
            if (!line.hello.await(HELLO.toMillis(), TimeUnit.MILLISECONDS)) {
                line.close();
                throw new IOException("no hello");
            }
            return line;
        } catch (URISyntaxException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /**
     * Waits until it is closed, or Slack warns that it will be; tells whether there was a warning.
     */
    boolean awaitEnd() throws InterruptedException {
        end.await();
        return isWarned;
    }

    /** Answers an envelope. Where the socket is gone, Slack sends the envelope again. */
    void answer(JsonNode answer) {
        try {
            client.sendSocketModeResponse(answer.toString());
        } catch (RuntimeException e) {
            LOG.info("A socket of Slack closed before an answer was given: {}", e.toString());
        }
    }

    private void hear(String message) {
        var said = JSON.readTree(message);
        switch (said.path("type").asString("")) {
            case "hello" -> hello.countDown();
            case "disconnect" -> {
                isWarned = true;
                end.countDown();
            }
            default -> listener.accept(this, said);
        }
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            LOG.debug("A socket of Slack did not close well", e);
        }
    }

    /** Hands messages on at once; the library would look for them now and then. */
    private final class Straight implements SocketModeMessageQueue {
        @Override
        public void add(String message) {
            hear(message);
        }

        @Override
        public @Nullable String poll() {
            return null;
        }
    }
}
