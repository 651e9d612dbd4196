package app.haris.audit;

import java.util.Map;
import java.util.Optional;

/**
 * Something that was done, to be journaled.
 *
 * @param who a member's id, or {@code haris}
 * @param what a past-tense verb, such as {@code drafted}
 * @param details facts that name nobody outside (numbers, states, ids of ours), kept for ever in
 *     the chain; before and after where something changed
 * @param content words of people, kept beside the chain, which holds only their salted hash, so
 *     that they can be erased while the chain still verifies
 */
public record Deed(
        String who,
        Origin from,
        String what,
        Optional<Long> caseNumber,
        Map<String, String> details,
        Map<String, String> content) {
    private static final int LONGEST_NAME = 100;

    public Deed {
        requireName(who);
        requireName(what);
        details = Map.copyOf(details);
        content = Map.copyOf(content);
    }

    private static void requireName(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name of 1 to " + LONGEST_NAME + " characters");
        }
    }
}
