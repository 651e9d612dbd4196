package app.haris.chat.discord.guild;

import app.haris.chat.discord.guild.Call.Answer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** The REST interface: takes requests, counts and limits them, fails on demand, answers. */
final class DiscordRest implements AutoCloseable {
    private final DiscordGuild guild;
    private final Routes routes = new Routes();
    private final SpecCheck spec = new SpecCheck();
    private final Buckets buckets = new Buckets();
    private final Map<String, Deque<DiscordFault>> faults = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final HttpServer http;

    DiscordRest(DiscordGuild guild) {
        this.guild = guild;
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/api/v10/", this::serve);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        routes.add(new ApplicationRoutes(guild));
        routes.add(new GuildRoutes(guild));
        routes.add(new MessageRoutes(guild));
        routes.add(new ReactionRoutes(guild));
        routes.add(new ThreadRoutes(guild));
        routes.add(new InteractionRoutes(guild));
        http.start();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/api/v10/";
    }

    void fail(String route, DiscordFault... next) {
        if (!routes.isKnown(route)) {
            throw new AssertionError("no route " + route);
        }
        faults.computeIfAbsent(route, key -> new ArrayDeque<>()).addAll(List.of(next));
    }

    void mend() {
        faults.clear();
    }

    int calls(String route) {
        return calls.getOrDefault(route, new AtomicInteger()).get();
    }

    Map<String, AtomicInteger> calls() {
        return calls;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (guild.isAway) {
                return;
            }
            var request = RestBody.of(exchange);
            var path = exchange.getRequestURI().getRawPath().substring("/api/v10".length());
            var found = routes.find(exchange.getRequestMethod(), path);
            if (found.isEmpty()) {
                guild.complain("no such route: " + exchange.getRequestMethod() + " " + path);
                answer(exchange, new Answer(404, Refusal.of(404, 0, "404: Not Found").body()));
                return;
            }
            var call = found.get().call(request, isBot(exchange));
            calls.computeIfAbsent(call.route(), key -> new AtomicInteger()).incrementAndGet();
            if (guild.isLimited && isOver(exchange, call)) {
                return;
            }
            fail(exchange, () -> run(found.get(), call), nextFault(call.route()));
        }
    }

    private boolean isBot(HttpExchange exchange) {
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        return ("Bot " + DiscordGuild.BOT_TOKEN).equals(header) && !guild.isTokenDead;
    }

    private boolean isOver(HttpExchange exchange, Call call) throws IOException {
        var isInteraction = call.route().contains("{interaction_token}");
        if (!isInteraction && buckets.isOverGlobal(true)) {
            limited(exchange, Duration.ofMillis(500), DiscordFault.Scope.GLOBAL);
            return true;
        }
        var isWrite = !call.route().startsWith("GET");
        var state = buckets.take(call.route(), major(call), isWrite && !isInteraction);
        state.tell(exchange.getResponseHeaders());
        if (state.isOver()) {
            limited(exchange, Duration.ofMillis(state.resetMillis()), DiscordFault.Scope.USER);
        }
        return state.isOver();
    }

    private static String major(Call call) {
        return call.path()
                .getOrDefault(
                        "channel_id", call.path().getOrDefault("guild_id", call.query("", "")));
    }

    private Answer run(Routes.Found found, Call call) {
        try {
            if (!call.isBot() && !found.isOpen()) {
                throw Refusal.unauthorized();
            }
            spec.faults(call).forEach(guild::complain);
            synchronized (guild.store) {
                return found.handler().handle(call);
            }
        } catch (Refusal refusal) {
            if (refusal.isComplaint()) {
                guild.complain(call.route() + ": " + refusal.whole() + " in " + call.body());
            }
            return new Answer(refusal.status(), refusal.body());
        } catch (RuntimeException fault) {
            guild.complain(
                    call.route()
                            + " broke the guild: "
                            + fault
                            + " at "
                            + fault.getStackTrace()[0]);
            return new Answer(500, Refusal.of(500, 0, "Internal Server Error").body());
        }
    }

    @FunctionalInterface
    private interface Deed {
        Answer run();
    }

    private void fail(HttpExchange exchange, Deed deed, DiscordFault fault) throws IOException {
        switch (fault) {
            case null -> answer(exchange, deed.run());
            case DiscordFault.Status(var code) -> trouble(exchange, code);
            case DiscordFault.DoneBut500() -> {
                deed.run();
                trouble(exchange, 500);
            }
            case DiscordFault.Cut(var done) -> {
                if (done) {
                    deed.run();
                }
            }
            case DiscordFault.Hang(var time, var done) -> {
                if (done) {
                    deed.run();
                }
                LockSupport.parkNanos(time.toNanos());
                trouble(exchange, 504);
            }
            case DiscordFault.Slow(var time) -> {
                var answer = deed.run();
                LockSupport.parkNanos(time.toNanos());
                answer(exchange, answer);
            }
            case DiscordFault.RateLimited(var after, var scope) -> limited(exchange, after, scope);
            case DiscordFault.Refused(var status, var code, var message) ->
                    answer(exchange, new Answer(status, Refusal.of(status, code, message).body()));
        }
    }

    private DiscordFault nextFault(String route) {
        var queue = faults.get(route);
        if (queue == null) {
            return null;
        }
        synchronized (queue) {
            return queue.poll();
        }
    }

    private static void limited(HttpExchange exchange, Duration after, DiscordFault.Scope scope)
            throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.add("Retry-After", Long.toString(Math.max(1, after.plusMillis(999).toSeconds())));
        if (scope == DiscordFault.Scope.CLOUDFLARE) {
            write(exchange, 429, "text/html", "<html>error code: 1015</html>");
            return;
        }
        headers.add("X-RateLimit-Scope", scope.name().toLowerCase(Locale.ROOT));
        if (scope == DiscordFault.Scope.GLOBAL) {
            headers.add("X-RateLimit-Global", "true");
        }
        var body = DiscordGuild.JSON.createObjectNode();
        body.put("message", "You are being rate limited.");
        body.put("retry_after", after.toMillis() / 1000.0);
        body.put("global", scope == DiscordFault.Scope.GLOBAL);
        answer(exchange, new Answer(429, body));
    }

    private static void trouble(HttpExchange exchange, int status) throws IOException {
        exchange.getResponseHeaders().add("Via", "1.1 google");
        write(exchange, status, "text/plain", "trouble");
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        // JDA takes a 429 without it for a ban of this address by Cloudflare.
        exchange.getResponseHeaders().add("Via", "1.1 google");
        if (answer.body() == null) {
            exchange.sendResponseHeaders(answer.status(), -1);
        } else {
            write(exchange, answer.status(), "application/json", answer.body().toString());
        }
    }

    private static void write(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
