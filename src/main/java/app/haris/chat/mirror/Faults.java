package app.haris.chat.mirror;

import java.util.Set;

/**
 * What a network's words for errors mean.
 *
 * @param ofContent content that it will never take, such as too many characters
 * @param gone the message is not there, or not any more
 * @param ofChannel every message to the channel would fail so
 * @param ofToken somebody must give us another token
 * @param outside we are not in the channel
 */
public record Faults(
        Set<String> ofContent,
        Set<String> gone,
        Set<String> ofChannel,
        Set<String> ofToken,
        Set<String> outside) {
    public Faults {
        ofContent = Set.copyOf(ofContent);
        gone = Set.copyOf(gone);
        ofChannel = Set.copyOf(ofChannel);
        ofToken = Set.copyOf(ofToken);
        outside = Set.copyOf(outside);
    }

    /** Whether there is no message left that could be deleted. */
    boolean isNoLongerThere(String error) {
        return gone.contains(error) || outside.contains(error);
    }
}
