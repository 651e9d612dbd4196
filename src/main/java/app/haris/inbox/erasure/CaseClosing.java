package app.haris.inbox.erasure;

import app.haris.audit.Deed;
import app.haris.audit.Journal;
import app.haris.inbox.Actor;
import app.haris.inbox.Case;
import app.haris.inbox.CaseChanged;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseState;
import app.haris.inbox.flow.CaseRow;
import app.haris.inbox.flow.Changes;
import app.haris.inbox.jdbc.CaseRows;
import app.haris.social.Author;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Closes the cases of an author who is forgotten. */
@Component
final class CaseClosing {
    private static final String REASON = "erased";

    private final CaseRows rows;
    private final Journal journal;
    private final Changes changes;
    private final Clock clock;

    CaseClosing(CaseRows rows, Journal journal, Changes changes, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.changes = changes;
        this.clock = clock;
    }

    /** Another author's case, with which one of these was merged, goes on. */
    void close(List<CaseRow> cases, Set<String> authors, String pseudonym, Actor actor) {
        var told = new ArrayList<CaseChanged>();
        for (var row : cases) {
            var shown = row.shown();
            var after =
                    authors.contains(shown.author().id())
                            ? row.showing(closed(shown, pseudonym)).superseded()
                            : row.showing(shown.next());
            rows.update(List.of(after));
            changes.remind(Optional.of(shown), after.shown());
            journal.eraseContent(shown.number().value());
            journal.record(deed(actor, Optional.of(shown.number()), Map.of()));
            told.add(new CaseChanged(shown.number(), after.shown().version(), REASON));
        }
        changes.tell(told);
    }

    /** That it was done, and how much was there; not whom it was about. */
    void record(Actor actor, int interactions, int cases) {
        var counts = Map.of("interactions", "" + interactions, "cases", "" + cases);
        journal.record(deed(actor, Optional.empty(), counts));
    }

    private Case closed(Case shown, String pseudonym) {
        var nobody = new Author(pseudonym, null, null, null, false);
        return shown.next()
                .heard(nobody, shown.lastReceivedAt())
                .in(closed(shown.state()))
                .due(Optional.empty());
    }

    /** A member's reason may name somebody. */
    private CaseState closed(CaseState state) {
        return switch (state) {
            case CaseState.Open _, CaseState.Snoozed _ ->
                    new CaseState.Closed(REASON, clock.instant());
            case CaseState.Closed(var reason, var at) -> new CaseState.Closed(REASON, at);
            case CaseState.Merged merged -> merged;
        };
    }

    private static Deed deed(
            Actor actor, Optional<CaseNumber> number, Map<String, String> details) {
        return new Deed(
                actor.member().id().value(),
                actor.from(),
                REASON,
                number.map(CaseNumber::value),
                details,
                Map.of());
    }
}
