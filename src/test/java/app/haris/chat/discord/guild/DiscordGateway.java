package app.haris.chat.discord.guild;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The guild's gateway: sessions that outlive their connections, and events in order.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway">Gateway, 2026-11</a>
 */
public final class DiscordGateway implements AutoCloseable {
    private static final int HEARTBEAT = 1;
    private static final int IDENTIFY = 2;
    private static final int PRESENCE = 3;
    private static final int RESUME = 6;
    private static final int RECONNECT = 7;
    private static final int REQUEST_MEMBERS = 8;
    private static final int INVALID_SESSION = 9;
    private static final int HELLO = 10;
    private static final int HEARTBEAT_ACK = 11;

    private final DiscordGuild guild;
    private final Server server = new Server();
    private final CountDownLatch started = new CountDownLatch(1);
    private final List<WebSocket> connections = new CopyOnWriteArrayList<>();
    private final Map<String, GatewaySession> sessions = new ConcurrentHashMap<>();
    private final AtomicInteger identified = new AtomicInteger();
    private final AtomicInteger resumed = new AtomicInteger();

    /** How often a client says that it lives. */
    public volatile long heartbeatMillis = 41_250;

    /** Takes what clients say and tells them nothing more, as a connection that is dead. */
    public volatile boolean isDeaf;

    DiscordGateway(DiscordGuild guild) {
        this.guild = guild;
        server.setReuseAddr(true);
        server.start();
        try {
            if (!started.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the gateway did not start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String url() {
        return "ws://127.0.0.1:" + server.getPort() + "/";
    }

    /** Connections that have a session. */
    public long readyCount() {
        return connections.stream()
                .filter(one -> sessions.values().stream().anyMatch(session -> session.isAt(one)))
                .count();
    }

    public int identifiedCount() {
        return identified.get();
    }

    public int resumedCount() {
        return resumed.get();
    }

    /** Drops every connection without a word. */
    public void drop() {
        connections.forEach(one -> one.closeConnection(CloseFrame.ABNORMAL_CLOSE, "dropped"));
    }

    /** Closes every connection with a code of Discord's, such as 4004. */
    public void close(int code) {
        connections.forEach(one -> one.close(code, "closed"));
    }

    /** Asks every client to connect anew, as Discord does before it restarts. */
    public void askToReconnect() {
        connections.forEach(one -> send(one, RECONNECT, DiscordGuild.JSON.nullNode()));
    }

    /** Tells every client that its session is worth nothing. */
    public void invalidate() {
        synchronized (guild.store) {
            sessions.clear();
            connections.forEach(
                    one ->
                            send(
                                    one,
                                    INVALID_SESSION,
                                    DiscordGuild.JSON.getNodeFactory().booleanNode(false)));
        }
    }

    /** Forgets sessions, so that whoever would resume one must begin anew. */
    public void forgetSessions() {
        synchronized (guild.store) {
            sessions.clear();
        }
    }

    /** Tells an event to those with the intent; 0 is for everybody. */
    void dispatch(String type, ObjectNode data, long intent) {
        var place = guild.store.channels.get(data.path("channel_id").asString(""));
        var isHidden =
                place != null
                        && guild.store.permissions(DiscordGuild.APPLICATION, place) == 0
                        && intent != 0;
        if (isHidden || (!guild.isIn && !type.equals("GUILD_DELETE"))) {
            return;
        }
        for (var session : sessions.values()) {
            if (session.has(intent)) {
                session.dispatch(type, readable(type, data, session), isDeaf);
            }
        }
    }

    /** Without the intent for it, words of others are kept back, but those that call us. */
    private ObjectNode readable(String type, ObjectNode data, GatewaySession session) {
        var isOurs = data.path("author").path("id").asString("").equals(DiscordGuild.APPLICATION);
        var callsUs =
                data.path("mentions")
                        .valueStream()
                        .anyMatch(
                                one ->
                                        one.path("id")
                                                .asString("")
                                                .equals(DiscordGuild.APPLICATION));
        if (!type.matches("MESSAGE_(CREATE|UPDATE)")
                || isOurs
                || callsUs
                || !data.has("guild_id")
                || session.has(DiscordGuild.Intent.MESSAGE_CONTENT.bit)) {
            return data;
        }
        var copy = data.deepCopy().put("content", "");
        copy.putArray("embeds");
        copy.putArray("components");
        return copy;
    }

    private static void send(WebSocket to, int op, JsonNode data) {
        var payload = DiscordGuild.JSON.createObjectNode().put("op", op).putNull("t").putNull("s");
        payload.set("d", data);
        to.<GatewayPipe>getAttachment().send(to, payload);
    }

    private void receive(WebSocket from, JsonNode payload) {
        var data = payload.path("d");
        switch (payload.path("op").asInt(-1)) {
            case HEARTBEAT -> {
                if (!isDeaf) {
                    send(from, HEARTBEAT_ACK, DiscordGuild.JSON.nullNode());
                }
            }
            case IDENTIFY -> identify(from, data);
            case RESUME -> resume(from, data);
            case PRESENCE -> {}
            case REQUEST_MEMBERS -> members(data);
            default -> from.close(4001, "Unknown opcode.");
        }
    }

    private void identify(WebSocket from, JsonNode data) {
        var intents = data.path("intents").asLong(-1);
        var withheld =
                List.of(DiscordGuild.Intent.values()).stream()
                        .filter(one -> (intents & one.bit) != 0)
                        .anyMatch(one -> !guild.privileged.contains(one));
        if (isBadToken(data)) {
            from.close(4004, "Authentication failed.");
        } else if (intents < 0 || intents >= 1L << 26) {
            from.close(4013, "Invalid intent(s).");
        } else if (withheld) {
            from.close(4014, "Disallowed intent(s).");
        } else {
            identified.incrementAndGet();
            var session = new GatewaySession(intents, from);
            sessions.put(session.id, session);
            session.dispatch("READY", ready(session), isDeaf);
            if (guild.isIn) {
                var whole = new GuildRoutes(guild).guild(true);
                session.dispatch("GUILD_CREATE", whole, isDeaf);
            }
        }
    }

    private boolean isBadToken(JsonNode data) {
        return guild.isTokenDead
                || !data.path("token")
                        .asString("")
                        .replaceFirst("^Bot ", "")
                        .equals(DiscordGuild.BOT_TOKEN);
    }

    private ObjectNode ready(GatewaySession session) {
        var us = new ApplicationRoutes(guild);
        var ready = DiscordGuild.JSON.createObjectNode().put("v", 10);
        ready.put("session_id", session.id).put("resume_gateway_url", url());
        ready.set("user", us.us());
        ready.putArray("private_channels");
        var guilds = ready.putArray("guilds");
        if (guild.isIn) {
            guilds.addObject().put("id", DiscordGuild.GUILD).put("unavailable", true);
        }
        ready.putObject("application").put("id", DiscordGuild.APPLICATION).put("flags", us.flags());
        return ready;
    }

    private void resume(WebSocket from, JsonNode data) {
        var session = sessions.get(data.path("session_id").asString(""));
        var after = data.path("seq").asLong(0);
        if (isBadToken(data)) {
            from.close(4004, "Authentication failed.");
        } else if (session == null || !session.canReplay(after)) {
            send(from, INVALID_SESSION, DiscordGuild.JSON.getNodeFactory().booleanNode(false));
        } else {
            resumed.incrementAndGet();
            session.replay(from, after);
            session.dispatch("RESUMED", DiscordGuild.JSON.createObjectNode(), isDeaf);
        }
    }

    private void members(JsonNode data) {
        var chunk = DiscordGuild.JSON.createObjectNode().put("guild_id", DiscordGuild.GUILD);
        var list = chunk.putArray("members");
        var asked = data.path("user_ids").valueStream().map(JsonNode::asString).toList();
        guild.store.members.values().stream()
                .filter(one -> asked.isEmpty() || asked.contains(one.id))
                .forEach(one -> list.add(one.json(true)));
        chunk.put("chunk_index", 0).put("chunk_count", 1);
        if (data.has("nonce")) {
            chunk.set("nonce", data.path("nonce"));
        }
        dispatch("GUILD_MEMBERS_CHUNK", chunk, 0);
    }

    @Override
    public void close() {
        try {
            server.stop(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Server extends WebSocketServer {
        Server() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        }

        @Override
        public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
                WebSocket connection, Draft draft, ClientHandshake request)
                throws InvalidDataException {
            if (guild.isAway || !request.getResourceDescriptor().contains("v=10")) {
                throw new InvalidDataException(CloseFrame.REFUSE, "not now");
            }
            return super.onWebsocketHandshakeReceivedAsServer(connection, draft, request);
        }

        @Override
        public void onStart() {
            started.countDown();
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {
            connection.setAttachment(new GatewayPipe(handshake.getResourceDescriptor()));
            connections.add(connection);
            var hello = DiscordGuild.JSON.createObjectNode();
            send(connection, HELLO, hello.put("heartbeat_interval", heartbeatMillis));
        }

        @Override
        public void onMessage(WebSocket connection, String message) {
            synchronized (guild.store) {
                receive(connection, DiscordGuild.JSON.readTree(message));
            }
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean isRemote) {
            connections.remove(connection);
            synchronized (guild.store) {
                // Whoever says goodbye with 1000 or 1001 gives the session up.
                if (isRemote && (code == CloseFrame.NORMAL || code == CloseFrame.GOING_AWAY)) {
                    sessions.values().removeIf(session -> session.isAt(connection));
                }
                sessions.values().stream()
                        .filter(session -> session.isAt(connection))
                        .forEach(GatewaySession::leave);
            }
        }

        @Override
        public void onError(WebSocket connection, Exception error) {
            // A dropped connection is part of the drill; the tests look at what came of it.
        }
    }
}
