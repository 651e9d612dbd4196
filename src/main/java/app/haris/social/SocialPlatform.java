package app.haris.social;

import java.time.Instant;
import java.util.Optional;

/**
 * One network. Its methods may wait for the network: never call them inside a transaction. None
 * throws for what the network does; each answer is a value.
 */
public interface SocialPlatform {
    PlatformName name();

    Capabilities capabilities(Account account);

    /**
     * Counts a text as the network does, for the visibility in which it will be published, with
     * what the network wants before it, such as the recipient's handle.
     */
    TextLength measure(Account account, Author recipient, Visibility visibility, String text);

    /** What it takes of pictures with an answer that these may read. */
    default PictureLimits pictures(Account account, Visibility visibility) {
        return capabilities(account).pictures();
    }

    /**
     * Why the network may well refuse an answer to this interaction, as far as that is known
     * before: a code that cards have words for, so that nobody drafts in vain. The network itself
     * decides. Asks nobody.
     */
    default Optional<String> caution(Account account, Interaction interaction) {
        return Optional.empty();
    }

    /** Publishes once and judges the answer; never repeats by itself. */
    Delivery publish(Account account, OutgoingReply reply);

    /** Looks for a reply whose outcome is unknown, among what was published since the attempt. */
    ReadBack readBack(Account account, OutgoingReply reply, Instant attemptedAt);

    /**
     * Puts a text in the place of an answer of ours that stands there, once, and judges the answer;
     * never repeats by itself, and never posts anew. The pictures stay.
     *
     * @param reply with the text as it shall read
     * @param post what is to read so
     */
    default Delivery correct(Account account, OutgoingReply reply, RemoteId post) {
        return new Delivery.Refused("not-possible");
    }

    /** Whether a post of ours reads as a correction wanted whose outcome is unknown. */
    default ReadBack readBackCorrection(
            Account account, OutgoingReply reply, RemoteId post, Instant attemptedAt) {
        return new ReadBack.Inconclusive("not-possible");
    }

    Sighting look(Account account, RemoteId interaction);

    /**
     * Likes, hides or deletes; safe to repeat. A publication's receipt then names the interaction.
     */
    Delivery moderate(Account account, RemoteId interaction, Moderation moderation);
}
