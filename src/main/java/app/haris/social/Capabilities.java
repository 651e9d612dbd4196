package app.haris.social;

import java.util.Set;

/**
 * What a network lets us do, told truthfully.
 *
 * @param replies the kinds of interaction that can be answered
 * @param moderation what can be done to an interaction besides
 * @param pictures what it takes of pictures with a reply
 * @param readsBack whether an unknown outcome can be looked up
 * @param takesBack whether an answer of ours can be deleted again
 * @param canEdit whether an answer of ours can be corrected where it stands
 * @param privately what said in public can be answered in private
 */
public record Capabilities(
        Set<Interaction.Kind> replies,
        Set<Moderation> moderation,
        PictureLimits pictures,
        boolean readsBack,
        boolean takesBack,
        boolean canEdit,
        PrivateReplies privately) {
    public Capabilities {
        replies = Set.copyOf(replies);
        moderation = Set.copyOf(moderation);
    }

    /** A network on which what is public is answered in public, and what was said is said. */
    public Capabilities(
            Set<Interaction.Kind> replies,
            Set<Moderation> moderation,
            PictureLimits pictures,
            boolean readsBack,
            boolean takesBack) {
        this(replies, moderation, pictures, readsBack, takesBack, false, PrivateReplies.NONE);
    }

    /**
     * A network whose answers stay.
     *
     * @param media most pictures with one reply, of a size that every network takes
     */
    public Capabilities(
            Set<Interaction.Kind> replies,
            Set<Moderation> moderation,
            int media,
            boolean readsBack) {
        this(replies, moderation, PictureLimits.modest(media), readsBack, false);
    }

    /** The same, with answers in private. */
    public Capabilities with(PrivateReplies answers) {
        return new Capabilities(
                replies, moderation, pictures, readsBack, takesBack, canEdit, answers);
    }

    /** Most files with one reply, 0 where none are possible. */
    public int media() {
        return pictures.most();
    }
}
