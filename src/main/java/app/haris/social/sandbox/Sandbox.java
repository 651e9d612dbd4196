package app.haris.social.sandbox;

import app.haris.social.Account;
import app.haris.social.Author;
import app.haris.social.Capabilities;
import app.haris.social.Delivery;
import app.haris.social.Interaction;
import app.haris.social.Moderation;
import app.haris.social.OutgoingReply;
import app.haris.social.PictureLimits;
import app.haris.social.PlatformName;
import app.haris.social.PrivateReplies;
import app.haris.social.ReadBack;
import app.haris.social.RemoteId;
import app.haris.social.Sighting;
import app.haris.social.SocialPlatform;
import app.haris.social.TextLength;
import app.haris.social.Visibility;
import app.haris.social.length.LengthRule;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Speaks to the sandbox network as an adapter speaks to a network far away, and judges its answers
 * by what they prove: a status of 5xx, a reset or no answer proves nothing.
 *
 * <p>Reasons are short words, which serve as labels of metrics too: {@code too-many-requests},
 * {@code status-500}, {@code reset}, {@code no-answer}, {@code gone}, {@code unknown}, {@code
 * forbidden}, {@code too-long}, {@code empty}, {@code too-many-files}, {@code not-answerable}.
 *
 * <p>An account's option {@code rules} names the network as which it counts lengths.
 */
@Component
final class Sandbox implements SocialPlatform {
    static final PlatformName NAME = new PlatformName("sandbox");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SandboxNetwork network;
    private final Posts posts;
    private final Hearing hearing;
    private final PostAddresses addresses;

    Sandbox(SandboxNetwork network, Posts posts, Hearing hearing, PostAddresses addresses) {
        this.network = network;
        this.posts = posts;
        this.hearing = hearing;
        this.addresses = addresses;
    }

    @Override
    public PlatformName name() {
        return NAME;
    }

    @Override
    public Capabilities capabilities(Account account) {
        return new Capabilities(
                EnumSet.complementOf(
                        EnumSet.of(
                                Interaction.Kind.FOLLOW,
                                Interaction.Kind.LIKE,
                                Interaction.Kind.REPOST)),
                Set.of(Moderation.values()),
                new PictureLimits(SandboxNetwork.MEDIA, 5_000_000, 1_500),
                true,
                true,
                true,
                new PrivateReplies(
                        EnumSet.of(Interaction.Kind.COMMENT, Interaction.Kind.MENTION),
                        true,
                        Optional.of(Duration.ofDays(7))));
    }

    static LengthRule ruleOf(Account account) {
        return Optional.ofNullable(account.options().get("rules"))
                .flatMap(LengthRule::named)
                .orElse(LengthRule.SANDBOX);
    }

    @Override
    public TextLength measure(
            Account account, Author recipient, Visibility visibility, String text) {
        return ruleOf(account).measure(visibility, text);
    }

    @Override
    public Delivery publish(Account account, OutgoingReply reply) {
        hearing.catchUp();
        return judge(account, network.publish(account, reply, PATIENCE));
    }

    @Override
    public Delivery moderate(Account account, RemoteId interaction, Moderation moderation) {
        hearing.catchUp();
        return judge(account, network.moderate(account, interaction, moderation, PATIENCE));
    }

    private Delivery judge(Account account, Answer answer) {
        return switch (answer) {
            case Answer.Done(var id) -> new Delivery.Published(addresses.receipt(account, id));
            case Answer.Failed failed -> judge(failed);
            case Answer.Reset() -> new Delivery.Unknown("reset");
            case Answer.TimedOut() -> new Delivery.Unknown("no-answer");
        };
    }

    private static Delivery judge(Answer.Failed failed) {
        if (failed.status() == 429) {
            return new Delivery.NotSent(failed.problem(), failed.retryAfter());
        }
        return failed.status() < 500
                ? new Delivery.Refused(failed.problem())
                : new Delivery.Unknown(failed.problem());
    }

    /** The address is a path of this Haris, wherever its reader reaches it. */
    @Override
    public ReadBack readBack(Account account, OutgoingReply reply, Instant attemptedAt) {
        return switch (network.seek(account, reply.key(), PATIENCE)) {
            case Answer.Done(var id) -> new ReadBack.Found(addresses.receipt(account, id));
            case Answer.Failed failed when failed.status() == 404 -> new ReadBack.Absent();
            case Answer.Failed failed -> new ReadBack.Inconclusive(failed.problem());
            case Answer.Reset() -> new ReadBack.Inconclusive("reset");
            case Answer.TimedOut() -> new ReadBack.Inconclusive("no-answer");
        };
    }

    @Override
    public Delivery correct(Account account, OutgoingReply reply, RemoteId post) {
        return judge(account, network.correct(account, reply, post, PATIENCE));
    }

    /**
     * A call that was given up has no effect later, so that what stands there now is what counts.
     */
    @Override
    public ReadBack readBackCorrection(
            Account account, OutgoingReply reply, RemoteId post, Instant attemptedAt) {
        return posts.find(account.id(), post)
                .filter(found -> !found.marks().isDeleted())
                .filter(found -> found.text().equals(reply.text()))
                .<ReadBack>map(found -> new ReadBack.Found(addresses.receipt(account, post)))
                .orElseGet(ReadBack.Absent::new);
    }

    /** What was said may have come in by a way around the network's memory: then it is unseen. */
    @Override
    public Sighting look(Account account, RemoteId interaction) {
        hearing.catchUp();
        return posts.find(account.id(), interaction)
                .map(post -> sighting(account, post))
                .orElseGet(() -> new Sighting.Unseen("unknown"));
    }

    private Sighting sighting(Account account, Post post) {
        return post.marks().isDeleted()
                ? new Sighting.Gone()
                : new Sighting.Present(
                        post.text(),
                        posts.findNativeAnswer(account.id(), post.id())
                                .map(answer -> addresses.receipt(account, answer.id())));
    }
}
