package app.haris.cli;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Posts records in batches. What was not acknowledged is posted again: a repetition is recognized,
 * so nothing can be doubled by it.
 */
final class Sending {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Well below the 16 MiB that Haris takes in one request. */
    private static final int BATCH_CHARS = 2 << 20;

    private static final int BATCH = 500;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    /** A Haris that restarts is back within seconds; one that is away for longer needs somebody. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI address;
    private final String token;
    private final Clock clock;
    private final PrintWriter err;
    private final boolean showsProgress = isTerminal();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    Sending(String url, String token, Clock clock, PrintWriter err) {
        this.address = URI.create(url.replaceAll("/+$", "") + "/api/interactions");
        this.token = token;
        this.clock = clock;
        this.err = err;
    }

    /** Why a line of the file was not taken. */
    record Refusal(int line, String reason) {}

    /**
     * What came of it.
     *
     * @param unsent why it was given up, if it was
     */
    record Sum(int accepted, int duplicate, List<Refusal> refused, Optional<String> unsent) {
        Sum {
            refused = List.copyOf(refused);
        }

        Sum plus(List<Refusal> more) {
            var all = new ArrayList<>(refused);
            all.addAll(more);
            return new Sum(accepted, duplicate, all, unsent);
        }

        private Sum plus(Sum other) {
            return new Sum(
                            accepted + other.accepted,
                            duplicate + other.duplicate,
                            refused,
                            other.unsent)
                    .plus(other.refused);
        }
    }

    /**
     * Sends the records, which are in the order of their times.
     *
     * @param speed how many times as fast as they happened; empty for at once
     */
    Sum send(List<Recorded> records, Optional<Double> speed) throws InterruptedException {
        var sum = new Sum(0, 0, List.of(), Optional.empty());
        var begun = clock.instant();
        for (var at = 0; at < records.size() && sum.unsent.isEmpty(); ) {
            if (speed.isPresent()) {
                await(records, at, begun, speed.get());
            }
            var end = endOfBatch(records, at, begun, speed);
            sum = sum.plus(post(records.subList(at, end)));
            at = end;
            progress(at, records.size());
        }
        return sum;
    }

    private void await(List<Recorded> records, int at, Instant begun, double speed)
            throws InterruptedException {
        var wait = Duration.between(clock.instant(), due(records, at, begun, speed));
        if (wait.isPositive()) {
            Thread.sleep(wait);
        }
    }

    private static Instant due(List<Recorded> records, int at, Instant begun, double speed) {
        var happened =
                Duration.between(records.getFirst().createdAt(), records.get(at).createdAt());
        return begun.plusNanos((long) (happened.toNanos() / speed));
    }

    private int endOfBatch(List<Recorded> records, int at, Instant begun, Optional<Double> speed) {
        var chars = 0;
        var end = at;
        while (end < records.size()
                && end - at < BATCH
                && (end == at || chars + records.get(end).json().length() < BATCH_CHARS)
                && (speed.isEmpty()
                        || !due(records, end, begun, speed.get()).isAfter(clock.instant())
                        || end == at)) {
            chars += records.get(end).json().length();
            end++;
        }
        return end;
    }

    private Sum post(List<Recorded> batch) throws InterruptedException {
        var body = new StringBuilder();
        batch.forEach(one -> body.append(one.json()).append('\n'));
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(Duration.ofSeconds(60))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build();
        var giveUp = clock.instant().plus(PATIENCE);
        var pause = FIRST_PAUSE;
        while (true) {
            String trouble;
            var wait = pause;
            try {
                var response = http.send(request, BodyHandlers.ofString());
                if (response.statusCode() == 202) {
                    return read(batch, response.body());
                }
                trouble = complaint(response);
                if (response.statusCode() != 429 && response.statusCode() < 500) {
                    return unsent(trouble);
                }
                wait = retryAfter(response).orElse(pause);
            } catch (IOException e) {
                trouble = "nobody answers at " + address + " (" + e + ")";
            }
            if (clock.instant().isAfter(giveUp)) {
                return unsent(trouble);
            }
            Thread.sleep(wait);
            pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
        }
    }

    private Sum unsent(String trouble) {
        return new Sum(0, 0, List.of(), Optional.of("Not everything was sent: " + trouble));
    }

    private static Sum read(List<Recorded> batch, String body) {
        var answer = JSON.readTree(body);
        var refused = new ArrayList<Refusal>();
        for (var one : answer.path("refused")) {
            var line = batch.get(one.path("line").asInt() - 1).line();
            refused.add(new Refusal(line, one.path("reason").asString("")));
        }
        return new Sum(
                answer.path("accepted").asInt(),
                answer.path("duplicate").asInt(),
                refused,
                Optional.empty());
    }

    private static String complaint(HttpResponse<String> response) {
        var what = response.statusCode() + " " + detail(response.body());
        return response.statusCode() == 401
                ? what + "; set HARIS_API_TOKEN to the token of that Haris"
                : what;
    }

    private static String detail(String body) {
        try {
            JsonNode problem = JSON.readTree(body);
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

    @SuppressWarnings("SystemConsoleNull") // its type still says that it may be
    private static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void progress(int done, int all) {
        if (showsProgress) {
            var width = 40;
            var filled = (int) ((long) width * done / all);
            err.printf(
                    "\r[%s%s] %d of %d%s",
                    "#".repeat(filled),
                    " ".repeat(width - filled),
                    done,
                    all,
                    done == all ? "\n" : "");
            err.flush();
        }
    }
}
