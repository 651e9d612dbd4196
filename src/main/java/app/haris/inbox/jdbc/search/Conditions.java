package app.haris.inbox.jdbc.search;

import app.haris.inbox.Case;
import app.haris.inbox.CaseQuery;
import app.haris.inbox.CaseState;
import app.haris.inbox.flow.Tags;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a query asks of each case. It is asked here and not of the database, which would have more
 * indexes to choose the wrong one from.
 */
record Conditions(CaseQuery query, Instant now) implements Predicate<Case> {
    @Override
    public boolean test(Case one) {
        return query.state().filter(word -> !one.state().word().equals(word)).isEmpty()
                && query.brand().filter(id -> !one.brand().equals(id)).isEmpty()
                && query.account().filter(id -> !one.account().equals(id)).isEmpty()
                && query.authorId().filter(id -> !one.author().id().equals(id)).isEmpty()
                && query.tag().filter(tag -> !isTagged(one, tag)).isEmpty()
                && isClaimedAsAsked(one)
                && (!query.late() || one.isOverdue(now))
                && (query.text().isEmpty() || goesOn(one));
    }

    private boolean isClaimedAsAsked(Case one) {
        return query.claimedBy().filter(id -> !one.claimedBy().equals(Optional.of(id))).isEmpty()
                && (!query.unclaimed() || one.claimedBy().isEmpty());
    }

    private static boolean isTagged(Case one, String tag) {
        return Tags.normalize(tag).filter(one.tags()::contains).isPresent();
    }

    /** What was said in a merged case is found in the one that goes on. */
    private static boolean goesOn(Case one) {
        return !(one.state() instanceof CaseState.Merged);
    }
}
