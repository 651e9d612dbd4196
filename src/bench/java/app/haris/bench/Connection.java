package app.haris.bench;

import app.haris.drill.HarisProcess;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection of HTTP/1.1 that is kept alive. It does little, because it shares the processors
 * with what it measures.
 */
final class Connection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String headers;

    /** An answer; the body is empty while it is being streamed. */
    record Answer(int status, String head, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /**
     * Connects to this machine.
     *
     * @param headers to be sent with each request, each line ending in CRLF
     */
    Connection(int port, String headers) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        out = socket.getOutputStream();
        this.headers = "Host: 127.0.0.1:" + port + "\r\n" + headers;
    }

    static String token() {
        return "Authorization: Bearer " + HarisProcess.TOKEN + "\r\n";
    }

    Answer get(String path) throws IOException {
        send("GET " + path + " HTTP/1.1\r\n" + headers + "\r\n", new byte[0]);
        return answer();
    }

    Answer post(String path, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        send(
                "POST %s HTTP/1.1\r\n%sContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(path, headers, type, bytes.length),
                bytes);
        return answer();
    }

    private void send(String head, byte[] body) throws IOException {
        var request = new ByteArrayOutputStream(head.length() + body.length);
        request.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        request.writeTo(out);
    }

    private Answer answer() throws IOException {
        var head = head();
        var status = Integer.parseInt(head.substring(9, 12));
        var lower = head.toLowerCase(Locale.ROOT);
        if (lower.contains("text/event-stream")) {
            return new Answer(status, head, new byte[0]);
        }
        if (lower.contains("transfer-encoding: chunked")) {
            return new Answer(status, head, chunks());
        }
        return new Answer(status, head, in.readNBytes(length(lower)));
    }

    private static int length(String head) {
        var name = "content-length:";
        var at = head.indexOf(name);
        return at < 0
                ? 0
                : Integer.parseInt(
                        head.substring(at + name.length(), head.indexOf("\r\n", at)).strip());
    }

    private String head() throws IOException {
        var head = new StringBuilder();
        for (var line = line(); !line.isEmpty(); line = line()) {
            head.append(line).append("\r\n");
        }
        return head.toString();
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            var size = Integer.parseInt(line(), 16);
            body.writeBytes(in.readNBytes(size));
            line();
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    /** The next line of a head or of a stream, without its end. */
    String line() throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
