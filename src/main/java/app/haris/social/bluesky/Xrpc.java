package app.haris.social.bluesky;

import app.haris.social.Picture;
import app.haris.social.Trouble;
import app.haris.social.Trouble.Kind;
import app.haris.social.wire.Exchange;
import app.haris.social.wire.Told;
import app.haris.social.wire.Waits;
import app.haris.social.wire.Wire;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The protocol of all servers (https://atproto.com/specs/xrpc), and what its answers mean. */
@Component("blueskyXrpc")
final class Xrpc {
    /**
     * When the window ends, in seconds since 1970 (packages/xrpc-server/src/rate-limiter-http.ts of
     * https://github.com/bluesky-social/atproto).
     */
    static final String RESET = "RateLimit-Reset";

    private static final Set<String> TOKEN =
            Set.of(
                    "ExpiredToken",
                    "InvalidToken",
                    "AuthMissing",
                    "AuthenticationRequired",
                    "AuthFactorTokenRequired");
    private static final Set<String> LOCKED =
            Set.of(
                    "AccountTakedown",
                    "AccountSuspended",
                    "AccountDeactivated",
                    "RepoTakendown",
                    "RepoSuspended",
                    "RepoDeactivated",
                    "BlockedActor",
                    "BlockedByActor");
    private static final Set<String> ABSENT =
            Set.of(
                    "NotFound",
                    "RecordNotFound",
                    "RepoNotFound",
                    "AccountNotFound",
                    "HandleNotFound",
                    "MethodNotImplemented",
                    "XRPCNotSupported");

    /** Said where the token lacks a right, by the name of a token that is no good. */
    private static final String LACKING = "Bad token (scope|method)";

    private final Wire wire;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    Xrpc(Wire wire, Clock clock) {
        this.wire = wire;
        this.clock = clock;
    }

    Exchange get(
            URI server,
            String method,
            Map<String, List<String>> query,
            Consumer<HttpHeaders> headers) {
        var asked =
                query.entrySet().stream()
                        .flatMap(
                                one ->
                                        one.getValue().stream()
                                                .map(to -> one.getKey() + "=" + in(to)))
                        .collect(Collectors.joining("&"));
        var address = address(server, method);
        return wire.get(asked.isEmpty() ? address : URI.create(address + "?" + asked), headers);
    }

    Exchange post(URI server, String method, Consumer<HttpHeaders> headers, Object body) {
        return wire.post(address(server, method), headers, json.writeValueAsBytes(body));
    }

    Exchange post(URI server, String method, Consumer<HttpHeaders> headers, Picture picture) {
        return wire.post(
                address(server, method),
                headers,
                MediaType.parseMediaType(picture.type()),
                picture.bytes());
    }

    /** A procedure without input must come without a body. */
    Exchange post(URI server, String method, Consumer<HttpHeaders> headers) {
        return wire.post(address(server, method), headers);
    }

    private static URI address(URI server, String method) {
        return URI.create(server.toString().replaceFirst("/+$", "") + "/xrpc/" + method);
    }

    private static String in(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }

    <T> Told<T> told(Exchange exchange, Class<T> type) {
        return Told.of(exchange, answer -> read(answer, type), this::trouble);
    }

    <T> Optional<T> read(Exchange.Answered answer, Class<T> type) {
        try {
            return Optional.ofNullable(json.readValue(answer.body(), type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** A part of an answer; the rest must not suffer from what is odd in it. */
    <T> Optional<T> read(@Nullable JsonNode part, Class<T> type) {
        try {
            return part == null || !part.isObject()
                    ? Optional.empty()
                    : Optional.ofNullable(json.treeToValue(part, type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    Answers.Problem problem(Exchange.Answered answer) {
        return read(answer, Answers.Problem.class).orElse(Answers.Problem.UNSAID);
    }

    /**
     * Whether the token has had its day: servers say so by 400, too (packages/pds/src/
     * auth-verifier.ts of https://github.com/bluesky-social/atproto).
     */
    boolean isStale(Exchange exchange) {
        return exchange instanceof Exchange.Answered answer
                && (answer.status() == 400 || answer.status() == 401)
                && kind(answer.status(), problem(answer)) == Kind.TOKEN;
    }

    /** The meaning of an answer that is none. */
    Trouble trouble(Exchange.Answered answer) {
        var problem = problem(answer);
        var words = problem.words();
        return new Trouble(
                kind(answer.status(), problem),
                answer.status() + (words.isBlank() ? "" : " " + words),
                Waits.of(answer.headers(), RESET, clock.instant()));
    }

    private static Kind kind(int status, Answers.Problem problem) {
        var name = problem.name();
        if (TOKEN.contains(name)) {
            return problem.words().matches(LACKING) ? Kind.PERMISSION : Kind.TOKEN;
        }
        if (LOCKED.contains(name)) {
            return Kind.BLOCKED;
        }
        if (ABSENT.contains(name)) {
            return Kind.GONE;
        }
        return switch (status) {
            case 401 -> Kind.TOKEN;
            case 403 -> Kind.PERMISSION;
            case 404, 410 -> Kind.GONE;
            case 429 -> Kind.RATE;
            default -> status >= 500 ? Kind.FAILING : Kind.MALFORMED;
        };
    }
}
