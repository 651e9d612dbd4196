package app.haris.inbox.flow;

import app.haris.inbox.Case;
import java.util.UUID;

/**
 * A case as it is stored: what everybody sees, and what only the inbox needs.
 *
 * @param thread the conversation
 * @param isCurrent whether the case goes on with its conversation; otherwise another one does
 * @param interactions how many it has
 * @param latest the author's newest interaction, by its time on the network; of several of the same
 *     moment, the one that arrived last
 */
public record CaseRow(
        Case shown,
        UUID thread,
        boolean isCurrent,
        Standing standing,
        int interactions,
        UUID latest) {
    /**
     * What decides how a case goes on.
     *
     * @param byRule whether a rule put it into its state
     * @param worked whether a member or a reply has had a hand in it
     * @param answered whether it was answered since the author last wrote
     */
    public record Standing(boolean byRule, boolean worked, boolean answered) {
        public static final Standing FRESH = new Standing(false, false, false);
    }

    public CaseRow showing(Case changed) {
        return new CaseRow(changed, thread, isCurrent, standing, interactions, latest);
    }

    public CaseRow standing(Standing changed) {
        return new CaseRow(shown, thread, isCurrent, changed, interactions, latest);
    }

    /** The case in another thread. */
    public CaseRow in(UUID other) {
        return new CaseRow(shown, other, isCurrent, standing, interactions, latest);
    }

    /** The case when another one goes on in its place. */
    public CaseRow superseded() {
        return new CaseRow(shown, thread, false, standing, interactions, latest);
    }

    public CaseRow counting(int changed, UUID newest) {
        return new CaseRow(shown, thread, isCurrent, standing, changed, newest);
    }
}
