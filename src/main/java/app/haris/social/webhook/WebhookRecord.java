package app.haris.social.webhook;

import app.haris.social.Interaction;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * When calls last brought something to an account.
 *
 * @param what a kind of interaction, or {@link #REFUSED}
 * @param at about when it last came
 * @param missedAt when a look at the network first brought one that no call had, since then
 */
public record WebhookRecord(String what, Instant at, Optional<Instant> missedAt) {
    /** A call whose signature is wrong. */
    public static final String REFUSED = "refused";

    static String what(Interaction.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static WebhookRecord heard(String what, Instant at) {
        return new WebhookRecord(what, at, Optional.empty());
    }

    WebhookRecord missed(Instant now) {
        return new WebhookRecord(what, at, missedAt.or(() -> Optional.of(now)));
    }
}
