package app.haris.social.bluesky;

import app.haris.social.Account;
import app.haris.social.Author;
import app.haris.social.Capabilities;
import app.haris.social.Delivery;
import app.haris.social.Interaction.Kind;
import app.haris.social.Moderation;
import app.haris.social.OutgoingReply;
import app.haris.social.PictureLimits;
import app.haris.social.PlatformName;
import app.haris.social.ReadBack;
import app.haris.social.RemoteId;
import app.haris.social.Sighting;
import app.haris.social.SocialPlatform;
import app.haris.social.TextLength;
import app.haris.social.Visibility;
import app.haris.social.length.LengthRule;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers on Bluesky, and looks up what stands there. */
@Component
final class Bluesky implements SocialPlatform {
    static final PlatformName NAME = new PlatformName("bluesky");

    /**
     * Pictures as lexicons/app/bsky/embed/images.json of https://github.com/bluesky-social/atproto
     * permits them to every server: newer ones take twice the bytes. Descriptions as the network's
     * own app limits them (MAX_ALT_TEXT in src/lib/constants.ts of
     * https://github.com/bluesky-social/social-app); read in November 2026.
     */
    private static final Capabilities CAPABILITIES =
            new Capabilities(
                    Set.of(Kind.MENTION, Kind.COMMENT),
                    Set.of(Moderation.LIKE),
                    new PictureLimits(4, 1_000_000, 2_000),
                    true,
                    true);

    private final Posting posting;
    private final Retrieval retrieval;

    Bluesky(Posting posting, Retrieval retrieval) {
        this.posting = posting;
        this.retrieval = retrieval;
    }

    @Override
    public PlatformName name() {
        return NAME;
    }

    @Override
    public Capabilities capabilities(Account account) {
        return CAPABILITIES;
    }

    @Override
    public TextLength measure(
            Account account, Author recipient, Visibility visibility, String text) {
        return LengthRule.BLUESKY.measure(visibility, text);
    }

    @Override
    public Delivery publish(Account account, OutgoingReply reply) {
        return posting.publish(account, reply);
    }

    @Override
    public ReadBack readBack(Account account, OutgoingReply reply, Instant attemptedAt) {
        return retrieval.find(account, reply, attemptedAt);
    }

    @Override
    public Sighting look(Account account, RemoteId interaction) {
        return retrieval.look(account, interaction);
    }

    @Override
    public Delivery moderate(Account account, RemoteId interaction, Moderation moderation) {
        return switch (moderation) {
            case LIKE -> posting.like(account, interaction);
            case HIDE -> new Delivery.Refused("not-possible");
            case DELETE -> posting.delete(account, interaction);
        };
    }
}
