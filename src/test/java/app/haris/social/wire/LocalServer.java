package app.haris.social.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A network's server on this machine, which remembers what it was asked. Like many a server that
 * knows WebSockets only, it cuts a connection that is to be upgraded.
 */
public final class LocalServer implements AutoCloseable {
    static {
        // Else each answer waits 40 ms for the acknowledgment of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** One request. */
    public record Asked(
            String method,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            String body,
            String rawQuery) {
        /** All values of a parameter that may be given more than once. */
        public List<String> all(String name) {
            return Arrays.stream(rawQuery.split("&", -1))
                    .filter(part -> part.startsWith(name + "="))
                    .map(part -> decoded(part.substring(name.length() + 1)))
                    .toList();
        }
    }

    /** What is answered. */
    public sealed interface Said {
        record Status(int code, Map<String, String> headers, String body) implements Said {}

        /** The connection is cut without an answer. */
        record Cut() implements Said {}

        /** Nothing is ever answered. */
        record Silence() implements Said {}

        /** An answer that goes on for as long as a test wants it to. */
        record Poured(Map<String, String> headers, Faucet faucet) implements Said {}

        static Said json(String body) {
            return json(200, body);
        }

        static Said json(int code, String body) {
            return new Status(code, Map.of("Content-Type", "application/json"), body);
        }
    }

    /** Answers requests. */
    public interface Script {
        Said answer(Asked asked);
    }

    public LocalServer(Script script) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> handle(exchange, script));
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void handle(HttpExchange exchange, Script script) throws IOException {
        var request = read(exchange);
        asked.add(request);
        if (request.headers().containsKey("Upgrade")) {
            exchange.close();
            return;
        }
        switch (script.answer(request)) {
            case Said.Cut() -> exchange.close();
            case Said.Silence() -> waitForTheEnd(exchange);
            case Said.Poured(var headers, var faucet) -> {
                headers.forEach(exchange.getResponseHeaders()::set);
                exchange.sendResponseHeaders(200, 0);
                faucet.pourInto(exchange);
            }
            case Said.Status(var code, var headers, var body) -> {
                var bytes = body.getBytes(StandardCharsets.UTF_8);
                headers.forEach(exchange.getResponseHeaders()::set);
                exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            }
        }
    }

    private void waitForTheEnd(HttpExchange exchange) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static Asked read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name, values.getFirst()));
        return new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query(exchange.getRequestURI().getRawQuery()),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""));
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        if (raw != null) {
            for (var part : raw.split("&", -1)) {
                var pair = part.split("=", 2);
                query.put(pair[0], decoded(pair[1]));
            }
        }
        return query;
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
