package app.haris.social.sandbox;

import app.haris.social.AccountId;
import app.haris.social.Author;
import app.haris.social.Interaction;
import app.haris.social.Media;
import app.haris.social.RemoteId;
import app.haris.social.Visibility;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands on the sandbox network.
 *
 * @param account the brand's account that it was said to, or by
 * @param thread what it belongs to: the network's conversation, else the id that began it
 * @param person somebody outside: who wrote it, or whom the brand answers
 */
public record Post(
        AccountId account,
        RemoteId id,
        String thread,
        Voice voice,
        Interaction.Kind kind,
        Author person,
        @Nullable RemoteId inReplyTo,
        String text,
        Visibility visibility,
        @Nullable Integer rating,
        List<Media> media,
        Instant at,
        Marks marks) {

    /** Who speaks. */
    public enum Voice {
        AUDIENCE,
        /** The brand, through Haris. */
        HARIS,
        /** The brand, in the network's own application. */
        NATIVE
    }

    /** What was done to a post since. */
    public record Marks(boolean isEdited, boolean isLiked, boolean isHidden, boolean isDeleted) {
        public static final Marks NONE = new Marks(false, false, false, false);
    }

    public Post {
        media = List.copyOf(media);
    }

    public static Post of(Interaction interaction, String thread, Voice voice) {
        return new Post(
                interaction.account(),
                interaction.id(),
                thread,
                voice,
                interaction.kind(),
                interaction.author(),
                interaction.inReplyTo(),
                interaction.text(),
                interaction.kind().visibility(),
                interaction.rating(),
                interaction.media(),
                interaction.createdAt(),
                Marks.NONE);
    }

    public boolean isOurs() {
        return voice != Voice.AUDIENCE;
    }
}
