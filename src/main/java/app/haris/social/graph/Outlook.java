package app.haris.social.graph;

import app.haris.social.Account;
import app.haris.social.Trouble;
import app.haris.social.wire.Told;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Foresees the end of a token, of its access to data, and of the version of the API in the address.
 * Meta is asked once a day, and when the token changes.
 */
@Component("graphOutlook")
public final class Outlook {
    private static final Duration DAILY = Duration.ofDays(1);

    /** When Meta did not say, it is asked again before long. */
    private static final Duration AGAIN = Duration.ofHours(1);

    private final Graph graph;
    private final Clock clock;
    private final Map<String, Seen> byAccount = new ConcurrentHashMap<>();

    public Outlook(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /** Something that ends. */
    private record End(String what, Instant at) {}

    /**
     * What Meta said.
     *
     * @param token about which it was asked
     */
    private record Seen(String token, List<End> ends, Instant nextAt) {}

    /** The first that ends within ten days. */
    public Optional<Trouble> of(Account account) {
        var soon = clock.instant().plus(Examination.SOON);
        var ends = new ArrayList<>(seen(account).ends());
        GraphVersion.of(account)
                .flatMap(
                        version ->
                                version.end()
                                        .map(
                                                day ->
                                                        new End(
                                                                "the API's " + version.name(),
                                                                end(day))))
                .ifPresent(ends::add);
        return ends.stream()
                .filter(end -> end.at().isBefore(soon))
                .min(Comparator.comparing(End::at))
                .map(Outlook::trouble);
    }

    private static Instant end(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Trouble trouble(End end) {
        var day = LocalDate.ofInstant(end.at(), ZoneOffset.UTC);
        return Trouble.of(Trouble.Kind.ENDING, end.what() + ", " + day);
    }

    private Seen seen(Account account) {
        var token = account.options().getOrDefault("token", "");
        var known = byAccount.get(account.id().value());
        if (known != null
                && known.token().equals(token)
                && clock.instant().isBefore(known.nextAt())) {
            return known;
        }
        var fresh =
                ends(account, token)
                        .map(ends -> new Seen(token, ends, clock.instant().plus(DAILY)))
                        .orElseGet(() -> new Seen(token, List.of(), clock.instant().plus(AGAIN)));
        byAccount.put(account.id().value(), fresh);
        return fresh;
    }

    /** Empty where Meta does not say; whether that is a trouble is found out by other calls. */
    private Optional<List<End>> ends(Account account, String token) {
        if (!(graph.ask(account, "app", Map.of("fields", "id"))
                instanceof Told.Fine<JsonNode>(var app))) {
            return Optional.empty();
        }
        var key = Key.ofApp(account, Nodes.textOrEmpty(app, "id"));
        if (!(graph.ask(account, key, "debug_token", Map.of("input_token", token))
                instanceof Told.Fine<JsonNode>(var answer))) {
            return Optional.empty();
        }
        var state = TokenState.of(answer);
        var ends = new ArrayList<End>();
        state.end().map(at -> new End("the token", at)).ifPresent(ends::add);
        state.dataEnd().map(at -> new End("the access to data", at)).ifPresent(ends::add);
        return Optional.of(ends);
    }
}
