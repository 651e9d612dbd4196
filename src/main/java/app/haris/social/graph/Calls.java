package app.haris.social.graph;

import app.haris.settings.Hmac;
import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.Webhook.Called;
import app.haris.social.Webhook.Errand;
import app.haris.social.Webhook.Proof;
import app.haris.social.webhook.Siblings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Calls of Meta's webhooks: each bears entries of several accounts, each entry several events
 * (https://developers.facebook.com/docs/graph-api/webhooks/getting-started). What was not answered
 * 2xx is sent again for 36 hours, in no order.
 */
@Component("graphCalls")
public final class Calls {
    public static final String SIGNATURE = "X-Hub-Signature-256";

    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);
    private static final String SCHEME = "sha256=";

    /** What stands for an id in the examples that the app dashboard's test button sends. */
    private static final String EXAMPLE = "0";

    private final Siblings siblings;
    private final Messaging messaging;
    private final Clock clock;

    public Calls(Siblings siblings, Messaging messaging, Clock clock) {
        this.siblings = siblings;
        this.messaging = messaging;
        this.clock = clock;
    }

    /** Reads what a network tells apart from the other. */
    public interface Changes {
        Event read(Occasion occasion, String field, JsonNode value);
    }

    public Optional<Proof> prove(Account account, Map<String, String> asked) {
        var expected = account.options().getOrDefault("verify-token", "");
        var said = asked.getOrDefault("hub.verify_token", "");
        var challenge = asked.getOrDefault("hub.challenge", "");
        return "subscribe".equals(asked.get("hub.mode"))
                        && !expected.isBlank()
                        && !challenge.isBlank()
                        && Hmac.isSame(expected, said)
                ? Optional.of(new Proof("text/plain", challenge))
                : Optional.empty();
    }

    public boolean isSigned(Account account, String signature, byte[] body) {
        var secret = account.options().getOrDefault("app-secret", "");
        return !secret.isBlank()
                && Hmac.isSame(
                        SCHEME + HexFormat.of().formatHex(Hmac.sha256(secret, body)), signature);
    }

    /**
     * @param object what the entries are of: {@code page} or {@code instagram}
     */
    public Optional<Called> read(Account called, byte[] body, String object, Changes changes) {
        return Nodes.read(body)
                .filter(root -> root.isObject() || root.isArray())
                .map(
                        root -> {
                            var basket = new Basket();
                            var parts = root.isArray() ? root.values().stream() : Stream.of(root);
                            parts.forEach(part -> read(called, part, object, changes, basket));
                            return basket.called();
                        });
    }

    private void read(
            Account called, JsonNode part, String object, Changes changes, Basket basket) {
        var of = Nodes.textOrEmpty(part, "object");
        if (!of.equals(object)) {
            basket.odd.add("news of '" + of + "' where those of '" + object + "' are told");
            return;
        }
        Nodes.list(part.path("entry")).forEach(entry -> read(called, entry, changes, basket));
    }

    private void read(Account called, JsonNode entry, Changes changes, Basket basket) {
        var id = Nodes.textOrEmpty(entry, "id");
        var account =
                id.equals(EXAMPLE) ? Optional.of(called) : siblings.find(called, "app-secret", id);
        if (account.isEmpty()) {
            basket.odd.add("news of " + id + ", for which accounts.yml has no account");
            return;
        }
        var occasion =
                new Occasion(account.get(), Nodes.time(entry, "time").orElseGet(clock::instant));
        changes(entry)
                .forEach(
                        change ->
                                values(change)
                                        .map(
                                                value ->
                                                        changes.read(
                                                                occasion,
                                                                Nodes.textOrEmpty(change, "field"),
                                                                value))
                                        .forEach(event -> basket.add(occasion, event)));
        Stream.of("messaging", "standby")
                .flatMap(list -> Nodes.list(entry.path(list)))
                .map(one -> messaging.read(occasion, one))
                .forEach(event -> basket.add(occasion, event));
    }

    /** Instagram's own sign-in puts a change straight into the entry. */
    private static Stream<JsonNode> changes(JsonNode entry) {
        return entry.has("field") ? Stream.of(entry) : Nodes.list(entry.path("changes"));
    }

    private static Stream<JsonNode> values(JsonNode change) {
        var value = change.path("value");
        return value.isArray() ? value.values().stream() : Stream.of(value);
    }

    /** What a call carries, as it is read. */
    private static final class Basket {
        private final List<Arrival> arrivals = new ArrayList<>();
        private final List<Errand> errands = new ArrayList<>();
        private final List<String> odd = new ArrayList<>();

        void add(Occasion occasion, Event event) {
            switch (event) {
                case Event.News(var arrival) -> arrivals.add(arrival);
                case Event.Hint(var what) -> errands.add(new Errand(occasion.account().id(), what));
                case Event.Passed(var why) -> LOG.debug("{}: {}", occasion.account(), why);
                case Event.Odd(var why) -> odd.add(why);
            }
        }

        Called called() {
            return new Called(arrivals, errands, odd);
        }
    }
}
