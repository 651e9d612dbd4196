package app.haris.chat.discord.guild;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.java_websocket.WebSocket;
import tools.jackson.databind.node.ObjectNode;

/** What one client has been told, so that it can be told again after it was cut off. */
final class GatewaySession {
    /** As observed: Discord replays no more than some hundreds to a few thousand events. */
    private static final int MOST_KEPT = 2000;

    private static final int DISPATCH = 0;

    final String id = UUID.randomUUID().toString().replace("-", "");
    final long intents;
    private final Deque<ObjectNode> sent = new ArrayDeque<>();
    private long sequence;
    private WebSocket connection;

    GatewaySession(long intents, WebSocket connection) {
        this.intents = intents;
        this.connection = connection;
    }

    boolean has(long intent) {
        return (intents & intent) == intent;
    }

    boolean isAt(WebSocket other) {
        return other.equals(connection);
    }

    void leave() {
        connection = null;
    }

    /** Numbers an event, keeps it, and sends it if somebody listens. */
    void dispatch(String type, ObjectNode data, boolean isDeaf) {
        var event = DiscordGuild.JSON.createObjectNode().put("op", DISPATCH).put("t", type);
        event.put("s", ++sequence);
        event.set("d", data);
        sent.add(event);
        if (sent.size() > MOST_KEPT) {
            sent.remove();
        }
        if (!isDeaf) {
            send(event);
        }
    }

    private void send(ObjectNode event) {
        if (connection != null && connection.isOpen()) {
            connection.<GatewayPipe>getAttachment().send(connection, event);
        }
    }

    /** Whether everything after this number is still known. */
    boolean canReplay(long after) {
        return after <= sequence
                && (after == sequence || sent.peek().path("s").asLong() <= after + 1);
    }

    void replay(WebSocket to, long after) {
        connection = to;
        sent.stream().filter(event -> event.path("s").asLong() > after).forEach(this::send);
    }
}
