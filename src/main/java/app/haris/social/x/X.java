package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.Author;
import app.haris.social.Capabilities;
import app.haris.social.Delivery;
import app.haris.social.Interaction;
import app.haris.social.Interaction.Kind;
import app.haris.social.Moderation;
import app.haris.social.OutgoingReply;
import app.haris.social.OwnPosts;
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
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers on X, and looks up what stands there. */
@Component
final class X implements SocialPlatform {
    static final PlatformName NAME = new PlatformName("x");

    /**
     * Four of 5 MB (https://docs.x.com/x-api/media/quickstart/best-practices, November 2026), with
     * 1,000 characters each of what they show (CreateMediaMetadataMetadataAltText of X's
     * description 2.167).
     */
    private static final PictureLimits PICTURES = new PictureLimits(4, 5_000_000, 1_000);

    private static final Capabilities SELF_SERVE = allowing(Moderation.HIDE);

    /**
     * On 20 April 2026 X took likes from all plans but this one (announced at devcommunity.x.com).
     */
    private static final Capabilities ENTERPRISE = allowing(Moderation.LIKE, Moderation.HIDE);

    /** What X lets those write who pay for Premium (https://help.x.com/en/using-x/x-premium). */
    private static final int LONG_POST = 25_000;

    private final Posting posting;
    private final Retrieval retrieval;
    private final OwnPosts own;

    X(Posting posting, Retrieval retrieval, OwnPosts own) {
        this.posting = posting;
        this.retrieval = retrieval;
        this.own = own;
    }

    private static Capabilities allowing(Moderation... moderation) {
        return new Capabilities(
                Set.of(Kind.MENTION, Kind.COMMENT, Kind.MESSAGE),
                Set.of(moderation),
                PICTURES,
                true,
                true);
    }

    /** Whether X lets the app do what self-serve plans may not. */
    static boolean isEnterprise(Account account) {
        return "ENTERPRISE".equals(account.options().get("plan"));
    }

    static String ownId(Account account) {
        return Keys.option(account, "user");
    }

    @Override
    public PlatformName name() {
        return NAME;
    }

    @Override
    public Capabilities capabilities(Account account) {
        return isEnterprise(account) ? ENTERPRISE : SELF_SERVE;
    }

    /** The handles that X puts before an answer do not count. */
    @Override
    public TextLength measure(
            Account account, Author recipient, Visibility visibility, String text) {
        var counted = LengthRule.X.measure(visibility, text);
        return visibility == Visibility.PUBLIC
                        && Boolean.parseBoolean(account.options().get("long-posts"))
                ? new TextLength(counted.count(), LONG_POST)
                : counted;
    }

    @Override
    public Optional<String> caution(Account account, Interaction interaction) {
        return Summoning.isMissing(account, interaction)
                ? Optional.of("not-summoned")
                : Optional.empty();
    }

    @Override
    public Delivery publish(Account account, OutgoingReply reply) {
        var delivery = posting.publish(account, reply);
        if (delivery instanceof Delivery.Published(var receipt)) {
            own.add(account.id(), receipt.id());
        }
        return delivery;
    }

    @Override
    public ReadBack readBack(Account account, OutgoingReply reply, Instant attemptedAt) {
        var found = retrieval.find(account, reply, attemptedAt);
        if (found instanceof ReadBack.Found(var receipt)) {
            own.add(account.id(), receipt.id());
        }
        return found;
    }

    @Override
    public Sighting look(Account account, RemoteId interaction) {
        return retrieval.look(account, interaction);
    }

    /** Only what Haris published can be deleted: X gives nobody power over others' posts. */
    @Override
    public Delivery moderate(Account account, RemoteId interaction, Moderation moderation) {
        return switch (moderation) {
            case LIKE ->
                    isEnterprise(account)
                            ? posting.like(account, interaction)
                            : new Delivery.Refused("not-possible");
            case HIDE -> posting.hide(account, interaction);
            case DELETE ->
                    own.among(account.id(), Set.of(interaction)).isEmpty()
                            ? new Delivery.Refused("not-possible")
                            : posting.delete(account, interaction);
        };
    }
}
