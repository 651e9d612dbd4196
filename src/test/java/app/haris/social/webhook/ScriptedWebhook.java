package app.haris.social.webhook;

import app.haris.settings.Hmac;
import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.Fetched;
import app.haris.social.Mentions;
import app.haris.social.PlatformName;
import app.haris.social.Trouble;
import app.haris.social.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A network whose calls are words: {@code said:ID} is a mention, {@code ask:ID} an errand, anything
 * else is odd; {@code nonsense} alone is nothing that it would send.
 */
public final class ScriptedWebhook implements Webhook {
    public static final String SECRET = "a secret";

    private final Clock clock;
    private final Deque<Trouble> troubles = new ArrayDeque<>();

    public ScriptedWebhook(Clock clock) {
        this.clock = clock;
    }

    public static String signature(String body) {
        return HexFormat.of().formatHex(Hmac.sha256(SECRET, body.getBytes(StandardCharsets.UTF_8)));
    }

    /** The next errand meets with this. */
    void isTroubledBy(Trouble trouble) {
        troubles.add(trouble);
    }

    @Override
    public PlatformName name() {
        return new PlatformName("mastodon");
    }

    @Override
    public String signatureHeader() {
        return "X-Signature";
    }

    @Override
    public Optional<Proof> prove(Account account, Map<String, String> asked) {
        return Optional.ofNullable(asked.get("challenge"))
                .map(challenge -> new Proof("text/plain", "proof of " + challenge));
    }

    @Override
    public boolean isSigned(Account account, String signature, byte[] body) {
        return Hmac.isSame(signature, HexFormat.of().formatHex(Hmac.sha256(SECRET, body)));
    }

    @Override
    public Optional<Called> read(Account account, byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8).strip();
        return text.equals("nonsense") ? Optional.empty() : Optional.of(read(account, text));
    }

    private Called read(Account account, String text) {
        List<Arrival> arrivals = new ArrayList<>();
        List<Errand> errands = new ArrayList<>();
        List<String> odd = new ArrayList<>();
        for (var word : Arrays.asList(text.split("\\s+"))) {
            if (word.startsWith("said:")) {
                arrivals.add(mention(account, word.substring(5)));
            } else if (word.startsWith("ask:")) {
                errands.add(new Errand(account.id(), word.substring(4)));
            } else {
                odd.add(word);
            }
        }
        return new Called(arrivals, errands, odd);
    }

    private Arrival mention(Account account, String id) {
        return Mentions.of(account.id(), account.platform(), id, clock.instant());
    }

    @Override
    public Fetched run(Account account, String errand) {
        return troubles.isEmpty()
                ? new Fetched.News(List.of(mention(account, errand)), "", false)
                : new Fetched.Failed(troubles.remove());
    }
}
