package app.haris.reply;

import app.haris.inbox.Case;
import app.haris.team.Role;
import java.util.Optional;

/** A reason for which replies to a case need more eyes than usual, or those of others. */
public interface Vigilance {
    Optional<Demand> of(Case about);

    /**
     * What is asked for.
     *
     * @param approver the least role whose eyes count
     * @param why code of the reason
     */
    record Demand(int eyes, Role approver, String why) {}
}
