package app.haris.social.facebook;

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
import app.haris.social.graph.Channel;
import app.haris.social.graph.Graph;
import app.haris.social.graph.Letters;
import app.haris.social.graph.Outcomes;
import app.haris.social.graph.Windows;
import app.haris.social.length.LengthRule;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers for a page on Facebook, and looks up what stands there. */
@Component
final class Facebook implements SocialPlatform {
    static final PlatformName NAME = new PlatformName("facebook");

    private static final Capabilities CAPABILITIES =
            new Capabilities(
                            Set.of(Kind.MENTION, Kind.COMMENT, Kind.MESSAGE, Kind.REVIEW),
                            Set.of(Moderation.LIKE, Moderation.HIDE, Moderation.DELETE),
                            1,
                            true)
                    .with(Letters.inPrivate(Kind.COMMENT, Kind.MENTION));

    private final Graph graph;
    private final Outcomes outcomes;
    private final Comments comments;
    private final Letters letters;
    private final Windows windows;
    private final OwnPosts own;

    Facebook(
            Graph graph,
            Outcomes outcomes,
            Comments comments,
            Letters letters,
            Windows windows,
            OwnPosts own) {
        this.graph = graph;
        this.outcomes = outcomes;
        this.comments = comments;
        this.letters = letters;
        this.windows = windows;
        this.own = own;
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
        return LengthRule.FACEBOOK.measure(visibility, text);
    }

    /** In private a picture would be a message of its own. */
    @Override
    public PictureLimits pictures(Account account, Visibility visibility) {
        return visibility == Visibility.PRIVATE ? PictureLimits.NONE : CAPABILITIES.pictures();
    }

    @Override
    public Optional<String> caution(Account account, Interaction interaction) {
        return windows.caution(interaction);
    }

    @Override
    public Delivery publish(Account account, OutgoingReply reply) {
        var delivery =
                reply.visibility() == Visibility.PRIVATE
                        ? letters.send(account, Channel.MESSENGER, reply)
                        : comments.publish(account, reply);
        if (delivery instanceof Delivery.Published(var receipt)) {
            own.add(account.id(), receipt.id());
        }
        return delivery;
    }

    @Override
    public ReadBack readBack(Account account, OutgoingReply reply, Instant attemptedAt) {
        return reply.visibility() == Visibility.PRIVATE
                ? letters.find(account, Channel.MESSENGER, reply, attemptedAt)
                : comments.find(account, reply, attemptedAt);
    }

    @Override
    public Sighting look(Account account, RemoteId interaction) {
        return Channel.MESSENGER.isPublic(interaction)
                ? comments.look(account, interaction)
                : letters.look(account, interaction);
    }

    @Override
    public Delivery moderate(Account account, RemoteId interaction, Moderation moderation) {
        if (!Channel.MESSENGER.isPublic(interaction)) {
            return new Delivery.Refused("not-possible");
        }
        var id = interaction.value();
        return switch (moderation) {
            case LIKE -> outcomes.done(graph.post(account, id + "/likes", Map.of()), interaction);
            case HIDE ->
                    outcomes.done(graph.post(account, id, Map.of("is_hidden", true)), interaction);
            case DELETE -> outcomes.deleted(graph.delete(account, id), interaction);
        };
    }
}
