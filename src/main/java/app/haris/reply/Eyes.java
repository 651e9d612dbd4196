package app.haris.reply;

import app.haris.team.MemberId;
import java.util.List;

/**
 * Approvals needed and given.
 *
 * @param why codes of the reasons: names of rules, {@code reach}, {@code team}, {@code template}
 */
public record Eyes(int needed, List<String> why, List<MemberId> given) {
    public Eyes {
        why = List.copyOf(why);
        given = List.copyOf(given);
    }

    public boolean areEnough() {
        return given.size() >= needed;
    }
}
