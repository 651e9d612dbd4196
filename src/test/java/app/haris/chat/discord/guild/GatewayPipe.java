package app.haris.chat.discord.guild;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import org.java_websocket.WebSocket;
import tools.jackson.databind.node.ObjectNode;

/**
 * How events are written to one connection: as text, or as one compressed stream.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#transport-compression">Transport
 *     compression, 2026-11</a>
 */
final class GatewayPipe {
    private final Deflater deflater = new Deflater();
    private final boolean isCompressed;

    GatewayPipe(String query) {
        isCompressed = query.contains("compress=zlib-stream");
    }

    synchronized void send(WebSocket connection, ObjectNode event) {
        if (!connection.isOpen()) {
            return;
        }
        if (isCompressed) {
            connection.send(compressed(event.toString().getBytes(StandardCharsets.UTF_8)));
        } else {
            connection.send(event.toString());
        }
    }

    private byte[] compressed(byte[] bytes) {
        deflater.setInput(bytes);
        var out = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        int length;
        do {
            length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            out.write(buffer, 0, length);
        } while (length == buffer.length);
        return out.toByteArray();
    }
}
