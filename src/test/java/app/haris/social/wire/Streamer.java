package app.haris.social.wire;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** A server that streams, and may leave pings unanswered. */
final class Streamer extends WebSocketServer {
    final List<String> shown = new CopyOnWriteArrayList<>();
    final List<String> agents = new CopyOnWriteArrayList<>();
    volatile boolean isStarted;
    volatile boolean isDeaf;

    Streamer() {
        super(new InetSocketAddress("127.0.0.1", 0));
        setReuseAddr(true);
    }

    @Override
    public void onOpen(WebSocket from, ClientHandshake asked) {
        shown.add(asked.getResourceDescriptor() + " " + asked.getFieldValue("Authorization"));
        agents.add(asked.getFieldValue("User-Agent"));
    }

    @Override
    public void onWebsocketPing(WebSocket from, Framedata ping) {
        if (!isDeaf) {
            super.onWebsocketPing(from, ping);
        }
    }

    @Override
    public void onClose(WebSocket from, int code, String reason, boolean remote) {}

    @Override
    public void onMessage(WebSocket from, String message) {}

    @Override
    public void onError(WebSocket from, Exception trouble) {}

    @Override
    public void onStart() {
        isStarted = true;
    }
}
