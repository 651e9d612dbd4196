package app.haris.social.mastodon;

import app.haris.social.Account;
import app.haris.social.Author;
import app.haris.social.Capabilities;
import app.haris.social.Delivery;
import app.haris.social.Interaction.Kind;
import app.haris.social.Moderation;
import app.haris.social.OutgoingReply;
import app.haris.social.OwnPosts;
import app.haris.social.PlatformName;
import app.haris.social.PrivateReplies;
import app.haris.social.ReadBack;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import app.haris.social.Sighting;
import app.haris.social.SocialPlatform;
import app.haris.social.TextLength;
import app.haris.social.Visibility;
import app.haris.social.length.LengthRule;
import app.haris.social.mastodon.Identities.Identity;
import app.haris.social.wire.Told;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers on Mastodon, and looks up what stands there. */
@Component
final class Mastodon implements SocialPlatform {
    static final PlatformName NAME = new PlatformName("mastodon");

    private final Server server;
    private final Identities identities;
    private final Posting posting;
    private final Correcting correcting;
    private final Retrieval retrieval;
    private final OwnPosts own;

    Mastodon(
            Server server,
            Identities identities,
            Posting posting,
            Correcting correcting,
            Retrieval retrieval,
            OwnPosts own) {
        this.server = server;
        this.identities = identities;
        this.posting = posting;
        this.correcting = correcting;
        this.retrieval = retrieval;
        this.own = own;
    }

    @Override
    public PlatformName name() {
        return NAME;
    }

    @Override
    public Capabilities capabilities(Account account) {
        return new Capabilities(
                Set.of(Kind.MENTION, Kind.COMMENT, Kind.MESSAGE),
                Set.of(Moderation.LIKE),
                identities.serverOf(account).pictures(),
                true,
                true,
                true,
                new PrivateReplies(Set.of(Kind.MENTION, Kind.COMMENT), false, Optional.empty()));
    }

    /** The handle that goes before the text counts too; the server may allow more than is usual. */
    @Override
    public TextLength measure(
            Account account, Author recipient, Visibility visibility, String text) {
        var counted =
                LengthRule.MASTODON.measure(
                        visibility, Addressing.to(String.valueOf(recipient.handle()), text));
        return identities
                .serverOf(account)
                .mostCharacters()
                .map(most -> new TextLength(counted.count(), most))
                .orElse(counted);
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
        return switch (identities.of(account)) {
            case Told.Amiss<Identity>(var status, var trouble) ->
                    new ReadBack.Inconclusive(trouble.detail());
            case Told.Fine<Identity>(var identity) -> {
                var found = retrieval.find(account, identity.id(), reply, attemptedAt);
                if (found instanceof ReadBack.Found(var receipt)) {
                    own.add(account.id(), receipt.id());
                }
                yield found;
            }
        };
    }

    @Override
    public Delivery correct(Account account, OutgoingReply reply, RemoteId post) {
        return correcting.correct(account, reply, post);
    }

    @Override
    public ReadBack readBackCorrection(
            Account account, OutgoingReply reply, RemoteId post, Instant attemptedAt) {
        return correcting.readBack(account, reply, post, attemptedAt);
    }

    @Override
    public Sighting look(Account account, RemoteId interaction) {
        var path = "/api/v1/statuses/" + interaction;
        return switch (server.ask(account, Question.forAnswer(path), Answers.Status.class)) {
            case Told.Fine<Answers.Status>(var status) ->
                    new Sighting.Present(Wording.of(status), answered(account, interaction));
            case Told.Amiss<Answers.Status>(var code, var trouble) ->
                    code == 404 || code == 410
                            ? new Sighting.Gone()
                            : new Sighting.Unseen(trouble.detail());
        };
    }

    /** What stands below it by us, and was not posted by Haris. */
    private Optional<Receipt> answered(Account account, RemoteId interaction) {
        return identities.of(account) instanceof Told.Fine<Identity>(var identity)
                ? retrieval.nativeAnswer(account, identity.id(), interaction)
                : Optional.empty();
    }

    @Override
    public Delivery moderate(Account account, RemoteId interaction, Moderation moderation) {
        return switch (moderation) {
            case LIKE -> posting.favourite(account, interaction);
            case HIDE -> new Delivery.Refused("not-possible");
            case DELETE ->
                    own.among(account.id(), Set.of(interaction)).isEmpty()
                            ? new Delivery.Refused("not-possible")
                            : posting.delete(account, interaction);
        };
    }
}
