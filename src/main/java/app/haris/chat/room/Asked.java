package app.haris.chat.room;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the composer was asked to open.
 *
 * @param text what the member typed already
 * @param stale the revision that the member was editing when somebody else changed it
 */
record Asked(String mode, int revision, @Nullable String text, String template, int stale) {
    private static final Set<String> MODES = Set.of("reply", "private", "note", "edit", "reject");

    static final Asked REPLY = new Asked("reply", 0, null, "", 0);

    static Asked to(@Nullable String mode, @Nullable Integer revision) {
        return mode == null || !MODES.contains(mode)
                ? REPLY
                : new Asked(mode, revision == null ? 0 : revision, null, "", 0);
    }

    /** The same text, to be put on top of a newer revision. */
    Asked onTopOf(int newer) {
        return new Asked(mode, newer, text, template, revision);
    }
}
