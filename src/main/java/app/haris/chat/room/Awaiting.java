package app.haris.chat.room;

import app.haris.inbox.CaseNumber;
import app.haris.team.Member;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which cases wait for a member's approval. */
@Component
final class Awaiting {
    List<CaseNumber> of(Member approver, long below, int limit) {
        return List.of();
    }
}
