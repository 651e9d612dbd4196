package app.haris.cli;

import app.haris.audit.AuditEntry;
import app.haris.audit.Origin;
import app.haris.storage.DataFolder;
import app.haris.storage.KeyFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Haris that runs beside this process, asked over HTTP. */
final class RunningHaris {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String address;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();

    private RunningHaris(String address, String token) {
        this.address = address;
        this.token = token;
    }

    static RunningHaris in(Surroundings surroundings) {
        return new RunningHaris(surroundings.address(), token(surroundings));
    }

    /** The token that is set, or else the one that Haris made in the data folder. */
    static String token(Surroundings surroundings) {
        return surroundings
                .apiToken()
                .orElseGet(
                        () -> new KeyFiles(DataFolder.at(surroundings.data())).token("api-token"));
    }

    boolean isThere() {
        return get("/actuator/health/liveness").filter(one -> one.statusCode() == 200).isPresent();
    }

    boolean isReady() {
        return get("/actuator/health/readiness").filter(one -> one.statusCode() == 200).isPresent();
    }

    /** Whether it takes the token; another Haris on the same port has another. */
    boolean knowsToken() {
        return get("/api/audit?after=0").filter(one -> one.statusCode() == 200).isPresent();
    }

    /** All entries of its journal, fetched page by page. */
    Iterator<AuditEntry> journal() {
        return new Pages();
    }

    private Optional<HttpResponse<String>> get(String path) {
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(address + path))
                            .timeout(PATIENCE)
                            .header("Authorization", "Bearer " + token)
                            .build();
            return Optional.of(http.send(request, BodyHandlers.ofString()));
        } catch (IOException nobody) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private JsonNode page(String after) {
        var response =
                get("/api/audit?after=" + after)
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "The Haris at " + address + " went away."));
        if (response.statusCode() != 200) {
            throw new WrongUse(
                    "The Haris at %s answered %d; set HARIS_API_TOKEN to its token."
                            .formatted(address, response.statusCode()));
        }
        return JSON.readTree(response.body());
    }

    private final class Pages implements Iterator<AuditEntry> {
        private final Queue<AuditEntry> entries = new ArrayDeque<>();
        private Optional<String> next = Optional.of("0");

        @Override
        public boolean hasNext() {
            while (entries.isEmpty() && next.isPresent()) {
                var page = page(next.get());
                page.path("entries").forEach(one -> entries.add(read(one)));
                next = Optional.of(page.path("next").asString("")).filter(one -> !one.isEmpty());
            }
            return !entries.isEmpty();
        }

        @Override
        public AuditEntry next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return entries.remove();
        }
    }

    private static AuditEntry read(JsonNode json) {
        return new AuditEntry(
                json.path("number").asLong(),
                Instant.parse(json.path("at").asString()),
                json.path("who").asString(""),
                Origin.valueOf(json.path("from").asString("").toUpperCase(Locale.ROOT)),
                json.path("what").asString(""),
                json.hasNonNull("case")
                        ? Optional.of(json.path("case").asLong())
                        : Optional.empty(),
                texts(json.path("details")),
                texts(json.path("content")),
                json.path("salt").asString(""),
                json.path("contentHash").asString(""),
                json.path("hash").asString(""),
                json.path("previous").asString(""));
    }

    private static Map<String, String> texts(JsonNode object) {
        var texts = new HashMap<String, String>();
        object.propertyStream().forEach(one -> texts.put(one.getKey(), one.getValue().asString()));
        return texts;
    }
}
