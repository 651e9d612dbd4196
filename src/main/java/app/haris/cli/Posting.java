package app.haris.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts batches to a Haris. What was not acknowledged is posted again: a repetition is recognized,
 * so nothing can be doubled by it.
 */
final class Posting {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final URI address;
    private final String token;
    private final Clock clock;
    private final PrintWriter err;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private Duration patience = Duration.ofSeconds(5);

    Posting(URI haris, String token, Clock clock, PrintWriter err) {
        this.address = haris.resolve(haris.getPath().replaceAll("/*$", "") + "/api/interactions");
        this.token = token;
        this.clock = clock;
        this.err = err;
    }

    /** Posts one batch, and again while there is hope. */
    Sum post(List<Recorded> batch) throws InterruptedException {
        var request = request(batch);
        var giveUp = clock.instant().plus(patience);
        var hasComplained = false;
        for (var pause = FIRST_PAUSE; ; pause = min(pause.multipliedBy(2), LONGEST_PAUSE)) {
            var attempt = attempt(request, batch);
            if (attempt instanceof Attempt.Over(var sum)) {
                return sum;
            }
            var again = (Attempt.Again) attempt;
            if (clock.instant().isAfter(giveUp)) {
                return Sum.unsent(again.trouble);
            }
            if (!hasComplained) {
                err.println(again.trouble + "; trying again for " + patience.toSeconds() + " s");
                hasComplained = true;
            }
            Thread.sleep(again.after.orElse(pause));
        }
    }

    private sealed interface Attempt {
        record Over(Sum sum) implements Attempt {}

        record Again(String trouble, Optional<Duration> after) implements Attempt {}
    }

    private Attempt attempt(HttpRequest request, List<Recorded> batch) throws InterruptedException {
        try {
            return judge(http.send(request, BodyHandlers.ofString()), batch);
        } catch (IOException nobody) {
            return new Attempt.Again(
                    "nobody answers at %s (%s); start Haris there, or say with --url where it is"
                            .formatted(address, nobody.getClass().getSimpleName()),
                    Optional.empty());
        }
    }

    /** A Haris that answered once is waited for: one that restarts is back within seconds. */
    private Attempt judge(HttpResponse<String> response, List<Recorded> batch) {
        patience = Duration.ofMinutes(2);
        if (response.statusCode() == 202) {
            return new Attempt.Over(read(batch, response.body()));
        }
        var trouble = response.statusCode() + " " + detail(response.body());
        if (response.statusCode() == 429 || response.statusCode() >= 500) {
            return new Attempt.Again(trouble, retryAfter(response));
        }
        return new Attempt.Over(Sum.unsent(trouble));
    }

    private HttpRequest request(List<Recorded> batch) {
        var body = new StringBuilder();
        batch.forEach(one -> body.append(one.json()).append('\n'));
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
    }

    private static Sum read(List<Recorded> batch, String body) {
        var answer = JSON.readTree(body);
        var refused = new ArrayList<Sum.Refusal>();
        for (var one : answer.path("refused")) {
            var line = batch.get(one.path("line").asInt() - 1).line();
            refused.add(new Sum.Refusal(line, one.path("reason").asString("")));
        }
        return new Sum(
                answer.path("accepted").asInt(),
                answer.path("duplicate").asInt(),
                refused,
                Optional.empty());
    }

    private static String detail(String body) {
        try {
            var problem = JSON.readTree(body);
            return problem.path("detail").asString(problem.path("title").asString(""));
        } catch (JacksonException notJson) {
            return "";
        }
    }

    private static Optional<Duration> retryAfter(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,4}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
