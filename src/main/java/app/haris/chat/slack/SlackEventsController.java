package app.haris.chat.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Slack's HTTP mode: events, commands and interactivity at one address. */
@RestController
final class SlackEventsController {
    private static final String SIGNATURE = "X-Slack-Signature";
    private static final String TIMESTAMP = "X-Slack-Request-Timestamp";

    /** https://docs.slack.dev/authentication/verifying-requests-from-slack (2026-11): 5 minutes. */
    private static final Duration WINDOW = Duration.ofMinutes(5);

    /** Slack's largest payloads are far below; nobody else needs to be read to the end. */
    private static final int LARGEST = 1 << 20;

    private static final int MOST_REMEMBERED = 50_000;

    private final SlackConnection connection;
    private final Clock clock;
    private final LinkedHashMap<String, Instant> seen = new LinkedHashMap<>();

    SlackEventsController(SlackConnection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    @PostMapping(SlackConfiguration.EVENTS)
    ResponseEntity<String> receive(HttpServletRequest request) throws Exception {
        var app = connection.httpApp();
        if (app.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        var signature = Optional.ofNullable(request.getHeader(SIGNATURE)).orElse("");
        if (!isTimely(request.getHeader(TIMESTAMP)) || isReplayed(signature)) {
            return ResponseEntity.status(401).body("replayed");
        }
        var body = body(request);
        if (body.isEmpty()) {
            return ResponseEntity.status(413).build();
        }
        var response = run(app.get(), request, body.get());
        if (response.getStatusCode() == 200) {
            remember(signature);
        }
        return ResponseEntity.status(response.getStatusCode())
                .contentType(MediaType.parseMediaType(response.getContentType()))
                .body(response.getBody());
    }

    private static Optional<String> body(HttpServletRequest request) throws IOException {
        var bytes = request.getInputStream().readNBytes(LARGEST + 1);
        return bytes.length > LARGEST
                ? Optional.empty()
                : Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }

    private static Response run(App app, HttpServletRequest request, String body) throws Exception {
        var headers = new HashMap<String, List<String>>();
        for (var name : Collections.list(request.getHeaderNames())) {
            headers.put(name, Collections.list(request.getHeaders(name)));
        }
        var parsed =
                new SlackRequestParser(app.config())
                        .parse(
                                SlackRequestParser.HttpRequest.builder()
                                        .requestUri(request.getRequestURI())
                                        .queryString(Map.of())
                                        .requestBody(body)
                                        .headers(new RequestHeaders(headers))
                                        .remoteAddress(request.getRemoteAddr())
                                        .build());
        return app.run(parsed);
    }

    /** The library refuses what is old; what claims to come from the future is as suspect. */
    private boolean isTimely(@Nullable String timestamp) {
        try {
            var at = Instant.ofEpochSecond(Long.parseLong(String.valueOf(timestamp)));
            return Duration.between(at, clock.instant()).abs().compareTo(WINDOW) <= 0;
        } catch (NumberFormatException | DateTimeException e) {
            return false;
        }
    }

    /** Slack signs each delivery anew, its own retries too: a signature seen twice is a replay. */
    private synchronized boolean isReplayed(String signature) {
        return seen.containsKey(signature);
    }

    /** Only a right signature is remembered, or a stranger could fill the memory. */
    private synchronized void remember(String signature) {
        var now = clock.instant();
        while (!seen.isEmpty()
                && (seen.size() > MOST_REMEMBERED
                        || seen.firstEntry().getValue().isBefore(now.minus(WINDOW)))) {
            seen.pollFirstEntry();
        }
        seen.put(signature, now);
    }
}
