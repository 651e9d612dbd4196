package app.haris.social.x;

import app.haris.social.Trouble;
import app.haris.social.wire.Exchange;
import app.haris.social.wire.Waits;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What X's errors mean: problems of RFC 9457, lists of them, and the numbered ones of older days,
 * all of which it still uses (https://docs.x.com/x-api/fundamentals/response-codes-and-errors,
 * November 2026).
 */
final class Problems {
    static final String RESET = "x-rate-limit-reset";
    static final String REMAINING = "x-rate-limit-remaining";

    private static final JsonMapper JSON = new JsonMapper();

    /** "You are not allowed to create a Tweet with duplicate content.", formerly number 187. */
    private static final int DUPLICATE = 187;

    /** Suspended, and locked until somebody signs in. */
    private static final List<Integer> LOCKED = List.of(64, 326);

    private Problems() {}

    static JsonNode body(Exchange.Answered answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException e) {
            return nothing();
        }
    }

    static JsonNode nothing() {
        return JSON.createObjectNode();
    }

    /** X's own words. */
    static String words(JsonNode body) {
        return all(body)
                .flatMap(one -> Stream.of("detail", "message", "title").map(one::path))
                .map(text -> text.asString(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The details are in the list where there is one. */
    private static Stream<JsonNode> all(JsonNode body) {
        return Stream.concat(body.path("errors").valueStream(), Stream.of(body));
    }

    private static boolean has(JsonNode body, int code) {
        return all(body).anyMatch(one -> one.path("code").asInt(0) == code);
    }

    private static boolean isOfType(JsonNode body, String type) {
        return all(body).anyMatch(one -> one.path("type").asString("").endsWith("/" + type));
    }

    /** Whether what was asked for is not there, which X says with status 200 as well. */
    static boolean isMissing(JsonNode error) {
        return error.path("type").asString("").endsWith("/resource-not-found");
    }

    /** Why a publication was refused: a code that cards have words for, else X's own words. */
    static String refusal(Exchange.Answered answer) {
        var body = body(answer);
        var words = words(body);
        if (has(body, DUPLICATE) || words.contains("duplicate")) {
            return "duplicate";
        }
        return words.contains("mentioned or otherwise engaged") || words.contains("summoned")
                ? "not-summoned"
                : words;
    }

    static Trouble trouble(Exchange.Answered answer, Instant now) {
        var body = body(answer);
        var words = words(body);
        var detail = answer.status() + (words.isBlank() ? "" : " " + words);
        var wait = Waits.of(answer.headers(), RESET, now);
        return switch (answer.status()) {
            case 401 -> Trouble.of(Trouble.Kind.TOKEN, detail);
            case 402 -> Trouble.of(Trouble.Kind.UNPAID, detail);
            case 403 -> Trouble.of(forbidden(body), detail);
            case 404, 410 -> Trouble.of(Trouble.Kind.GONE, detail);
            case 429 -> new Trouble(tooMuch(body), detail, wait);
            default ->
                    answer.status() >= 500
                            ? new Trouble(Trouble.Kind.FAILING, detail, wait)
                            : Trouble.of(Trouble.Kind.MALFORMED, detail);
        };
    }

    private static Trouble.Kind tooMuch(JsonNode body) {
        if (isOfType(body, "usage-capped")) {
            return Trouble.Kind.UNPAID;
        }
        return isOfType(body, "rule-cap") ? Trouble.Kind.PERMISSION : Trouble.Kind.RATE;
    }

    /** When calls are to be had again, if none is left. */
    static Optional<Instant> spent(HttpHeaders headers, Instant now) {
        return "0".equals(headers.getFirst(REMAINING))
                ? Waits.of(headers, RESET, now).map(now::plus)
                : Optional.empty();
    }

    /** That another has the app's only connection says nothing of when it will be free. */
    static Trouble ofStream(Exchange.Answered answer, Instant now) {
        var trouble = trouble(answer, now);
        return isOfType(body(answer), "streaming-connection")
                ? Trouble.of(trouble.kind(), trouble.detail())
                : trouble;
    }

    private static Trouble.Kind forbidden(JsonNode body) {
        return LOCKED.stream().anyMatch(code -> has(body, code))
                ? Trouble.Kind.BLOCKED
                : Trouble.Kind.PERMISSION;
    }

    /** The trouble of an answer with status 200 that has nothing but errors. */
    static Optional<Trouble> withoutData(JsonNode body) {
        if (!body.path("data").isMissingNode() || body.path("errors").isEmpty()) {
            return Optional.empty();
        }
        var kind =
                isMissing(body.path("errors").path(0))
                        ? Trouble.Kind.GONE
                        : Trouble.Kind.PERMISSION;
        return Optional.of(Trouble.of(kind, words(body)));
    }
}
