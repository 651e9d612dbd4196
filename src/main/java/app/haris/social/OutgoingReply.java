package app.haris.social;

import java.util.List;
import java.util.UUID;

/**
 * An approved text on its way to a network.
 *
 * @param key names this publication for ever: the same for each attempt at it, so that a network
 *     that knows idempotency keys can recognize a repetition
 * @param target the interaction that is answered
 * @param recipient who wrote it
 */
public record OutgoingReply(
        UUID key,
        AccountId account,
        RemoteId target,
        Author recipient,
        Visibility visibility,
        String text,
        List<Media> media) {
    public OutgoingReply {
        media = List.copyOf(media);
    }
}
