package app.haris.crisis.room;

import app.haris.crisis.CrisisRoom;
import app.haris.crisis.CrisisRooms.Situation;
import app.haris.inbox.Case;
import app.haris.inbox.CaseQuery;
import app.haris.inbox.Cases;
import app.haris.reply.Replies;
import app.haris.reply.ReplyState;
import app.haris.reply.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts what a room is about; of very much, the newest cases. */
@Component
final class Situations {
    private static final int MOST = 1_000;

    private final Cases cases;
    private final Replies replies;

    Situations(Cases cases, Replies replies) {
        this.cases = cases;
        this.replies = replies;
    }

    Situation of(CrisisRoom room) {
        var start = room.openedAt();
        var about = about(room);
        var revisions = replies.of(about).values().stream().flatMap(List::stream).toList();
        return new Situation(
                (int) about.stream().filter(one -> !one.isClosed()).count(),
                (int) about.stream().filter(one -> !one.openedAt().isBefore(start)).count(),
                (int)
                        revisions.stream()
                                .filter(one -> isPublishedSince(one, start))
                                .map(Revision::caseNumber)
                                .distinct()
                                .count(),
                (int)
                        revisions.stream()
                                .filter(one -> one.state() instanceof ReplyState.Held)
                                .count());
    }

    private static boolean isPublishedSince(Revision revision, Instant start) {
        return revision.state() instanceof ReplyState.Published published
                && revision.corrects().isEmpty()
                && !published.at().isBefore(start);
    }

    private List<Case> about(CrisisRoom room) {
        var found = new ArrayList<Case>();
        var query = CaseQuery.ALL;
        for (var read = 0; read < MOST; read += CaseQuery.PAGE) {
            var page = cases.list(query);
            page.cases().stream()
                    .filter(one -> room.scope().covers(one.brand(), one.tags()))
                    .forEach(found::add);
            if (page.next().isEmpty()) {
                break;
            }
            query = query.withAfter(page.next().get());
        }
        return found;
    }
}
