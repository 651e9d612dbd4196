package app.haris.social;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody outside said or did towards one of our accounts, as received.
 *
 * @param language what the network says of the language, which may be wrong
 * @param conversation the network's name for the whole thread
 * @param rating stars of a review, 1 to 5
 * @param json the whole object as received, unknown fields included
 */
public record Interaction(
        PlatformName platform,
        AccountId account,
        Kind kind,
        RemoteId id,
        Instant createdAt,
        Author author,
        String text,
        @Nullable Language language,
        @Nullable URI url,
        @Nullable RemoteId inReplyTo,
        @Nullable String conversation,
        @Nullable Integer rating,
        List<Media> media,
        Reach reach,
        String json) {

    /** What kind of thing was said; the wire name is the lower-case constant. */
    public enum Kind {
        MENTION,
        COMMENT,
        MESSAGE,
        REVIEW,
        FOLLOW,
        TAG,
        /** Somebody liked a post of ours. */
        LIKE,
        /** Somebody passed a post of ours on. */
        REPOST;

        /** Whether an answer is seen by everybody, or by the author alone. */
        public Visibility visibility() {
            return this == MESSAGE ? Visibility.PRIVATE : Visibility.PUBLIC;
        }

        /** What is kept, but calls nobody. */
        public boolean isQuiet() {
            return this == FOLLOW || this == TAG || this == LIKE || this == REPOST;
        }

        /** Whether it is said in words; a deed of one click has none. */
        public boolean hasWords() {
            return this != FOLLOW && this != LIKE && this != REPOST;
        }
    }

    public Interaction {
        media = List.copyOf(media);
    }

    /** The same, by somebody who is known as another. */
    public Interaction by(Author other) {
        return new Interaction(
                platform,
                account,
                kind,
                id,
                createdAt,
                other,
                text,
                language,
                url,
                inReplyTo,
                conversation,
                rating,
                media,
                reach,
                json);
    }

    public Optional<RemoteId> parent() {
        return Optional.ofNullable(inReplyTo);
    }
}
