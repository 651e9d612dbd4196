package app.haris.social.graph;

import app.haris.social.Account;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/**
 * How much of what Meta allows is used, which each answer says in percent; at a hundred, calls are
 * refused (https://developers.facebook.com/docs/graph-api/overview/rate-limiting).
 */
final class Usage {
    private static final String OF_APP = "X-App-Usage";
    private static final String OF_PAGE = "X-Page-Usage";
    private static final String OF_BUSINESS = "X-Business-Use-Case-Usage";

    /** What is left beyond is for answers. */
    private static final int MUCH = 80;

    /** The windows roll on, so that a little waiting helps. */
    private static final Duration WHILE = Duration.ofMinutes(5);

    private final Clock clock;
    private final Map<String, Instant> restUntil = new ConcurrentHashMap<>();

    Usage(Clock clock) {
        this.clock = clock;
    }

    void heed(Account account, HttpHeaders headers) {
        if (figures(headers).flatMapToInt(Usage::percents).max().orElse(0) >= MUCH) {
            var rest = wait(headers).orElse(WHILE);
            restUntil.put(account.id().value(), clock.instant().plus(rest));
        }
    }

    /** How long nobody but members should call. */
    Optional<Duration> rest(Account account) {
        return Optional.ofNullable(restUntil.get(account.id().value()))
                .map(until -> Duration.between(clock.instant(), until))
                .filter(Duration::isPositive);
    }

    /** What Meta estimates, in minutes. */
    Optional<Duration> wait(HttpHeaders headers) {
        return figures(headers)
                .map(figure -> figure.path("estimated_time_to_regain_access").asLong(0))
                .filter(minutes -> minutes > 0 && minutes < 10_000)
                .map(Duration::ofMinutes)
                .max(Duration::compareTo);
    }

    private static IntStream percents(JsonNode figure) {
        return Stream.of("call_count", "total_time", "total_cputime")
                .mapToInt(name -> figure.path(name).asInt(0));
    }

    /** The figures of the app and the page, and those of each use. */
    private static Stream<JsonNode> figures(HttpHeaders headers) {
        return Stream.concat(
                Stream.of(OF_APP, OF_PAGE).flatMap(name -> value(headers, name)),
                value(headers, OF_BUSINESS)
                        .flatMap(uses -> uses.values().stream())
                        .flatMap(Nodes::list));
    }

    private static Stream<JsonNode> value(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.getFirst(name))
                .flatMap(text -> Nodes.read(text.getBytes(StandardCharsets.UTF_8)))
                .stream();
    }
}
