package app.haris.social.x;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.haris.settings.Hmac;
import app.haris.social.Account;
import app.haris.social.Accounts;
import app.haris.social.Arrival;
import app.haris.social.Fetched;
import app.haris.social.PlatformName;
import app.haris.social.Webhook;
import app.haris.social.webhook.Siblings;
import app.haris.social.wire.Told;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes X's calls: those of the X Activity API, of Account Activity, and of filtered streams
 * (https://docs.x.com/x-api/webhooks/introduction, November 2026).
 */
@Component
final class XWebhook implements Webhook {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * X signs events, and has us sign its challenges, with one secret and in one form: who could
     * have us sign any text could have us sign an event. No event is without a brace or a quote.
     */
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9+/=_.~:-]{1,512}");

    static final String SECRET = "consumer-secret";

    private final Siblings siblings;
    private final Timeline timeline;
    private final Meter meter;
    private final Clock clock;

    XWebhook(Accounts accounts, Timeline timeline, Meter meter, Clock clock) {
        siblings = new Siblings(accounts);
        this.timeline = timeline;
        this.meter = meter;
        this.clock = clock;
    }

    @Override
    public PlatformName name() {
        return X.NAME;
    }

    @Override
    public String signatureHeader() {
        return "x-twitter-webhooks-signature";
    }

    @Override
    public Optional<Proof> prove(Account account, Map<String, String> asked) {
        return Optional.ofNullable(asked.get("crc_token"))
                .filter(token -> isSigning(account))
                .filter(token -> CHALLENGE.matcher(token).matches())
                .map(token -> signature(account, token.getBytes(UTF_8)))
                .map(signed -> JSON.createObjectNode().put("response_token", signed))
                .map(body -> new Proof("application/json", body.toString()));
    }

    @Override
    public boolean isSigned(Account account, String signature, byte[] body) {
        return isSigning(account) && Hmac.isSame(signature, signature(account, body));
    }

    /** An app of OAuth 2.0 may do without the secret by which X signs. */
    private static boolean isSigning(Account account) {
        return account.options().containsKey(SECRET);
    }

    private static String signature(Account account, byte[] text) {
        var sum = Hmac.sha256(Keys.option(account, SECRET), text);
        return "sha256=" + Base64.getEncoder().encodeToString(sum);
    }

    @Override
    public Optional<Called> read(Account account, byte[] body) {
        try {
            return Optional.of(JSON.readTree(body))
                    .filter(JsonNode::isObject)
                    .map(call -> read(account, call));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Asks for a post of which a call told no more than its id. */
    @Override
    public Fetched run(Account account, String errand) {
        var id = errand.substring(Found.ERRAND.length());
        return switch (timeline.page(
                account, Question.forNews("tweets/id", "/2/tweets/" + id, Map.of()))) {
            case Told.Amiss<Timeline.Page>(var status, var trouble) -> new Fetched.Failed(trouble);
            case Told.Fine<Timeline.Page>(var page) ->
                    new Fetched.News(
                            page.posts().stream().flatMap(post -> arrivals(account, post)).toList(),
                            "",
                            false);
        };
    }

    private static Stream<Arrival> arrivals(Account account, Post post) {
        return Mapping.arrivals(account, X.ownId(account), post).stream();
    }

    private Called read(Account account, JsonNode call) {
        var found = new Found(account, siblings, clock);
        if (call.path("data").has("event_type") || call.path("data").isArray()) {
            new Activities(found).read(call.path("data"));
        } else if (call.has("data")) {
            new Activities(found).matched(call);
        } else {
            new AccountActivities(found).read(call);
        }
        found.charge(meter);
        return found.called();
    }
}
