package app.haris.social.x;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.haris.social.Account;
import app.haris.social.Accounts;
import app.haris.social.PlatformName;
import app.haris.social.Webhook;
import app.haris.social.webhook.Hmac;
import app.haris.social.webhook.Siblings;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private final Meter meter;
    private final Clock clock;

    XWebhook(Accounts accounts, Meter meter, Clock clock) {
        siblings = new Siblings(accounts);
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
                .filter(token -> CHALLENGE.matcher(token).matches())
                .map(token -> signature(account, token.getBytes(UTF_8)))
                .map(signed -> JSON.createObjectNode().put("response_token", signed))
                .map(body -> new Proof("application/json", body.toString()));
    }

    @Override
    public boolean isSigned(Account account, String signature, byte[] body) {
        return Hmac.isSame(signature, signature(account, body));
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
