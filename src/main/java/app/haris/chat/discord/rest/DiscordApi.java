package app.haris.chat.discord.rest;

import app.haris.chat.mirror.Verdict;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls of Discord's REST interface, each answer judged.
 *
 * <p>Cards are shown by these calls and not by the gateway's library, because any instance may show
 * them, and only one holds the gateway; and because a call that must wait is not queued here, so
 * that what is more urgent by then goes first.
 *
 * @see <a href="https://docs.discord.com/developers/reference">API reference, 2026-11</a>
 */
public final class DiscordApi {
    /** Longer than Discord ever takes to post; an answer that is later is a lost one. */
    private static final Duration CALL = Duration.ofSeconds(8);

    /** Stands for any id: those after the first of a path share their limits. */
    private static final String ANY = "100000000000000000";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String address;
    private final String token;
    private final Supplier<HttpClient> http;
    private final DiscordBuckets buckets;

    public DiscordApi(String address, String token, Clock clock) {
        this.address = address;
        this.token = token;
        http = SingletonSupplier.of(() -> HttpClient.newBuilder().connectTimeout(CALL).build());
        buckets = new DiscordBuckets(clock);
    }

    public Verdict<JsonNode> get(String path) {
        return send("GET", path, "");
    }

    public Verdict<JsonNode> post(String path, JsonNode body) {
        return send("POST", path, body.toString());
    }

    public Verdict<JsonNode> put(String path, JsonNode body) {
        return send("PUT", path, body.toString());
    }

    Verdict<JsonNode> put(String path) {
        return send("PUT", path, "");
    }

    public Verdict<JsonNode> patch(String path, JsonNode body) {
        return send("PATCH", path, body.toString());
    }

    public Verdict<JsonNode> delete(String path) {
        return send("DELETE", path, "");
    }

    /** How long to wait before something is written below a path, so that a few calls are left. */
    Duration pace(String path) {
        var post = buckets.pace(DiscordBuckets.route("POST", path));
        var edit = buckets.pace(DiscordBuckets.route("PATCH", path + "/" + ANY));
        return post.compareTo(edit) > 0 ? post : edit;
    }

    private Verdict<JsonNode> send(String method, String path, String body) {
        var route = DiscordBuckets.route(method, path);
        var pause = buckets.pause(route);
        if (!pause.isZero()) {
            return new Verdict.Limited<>(pause);
        }
        try {
            var response = http.get().send(request(method, path, body), BodyHandlers.ofString());
            buckets.heed(route, response.statusCode(), response.headers());
            return judge(response);
        } catch (IOException e) {
            return new Verdict.Lost<>(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Verdict.Lost<>("interrupted");
        }
    }

    private HttpRequest request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(CALL)
                .header("Authorization", "Bot " + token)
                .header("User-Agent", "DiscordBot (https://haris.app, 1)")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
    }

    private static Verdict<JsonNode> judge(HttpResponse<String> response) {
        var status = response.statusCode();
        if (status == 429) {
            return new Verdict.Limited<>(DiscordBuckets.retryAfter(response.headers()));
        }
        if (status >= 500) {
            return new Verdict.Lost<>("HTTP " + status);
        }
        var said = read(response.body());
        if (status == 401) {
            return new Verdict.Refused<>(DiscordError.UNAUTHORIZED);
        }
        return status < 300
                ? new Verdict.Ok<>(said)
                : new Verdict.Refused<>(DiscordError.word(said.path("code").asInt(0), status));
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body.isBlank() ? "{}" : body);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }
}
