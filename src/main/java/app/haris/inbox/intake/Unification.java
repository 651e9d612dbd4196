package app.haris.inbox.intake;

import app.haris.audit.Deed;
import app.haris.audit.Journal;
import app.haris.audit.Origin;
import app.haris.inbox.Case;
import app.haris.inbox.CaseChanged;
import app.haris.inbox.CaseState;
import app.haris.inbox.flow.CaseFlow;
import app.haris.inbox.flow.CaseRow;
import app.haris.inbox.flow.Changes;
import app.haris.inbox.jdbc.CaseRows;
import app.haris.inbox.jdbc.InteractionRows;
import app.haris.inbox.jdbc.Newest;
import app.haris.inbox.jdbc.PendingRows;
import app.haris.inbox.jdbc.ThreadRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Makes one thread of two, when it turns out late that they are one.
 *
 * <p>Two cases of the same author become one, so that it does not matter in which order their
 * interactions came. Only cases on which members have already worked are left to themselves: the
 * conversation goes on in the younger one.
 */
@Component
public final class Unification {
    private final ThreadRows threads;
    private final CaseRows cases;
    private final InteractionRows interactions;
    private final Newest newest;
    private final PendingRows pending;
    private final Journal journal;
    private final Changes changes;

    Unification(
            ThreadRows threads,
            CaseRows cases,
            InteractionRows interactions,
            Newest newest,
            PendingRows pending,
            Journal journal,
            Changes changes) {
        this.threads = threads;
        this.cases = cases;
        this.interactions = interactions;
        this.newest = newest;
        this.pending = pending;
        this.journal = journal;
        this.changes = changes;
    }

    /** Returns what changed; the caller holds the account's lock, and announces the changes. */
    public List<CaseChanged> unite(UUID loser, UUID winner, Instant now) {
        threads.link(loser, winner);
        var byAuthor =
                cases.lockThreads(List.of(loser, winner)).stream()
                        .filter(CaseRow::isCurrent)
                        .map(row -> row.in(winner))
                        .collect(Collectors.groupingBy(row -> row.shown().author().id()));
        var told = new ArrayList<CaseChanged>();
        byAuthor.values().forEach(rows -> told.addAll(settle(rows, now)));
        return told;
    }

    private List<CaseChanged> settle(List<CaseRow> rows, Instant now) {
        if (rows.size() < 2) {
            cases.update(rows);
            return List.of();
        }
        var byAge = rows.stream().sorted(Comparator.comparing(it -> it.shown().number())).toList();
        var older = byAge.getFirst();
        var younger = byAge.getLast();
        if (older.standing().worked() && younger.standing().worked()) {
            cases.update(List.of(older.superseded(), younger));
            return List.of();
        }
        return younger.standing().worked()
                ? merge(younger, older, now)
                : merge(older, younger, now);
    }

    private List<CaseChanged> merge(CaseRow into, CaseRow from, Instant now) {
        var newer = newest.of(into, from);
        var joined =
                into.standing().worked()
                        ? adopt(into, from, newer)
                        : CaseFlow.united(into, from, newer);
        var gone = from.showing(mergedInto(from.shown(), into.shown(), now)).superseded();
        cases.update(List.of(gone, joined));
        interactions.move(from.shown().number(), into.shown().number());
        pending.addAll(into.shown().number());
        changes.remind(Optional.of(from.shown()), gone.shown());
        changes.remind(Optional.of(into.shown()), joined.shown());
        journal.record(
                new Deed(
                        "haris",
                        Origin.NETWORK,
                        "merged",
                        Optional.of(gone.shown().number().value()),
                        Map.of("into", joined.shown().number().toString()),
                        Map.of()));
        return List.of(changed(gone), changed(joined));
    }

    /** Whoever waits in the other case must not be overlooked in this one. */
    private static CaseRow adopt(CaseRow into, CaseRow from, CaseRow newer) {
        var joined = CaseFlow.joined(into, from, newer);
        return from.shown().state() instanceof CaseState.Open
                ? joined.showing(joined.shown().in(new CaseState.Open()))
                : joined;
    }

    private static Case mergedInto(Case from, Case into, Instant now) {
        return from.next().in(new CaseState.Merged(into.number(), now)).due(Optional.empty());
    }

    private static CaseChanged changed(CaseRow row) {
        return new CaseChanged(row.shown().number(), row.shown().version(), "merged");
    }
}
