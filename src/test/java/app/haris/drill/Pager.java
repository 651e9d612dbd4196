package app.haris.drill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A listener of webhooks that writes down every call. */
final class Pager implements AutoCloseable {
    private final HttpServer server;
    private final List<Called> calls = new CopyOnWriteArrayList<>();

    /**
     * A call as it arrived.
     *
     * @param at when the step was taken
     */
    record Called(String id, String run, int step, Instant at) {}

    Pager() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private void take(HttpExchange exchange) {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var json = JsonMapper.shared().readTree(body);
            calls.add(
                    new Called(
                            json.path("id").asString(),
                            json.path("run").asString(),
                            json.path("step").asInt(),
                            Instant.parse(json.path("at").asString())));
            exchange.sendResponseHeaders(204, -1);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    int arrived() {
        return calls.size();
    }

    /** Each call once, however often it was repeated, by run and in order of time. */
    Map<String, List<Called>> runs() {
        var known = new HashSet<String>();
        return calls.stream()
                .filter(call -> known.add(call.id()))
                .sorted(Comparator.comparing(Called::at))
                .collect(Collectors.groupingBy(Called::run));
    }

    /** Calls beyond the first of each. */
    long repeated() {
        return calls.size() - calls.stream().map(Called::id).distinct().count();
    }

    /** How much time lay between the steps of each run. */
    Collection<Duration> pauses() {
        return runs().values().stream().flatMap(Pager::pauses).toList();
    }

    private static Stream<Duration> pauses(List<Called> run) {
        var pauses = new ArrayList<Duration>();
        for (var i = 1; i < run.size(); i++) {
            pauses.add(Duration.between(run.get(i - 1).at(), run.get(i).at()));
        }
        return pauses.stream();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
