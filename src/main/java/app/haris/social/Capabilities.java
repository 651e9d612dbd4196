package app.haris.social;

import java.util.Set;

/**
 * What a network lets us do, told truthfully.
 *
 * @param replies the kinds of interaction that can be answered
 * @param moderation what can be done to an interaction besides
 * @param media most files with one reply, 0 where none are possible
 * @param readsBack whether an unknown outcome can be looked up
 */
public record Capabilities(
        Set<Interaction.Kind> replies, Set<Moderation> moderation, int media, boolean readsBack) {
    public Capabilities {
        replies = Set.copyOf(replies);
        moderation = Set.copyOf(moderation);
    }
}
