package app.haris.chat.room;

import app.haris.inbox.CaseNumber;
import app.haris.reply.Replies;
import app.haris.team.Member;
import app.haris.team.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which cases wait for a member's approval. */
@Component
final class Awaiting {
    private final Replies replies;

    Awaiting(Replies replies) {
        this.replies = replies;
    }

    /**
     * Newest number first; none for somebody who may not approve.
     *
     * @param below only numbers smaller than this; 0 for all
     */
    List<CaseNumber> of(Member approver, long below, int limit) {
        return approver.may(Role.APPROVER)
                ? replies.awaiting(approver.id(), below > 0 ? below : Long.MAX_VALUE, limit)
                : List.of();
    }
}
