package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.Trouble;
import app.haris.social.wire.Budgets;
import app.haris.social.wire.Endless;
import app.haris.social.wire.Exchange;
import app.haris.social.wire.Hearer;
import app.haris.social.wire.Told;
import app.haris.social.wire.Wire;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls to X on behalf of an account. */
@Component("xServer")
final class Server {
    private static final JsonMapper JSON = new JsonMapper();

    private final Wire wire;
    private final Meter meter;
    private final Passes passes;
    private final Budgets budgets;
    private final Clock clock;

    Server(Wire wire, Passes passes, Meter meter, Clock clock) {
        this.wire = wire;
        this.passes = passes;
        this.meter = meter;
        this.clock = clock;
        budgets = new Budgets(Problems.REMAINING, Problems.RESET, clock);
    }

    /** Asks as the user, and takes an answer that has nothing but errors for the trouble it is. */
    Told<JsonNode> ask(Account account, Question question) {
        var purse = purse(account, question.endpoint());
        var pause = budgets.pause(purse, question.kept());
        if (pause.isPresent()) {
            return new Told.Amiss<>(0, new Trouble(Trouble.Kind.RATE, "few calls are left", pause));
        }
        var capped = meter.capped(account);
        if (capped.isPresent()) {
            return new Told.Amiss<>(0, capped.get());
        }
        var read = read(heeded(purse, exchange(account, question)));
        if (read instanceof Told.Fine<JsonNode>(var body)) {
            meter.read(account, question.endpoint(), body);
        }
        return question.mayMiss() ? read : told(read);
    }

    /** Asks as the user, whatever it costs, for whom the headers matter as well. */
    Exchange exchange(Account account, Question question) {
        var call = call("GET", account, question.path(), question.query());
        return passes.through(account, call, headers -> wire.get(address(call), headers));
    }

    Told<JsonNode> told(Exchange exchange) {
        return told(read(exchange));
    }

    /** What came of a deed, whose success may be told without a word. */
    Told<JsonNode> done(Exchange exchange) {
        return exchange instanceof Exchange.Answered answer
                        && answer.isSuccess()
                        && answer.body().length == 0
                ? new Told.Fine<>(Problems.nothing())
                : told(exchange);
    }

    /** Asks as the app, for what belongs to it and to no user. */
    Told<JsonNode> askAsApp(Account account, Question question) {
        var call = call("GET", account, question.path(), question.query());
        return told(wire.get(address(call), asApp(account)));
    }

    /** Tells X as the app what is to become of what belongs to it. */
    Told<JsonNode> tellAsApp(Account account, String path, Map<String, String> query, Object body) {
        var json = JSON.writeValueAsBytes(body);
        return read(wire.post(address(call("POST", account, path, query)), asApp(account), json));
    }

    /** Has the app told of what X finds for it, until somebody closes the line. */
    Endless hear(Account account, String path, Hearer hearer) {
        return wire.hear(address(call("GET", account, path, Map.of())), asApp(account), hearer);
    }

    private static Consumer<HttpHeaders> asApp(Account account) {
        return headers -> headers.setBearerAuth(Keys.option(account, "bearer"));
    }

    /** How long there are so few calls left that none is made for the sake of news. */
    Optional<Duration> pause(Account account, String endpoint) {
        return budgets.pause(purse(account, endpoint), Question.FOR_ANSWERS);
    }

    private Told<JsonNode> read(Exchange exchange) {
        return Told.of(
                exchange,
                answer -> Optional.of(Problems.body(answer)).filter(JsonNode::isObject),
                answer -> Problems.trouble(answer, clock.instant()));
    }

    private static Told<JsonNode> told(Told<JsonNode> told) {
        return told instanceof Told.Fine<JsonNode>(var body)
                ? Problems.withoutData(body)
                        .<Told<JsonNode>>map(trouble -> new Told.Amiss<>(200, trouble))
                        .orElse(told)
                : told;
    }

    Exchange post(Account account, String endpoint, String path, Object body) {
        var call = call("POST", account, path, Map.of());
        var json = JSON.writeValueAsBytes(body);
        return heeded(
                purse(account, endpoint),
                passes.through(account, call, headers -> wire.post(address(call), headers, json)));
    }

    Exchange put(Account account, String endpoint, String path, Object body) {
        var call = call("PUT", account, path, Map.of());
        var json = JSON.writeValueAsBytes(body);
        return heeded(
                purse(account, endpoint),
                passes.through(account, call, headers -> wire.put(address(call), headers, json)));
    }

    Exchange delete(Account account, String endpoint, String path) {
        var call = call("DELETE", account, path, Map.of());
        return heeded(
                purse(account, endpoint),
                passes.through(account, call, headers -> wire.delete(address(call), headers)));
    }

    /** X counts by endpoint and user. */
    private static String purse(Account account, String endpoint) {
        return account.id() + " " + endpoint;
    }

    private Exchange heeded(String purse, Exchange exchange) {
        if (exchange instanceof Exchange.Answered answer) {
            budgets.heed(purse, answer.headers());
        }
        return exchange;
    }

    private static OAuth1.Call call(
            String method, Account account, String path, Map<String, String> query) {
        var base = Keys.option(account, "url").replaceAll("/+$", "");
        return new OAuth1.Call(method, base + path, query);
    }

    /** The query is encoded exactly as it is signed. */
    private static URI address(OAuth1.Call call) {
        var query =
                new TreeMap<>(call.parameters())
                        .entrySet().stream()
                                .map(
                                        one ->
                                                Percent.encoded(one.getKey())
                                                        + "="
                                                        + Percent.encoded(one.getValue()))
                                .collect(Collectors.joining("&"));
        return URI.create(query.isEmpty() ? call.address() : call.address() + "?" + query);
    }
}
