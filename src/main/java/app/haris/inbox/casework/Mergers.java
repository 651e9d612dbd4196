package app.haris.inbox.casework;

import app.haris.inbox.Actor;
import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseState;
import app.haris.inbox.Denial;
import app.haris.inbox.Outcome;
import app.haris.inbox.Outcome.Denied;
import app.haris.inbox.flow.CaseFlow;
import app.haris.inbox.flow.CaseRow;
import app.haris.inbox.jdbc.CaseRows;
import app.haris.inbox.jdbc.InteractionRows;
import app.haris.inbox.jdbc.Newest;
import app.haris.inbox.jdbc.NoteRows;
import app.haris.inbox.jdbc.PendingRows;
import app.haris.storage.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Merges a case into another one, because a member says that they are about the same. */
@Component
final class Mergers {
    private final Transactions transactions;
    private final CaseRows rows;
    private final InteractionRows interactions;
    private final Newest newest;
    private final NoteRows notes;
    private final PendingRows pending;
    private final Acts acts;
    private final Clock clock;

    Mergers(
            Transactions transactions,
            CaseRows rows,
            InteractionRows interactions,
            Newest newest,
            NoteRows notes,
            PendingRows pending,
            Acts acts,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.interactions = interactions;
        this.newest = newest;
        this.notes = notes;
        this.pending = pending;
        this.acts = acts;
        this.clock = clock;
    }

    Outcome<Case> merge(CaseNumber from, CaseNumber into, Actor actor) {
        if (from.equals(into)) {
            return new Denied<>(Denials.invalid("same-case", Map.of("case", from.value())));
        }
        return transactions.call(
                () -> {
                    var locked = rows.lock(List.of(from, into));
                    var source = find(locked, from);
                    var target = find(locked, into);
                    if (source.isEmpty() || target.isEmpty()) {
                        return new Denied<>(Denial.noSuchCase(source.isEmpty() ? from : into));
                    }
                    return merge(source.get(), target.get(), actor);
                });
    }

    private static Optional<CaseRow> find(List<CaseRow> locked, CaseNumber number) {
        return locked.stream().filter(row -> row.shown().number().equals(number)).findFirst();
    }

    private Outcome<Case> merge(CaseRow from, CaseRow into, Actor actor) {
        if (!from.shown().account().equals(into.shown().account())) {
            return new Denied<>(
                    Denials.invalid(
                            "other-account", Map.of("account", into.shown().account().value())));
        }
        if (from.shown().state() instanceof CaseState.Merged) {
            return Denials.closed(from.shown());
        }
        if (into.shown().isClosed()) {
            return Denials.closed(into.shown());
        }
        interactions.move(from.shown().number(), into.shown().number());
        notes.move(from.shown().number(), into.shown().number());
        pending.addAll(into.shown().number());
        var merged = new CaseState.Merged(into.shown().number(), clock.instant());
        acts.done(
                from,
                from.shown().in(merged).due(Optional.empty()),
                actor,
                Act.of("merged").with("into", into.shown().number()));
        var joined = CaseFlow.joined(into, from, newest.of(into, from));
        return acts.done(
                joined.showing(into.shown()).standing(joined.standing()),
                joined.shown(),
                actor,
                Act.of("merged").with("from", from.shown().number()));
    }
}
