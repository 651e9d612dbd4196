package app.haris.social.instagram;

import app.haris.social.Account;
import app.haris.social.Author;
import app.haris.social.Capabilities;
import app.haris.social.Delivery;
import app.haris.social.Interaction;
import app.haris.social.Interaction.Kind;
import app.haris.social.Moderation;
import app.haris.social.OutgoingReply;
import app.haris.social.OwnPosts;
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

/** Answers for an account on Instagram, and looks up what stands there. */
@Component
final class Instagram implements SocialPlatform {
    static final PlatformName NAME = new PlatformName("instagram");

    private static final Capabilities CAPABILITIES =
            new Capabilities(
                            Set.of(Kind.MENTION, Kind.COMMENT, Kind.MESSAGE),
                            Set.of(Moderation.HIDE, Moderation.DELETE),
                            0,
                            true)
                    .with(Letters.inPrivate(Kind.COMMENT));

    private final Graph graph;
    private final Outcomes outcomes;
    private final Comments comments;
    private final Mentions mentions;
    private final Letters letters;
    private final Windows windows;
    private final OwnPosts own;

    Instagram(
            Graph graph,
            Outcomes outcomes,
            Comments comments,
            Mentions mentions,
            Letters letters,
            Windows windows,
            OwnPosts own) {
        this.graph = graph;
        this.outcomes = outcomes;
        this.comments = comments;
        this.mentions = mentions;
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
        return LengthRule.INSTAGRAM.measure(visibility, text);
    }

    @Override
    public Optional<String> caution(Account account, Interaction interaction) {
        return Broadcasts.isLive(interaction)
                ? Optional.of("on-the-air")
                : windows.caution(interaction);
    }

    @Override
    public Delivery publish(Account account, OutgoingReply reply) {
        var delivery = sent(account, reply);
        if (delivery instanceof Delivery.Published(var receipt)) {
            own.add(account.id(), receipt.id());
        }
        return delivery;
    }

    private Delivery sent(Account account, OutgoingReply reply) {
        if (reply.visibility() == Visibility.PRIVATE) {
            return letters.send(account, Channel.INSTAGRAM, reply);
        }
        if (!TagLimits.allow(reply.text())) {
            return new Delivery.Refused("too-many-tags");
        }
        return Mention.of(reply.target())
                .map(mention -> mentions.answer(account, mention, reply))
                .orElseGet(() -> comments.publish(account, reply));
    }

    /** Below what others have posted, the API does not show our answers. */
    @Override
    public ReadBack readBack(Account account, OutgoingReply reply, Instant attemptedAt) {
        if (reply.visibility() == Visibility.PRIVATE) {
            return letters.find(account, Channel.INSTAGRAM, reply, attemptedAt);
        }
        return Mention.of(reply.target()).isPresent()
                ? new ReadBack.Inconclusive("not-shown")
                : comments.find(account, reply, attemptedAt);
    }

    @Override
    public Sighting look(Account account, RemoteId interaction) {
        if (Channel.INSTAGRAM.isPublic(interaction)) {
            return comments.look(account, interaction);
        }
        return Mention.of(interaction)
                .map(mention -> mentions.look(account, mention))
                .orElseGet(() -> letters.look(account, interaction));
    }

    @Override
    public Delivery moderate(Account account, RemoteId interaction, Moderation moderation) {
        if (!Channel.INSTAGRAM.isPublic(interaction)) {
            return new Delivery.Refused("not-possible");
        }
        var id = interaction.value();
        return switch (moderation) {
            case LIKE -> new Delivery.Refused("not-possible");
            case HIDE -> outcomes.done(graph.post(account, id, Map.of("hide", true)), interaction);
            case DELETE -> outcomes.deleted(graph.delete(account, id), interaction);
        };
    }
}
