package app.haris.social.mastodon;

import app.haris.social.Account;
import app.haris.social.Bell;
import app.haris.social.Trouble;
import app.haris.social.wire.Budgets;
import app.haris.social.wire.Exchange;
import app.haris.social.wire.Form;
import app.haris.social.wire.Told;
import app.haris.social.wire.Tolerant;
import app.haris.social.wire.Waits;
import app.haris.social.wire.Wire;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Calls to the server of an account, with its token. */
@Component("mastodonServer")
final class Server {
    /**
     * When the window of 300 calls in 5 minutes ends
     * (https://docs.joinmastodon.org/api/rate-limits/).
     */
    private static final String RESET = "X-RateLimit-Reset";

    private static final String REMAINING = "X-RateLimit-Remaining";

    private final Wire wire;
    private final Budgets budgets;
    private final Clock clock;
    private final JsonMapper json =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    Server(Wire wire, Clock clock) {
        this.wire = wire;
        this.clock = clock;
        budgets = new Budgets(REMAINING, RESET, clock);
    }

    <T> Told<T> ask(Account account, Question question, Class<T> type) {
        var pause = budgets.pause(account.id().value(), question.kept());
        if (pause.isPresent()) {
            return new Told.Amiss<>(0, new Trouble(Trouble.Kind.RATE, "few calls are left", pause));
        }
        var asked = address(account, question.path());
        question.query().forEach(asked::queryParam);
        return Told.of(
                heeded(account, wire.get(asked.encode().build().toUri(), token(account))),
                answer -> read(answer, type),
                this::refusal);
    }

    /**
     * Who asks without a member's token is answered 422, by Mastodon (app/controllers/concerns of
     * https://github.com/mastodon/mastodon: "This method requires an authenticated user") as by
     * snac; a question itself cannot be wrong so.
     */
    private Trouble refusal(Exchange.Answered answer) {
        var trouble = trouble(answer);
        return answer.status() == 422 ? Trouble.of(Trouble.Kind.TOKEN, trouble.detail()) : trouble;
    }

    <T> Told<T> told(Exchange exchange, Class<T> type) {
        return Told.of(exchange, answer -> read(answer, type), this::trouble);
    }

    /** Posts a status or a deed; the caller judges what the answer proves. */
    Exchange post(Account account, String path, Map<String, String> headers, Object body) {
        return heeded(
                account,
                wire.post(
                        address(account, path).encode().build().toUri(),
                        token(account).andThen(all -> headers.forEach(all::set)),
                        json.writeValueAsBytes(body)));
    }

    /** Puts a status in the place of what it was; the caller judges what the answer proves. */
    Exchange put(Account account, String path, Object body) {
        return heeded(
                account,
                wire.put(
                        address(account, path).encode().build().toUri(),
                        token(account),
                        json.writeValueAsBytes(body)));
    }

    /**
     * Has the server tell of notifications (https://docs.joinmastodon.org/methods/streaming/): by
     * WebSocket, which GoToSocial and Pleroma speak too.
     *
     * @param told where the server says that it tells of them
     */
    Optional<Bell> listen(Account account, String told, Runnable ring) {
        var own = URI.create(Objects.requireNonNull(account.options().get("url")));
        return Tolerant.address(told.replaceFirst("^ws", "http"))
                .filter(there -> there.getHost() != null)
                .map(there -> there.getHost().equals(own.getHost()) ? own : there)
                .map(
                        there ->
                                UriComponentsBuilder.fromUri(there)
                                        .path("/api/v1/streaming")
                                        .queryParam("stream", "user:notification")
                                        .encode()
                                        .build()
                                        .toUri())
                .flatMap(
                        address ->
                                wire.listen(
                                        address,
                                        Objects.requireNonNull(account.options().get("token")),
                                        ring,
                                        clock));
    }

    Exchange delete(Account account, String path) {
        return heeded(
                account,
                wire.delete(address(account, path).encode().build().toUri(), token(account)));
    }

    /** Uploads a file. */
    Exchange upload(Account account, String path, Form form) {
        return heeded(
                account,
                wire.post(
                        address(account, path).encode().build().toUri(),
                        token(account),
                        form.type(),
                        form.bytes()));
    }

    private Exchange heeded(Account account, Exchange exchange) {
        if (exchange instanceof Exchange.Answered answer) {
            budgets.heed(account.id().value(), answer.headers());
        }
        return exchange;
    }

    private static UriComponentsBuilder address(Account account, String path) {
        return UriComponentsBuilder.fromUri(
                        URI.create(Objects.requireNonNull(account.options().get("url"))))
                .path(path);
    }

    private static Consumer<HttpHeaders> token(Account account) {
        return headers ->
                headers.setBearerAuth(Objects.requireNonNull(account.options().get("token")));
    }

    <T> Optional<T> read(Exchange.Answered answer, Class<T> type) {
        try {
            return Optional.ofNullable(json.readValue(answer.body(), type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** One element of a list; the others must not suffer from what is odd in it. */
    <T> Optional<T> read(JsonNode element, Class<T> type) {
        try {
            return Optional.ofNullable(json.treeToValue(element, type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The meaning of an answer that is none. */
    Trouble trouble(Exchange.Answered answer) {
        var words = read(answer, Answers.Problem.class).map(Answers.Problem::words).orElse("");
        var detail = answer.status() + (words.isBlank() ? "" : " " + words);
        var wait = Waits.of(answer.headers(), RESET, clock.instant());
        return switch (answer.status()) {
            case 401 -> Trouble.of(Trouble.Kind.TOKEN, detail);
            case 403 ->
                    Trouble.of(
                            isLockedOut(words) ? Trouble.Kind.BLOCKED : Trouble.Kind.PERMISSION,
                            detail);
            case 404, 410 -> Trouble.of(Trouble.Kind.GONE, detail);
            case 429 -> new Trouble(Trouble.Kind.RATE, detail, wait);
            default ->
                    answer.status() >= 500
                            ? new Trouble(Trouble.Kind.FAILING, detail, wait)
                            : Trouble.of(Trouble.Kind.MALFORMED, detail);
        };
    }

    /** "Your login is currently disabled" is said to suspended accounts. */
    private static boolean isLockedOut(String words) {
        return words.contains("disabled") || words.contains("suspended");
    }
}
