package app.haris.chat.mirror;

import java.time.Instant;
import java.util.Optional;

/**
 * A message, posted or about to be.
 *
 * @param message absent while it is not known whether the message is there
 * @param nonce the same however often the post is repeated
 * @param shown fingerprint of what it shows, or will if the post is there; absent where that is not
 *     certain
 * @param postedAt when the post was begun
 */
public record ShownMessage(
        long caseNumber,
        String part,
        String channel,
        Optional<String> thread,
        Optional<String> message,
        String nonce,
        Optional<String> shown,
        Instant postedAt) {
    public Optional<Place> place() {
        return message.map(one -> new Place(channel, one));
    }

    /** The same somewhere else. */
    ShownMessage movedTo(String other) {
        return new ShownMessage(caseNumber, part, other, thread, message, nonce, shown, postedAt);
    }

    /** Whether it is a case's card, in whose thread the case is talked about. */
    public boolean isCard() {
        return part.equals("card");
    }

    /** Whether it shows a group of cases, and bears the number of the first. */
    boolean isGroup() {
        return part.equals(Contents.GROUP);
    }
}
