package app.haris.chat.room;

import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseQuery;
import app.haris.inbox.Cases;
import app.haris.reply.Replies;
import app.haris.team.Member;
import app.haris.team.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which cases wait for a member's approval. */
@Component
final class Awaiting {
    private static final List<String> STANDING = List.of("open", "snoozed");

    private final Replies replies;
    private final Cases cases;

    Awaiting(Replies replies, Cases cases) {
        this.replies = replies;
        this.cases = cases;
    }

    /**
     * Newest number first; none for somebody who may not approve. What is left on a closed case
     * waits for nobody.
     *
     * @param below only numbers smaller than this; 0 for all
     */
    List<CaseNumber> of(Member approver, long below, int limit) {
        var found = new ArrayList<CaseNumber>();
        var rest = approver.may(Role.APPROVER) ? below > 0 ? below : Long.MAX_VALUE : 0;
        while (rest > 0 && found.size() < limit) {
            var numbers = replies.awaiting(approver.id(), rest, limit);
            var standing = standing(numbers);
            numbers.stream().filter(standing::contains).forEach(found::add);
            rest = numbers.size() < limit ? 0 : numbers.getLast().value();
        }
        return found.stream().limit(limit).toList();
    }

    private Set<CaseNumber> standing(List<CaseNumber> numbers) {
        var standing = new HashSet<CaseNumber>();
        for (var state : STANDING) {
            standing.addAll(cases.among(CaseQuery.ALL.withState(state), numbers));
        }
        return standing;
    }
}
