package app.haris.social.graph;

import app.haris.social.Account;
import app.haris.social.Trouble;
import app.haris.social.wire.Exchange;
import app.haris.social.wire.Form;
import app.haris.social.wire.Told;
import app.haris.social.wire.Wire;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls to the Graph API with the token of an account. Each bears a proof that whoever has the
 * token has the app's secret, too
 * (https://developers.facebook.com/docs/graph-api/guides/secure-requests); the token itself goes in
 * a header, so that it is in no address.
 */
@Component
public final class Graph {
    private static final Logger LOG = LoggerFactory.getLogger(Graph.class);

    /** Where Meta does not say when calls are welcome again. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    /** A restriction (code 368) lasts for hours or days; nobody says how long. */
    private static final Duration LONG_PAUSE = Duration.ofHours(1);

    private static final String VERSION = "facebook-api-version";

    private final Wire wire;
    private final Usage usage;
    private final JsonMapper json = new JsonMapper();
    private final Map<String, String> versions = new ConcurrentHashMap<>();

    public Graph(Wire wire, Clock clock) {
        this.wire = wire;
        usage = new Usage(clock);
    }

    /** Asks for something. */
    public Told<JsonNode> ask(Account account, String path, Map<String, String> query) {
        return ask(account, Key.of(account), path, query);
    }

    /** Why nobody should ask for news now: what is left of the calls is to be kept for answers. */
    public Optional<Trouble> restraint(Account account) {
        return usage.rest(account)
                .map(
                        rest ->
                                new Trouble(
                                        Trouble.Kind.RATE,
                                        "few calls are left",
                                        Optional.of(rest)));
    }

    Told<JsonNode> ask(Account account, Key key, String path, Map<String, String> query) {
        var exchange = wire.get(address(account, key, path, query), token(key));
        return Told.of(heeded(account, exchange), Nodes::read, this::trouble);
    }

    /** Changes something; the caller judges what the answer proves. */
    public Exchange post(Account account, String path, Map<String, ?> body) {
        var key = Key.of(account);
        return heeded(
                account,
                wire.post(
                        address(account, key, path, Map.of()),
                        token(key),
                        json.writeValueAsBytes(body)));
    }

    /** The same with a picture. */
    public Exchange post(Account account, String path, Form form) {
        var key = Key.of(account);
        return heeded(
                account,
                wire.post(
                        address(account, key, path, Map.of()),
                        token(key),
                        form.type(),
                        form.bytes()));
    }

    public Exchange delete(Account account, String path) {
        var key = Key.of(account);
        return heeded(account, wire.delete(address(account, key, path, Map.of()), token(key)));
    }

    private static Consumer<HttpHeaders> token(Key key) {
        return headers -> headers.setBearerAuth(key.token());
    }

    /**
     * @param path ids and edges; what is odd in an id stays within it
     */
    private static URI address(Account account, Key key, String path, Map<String, String> query) {
        var all = new TreeMap<>(query);
        all.put("appsecret_proof", key.proof());
        return URI.create(
                Key.option(account, "url").replaceAll("/+$", "")
                        + "/"
                        + UriUtils.encodePath(path, StandardCharsets.UTF_8)
                        + "?"
                        + all.entrySet().stream()
                                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                                .collect(Collectors.joining("&")));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Exchange heeded(Account account, Exchange exchange) {
        if (exchange instanceof Exchange.Answered answer) {
            usage.heed(account, answer.headers());
            Optional.ofNullable(answer.headers().getFirst(VERSION))
                    .ifPresent(version -> heed(account, version));
        }
        return exchange;
    }

    /** Calls to a version that is no more are answered by the oldest that there is. */
    private void heed(Account account, String version) {
        var before = versions.put(account.id().value(), version);
        var wanted = GraphVersion.of(account);
        if (!version.equals(before)
                && wanted.filter(it -> !it.name().equals(version)).isPresent()) {
            LOG.warn("{} asks for another version of the Graph API than {}", account, version);
        }
    }

    /** The version in which the API last answered. */
    Optional<String> answeredIn(Account account) {
        return Optional.ofNullable(versions.get(account.id().value()));
    }

    Trouble trouble(Exchange.Answered answer) {
        var error = GraphError.of(answer);
        var kind =
                switch (error.meaning()) {
                    case TOKEN -> Trouble.Kind.TOKEN;
                    case CHECKPOINT -> Trouble.Kind.BLOCKED;
                    case PERMISSION, WINDOW_CLOSED, ANSWERED, UNAVAILABLE ->
                            Trouble.Kind.PERMISSION;
                    case RATE, HELD_BACK -> Trouble.Kind.RATE;
                    case GONE -> Trouble.Kind.GONE;
                    case FAILING -> Trouble.Kind.FAILING;
                    case REFUSED, DUPLICATE -> Trouble.Kind.MALFORMED;
                };
        return new Trouble(kind, error.detail(), pause(error, answer));
    }

    private Optional<Duration> pause(GraphError error, Exchange.Answered answer) {
        return switch (error.meaning()) {
            case RATE -> Optional.of(usage.wait(answer.headers()).orElse(PAUSE));
            case HELD_BACK -> Optional.of(LONG_PAUSE);
            case TOKEN,
                    CHECKPOINT,
                    PERMISSION,
                    GONE,
                    WINDOW_CLOSED,
                    DUPLICATE,
                    UNAVAILABLE,
                    ANSWERED,
                    FAILING,
                    REFUSED ->
                    Optional.empty();
        };
    }
}
