package app.haris.chat.slack.workspace;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The workspace's end of Socket Mode: envelopes go to one of the open connections and wait for
 * their acknowledgement.
 *
 * @see <a href="https://docs.slack.dev/apis/events-api/using-socket-mode">Socket Mode, 2026-11</a>
 */
public final class SlackSocket implements AutoCloseable {
    private final Server server = new Server();
    private final CountDownLatch started = new CountDownLatch(1);
    private final List<WebSocket> connections = new CopyOnWriteArrayList<>();
    private final Map<String, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile int fewest;
    private final Map<String, Long> sentAt = new ConcurrentHashMap<>();
    public final List<Duration> acknowledgedWithin = new CopyOnWriteArrayList<>();

    SlackSocket(SlackWorkspace workspace) {
        server.setReuseAddr(true);
        server.start();
        await(started);
    }

    String url() {
        return "ws://127.0.0.1:" + server.getPort() + "/link";
    }

    public int connectionCount() {
        return connections.size();
    }

    /** Sends an envelope and gives what is acknowledged, with its payload if it has one. */
    CompletableFuture<JsonNode> send(String type, ObjectNode payload) {
        var id = UUID.randomUUID().toString();
        var envelope = SlackWorkspace.JSON.createObjectNode();
        envelope.put("envelope_id", id).put("type", type).put("accepts_response_payload", true);
        envelope.set("payload", payload);
        var answer = new CompletableFuture<JsonNode>();
        waiting.put(id, answer);
        sentAt.put(id, System.nanoTime());
        var open = connections.stream().filter(WebSocket::isOpen).toList();
        if (open.isEmpty()) {
            answer.completeExceptionally(new IllegalStateException("no socket is open"));
        } else {
            open.get(turn.getAndIncrement() % open.size()).send(envelope.toString());
        }
        return answer;
    }

    /** Warns that the connections will be closed, as Slack does before it refreshes them. */
    public void warn() {
        connections.forEach(
                one ->
                        one.send(
                                "{\"type\":\"disconnect\",\"reason\":\"warning\",\"debug_info\":{}}"));
    }

    /** How many were opened ever. */
    public int openedCount() {
        return opened.get();
    }

    /** How many connections there were at the least, since this was asked for. */
    public int fewestSince(Runnable something) {
        fewest = connections.size();
        something.run();
        return fewest;
    }

    /** Drops every connection without a word. */
    public void drop() {
        connections.forEach(one -> one.closeConnection(1006, "dropped"));
    }

    @Override
    public void close() {
        try {
            server.stop(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the socket server did not start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Server extends WebSocketServer {
        Server() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        }

        @Override
        public void onStart() {
            started.countDown();
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {
            connections.add(connection);
            opened.incrementAndGet();
            connection.send(
                    "{\"type\":\"hello\",\"num_connections\":%d,\"connection_info\":{\"app_id\":\"%s\"}}"
                            .formatted(connections.size(), SlackWorkspace.APP_ID));
        }

        @Override
        public void onMessage(WebSocket connection, String message) {
            var answer = SlackWorkspace.JSON.readTree(message);
            var id = answer.path("envelope_id").asString("");
            var sent = sentAt.remove(id);
            if (sent != null) {
                acknowledgedWithin.add(Duration.ofNanos(System.nanoTime() - sent));
            }
            var future = waiting.remove(id);
            if (future != null) {
                future.complete(answer);
            }
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean isRemote) {
            connections.remove(connection);
            fewest = Math.min(fewest, connections.size());
        }

        @Override
        public void onError(WebSocket connection, Exception error) {
            // A dropped connection is part of the drill; the tests look at what came of it.
        }
    }
}
