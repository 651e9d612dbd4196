package app.haris.inbox.casework;

import app.haris.audit.Deed;
import app.haris.audit.Journal;
import app.haris.audit.Origin;
import app.haris.inbox.Actor;
import app.haris.inbox.Case;
import app.haris.inbox.CaseChanged;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseState;
import app.haris.inbox.Denial;
import app.haris.inbox.Outcome;
import app.haris.inbox.Outcome.Denied;
import app.haris.inbox.SecondReading;
import app.haris.inbox.flow.CaseRow;
import app.haris.inbox.flow.CaseRow.Standing;
import app.haris.inbox.flow.Changes;
import app.haris.inbox.flow.Tags;
import app.haris.inbox.jdbc.CaseRows;
import app.haris.inbox.jdbc.PendingRows;
import app.haris.storage.Transactions;
import app.haris.triage.Assessment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Does one thing to one case: locked, stored, journaled and told in one transaction. */
@Component
final class Acts {
    private final Transactions transactions;
    private final CaseRows rows;
    private final PendingRows pending;
    private final Journal journal;
    private final Changes changes;

    Acts(
            Transactions transactions,
            CaseRows rows,
            PendingRows pending,
            Journal journal,
            Changes changes) {
        this.transactions = transactions;
        this.rows = rows;
        this.pending = pending;
        this.journal = journal;
        this.changes = changes;
    }

    /** Decides about the locked case, if there is one. */
    Outcome<Case> on(CaseNumber number, Function<CaseRow, Outcome<Case>> decision) {
        return transactions.call(
                () ->
                        rows.lock(number)
                                .map(decision)
                                .orElseGet(() -> new Denied<>(Denial.noSuchCase(number))));
    }

    /** A member did something, after which the case looks so. */
    Outcome<Case> done(CaseRow row, Case after, Actor actor, Act act) {
        var standing = new Standing(false, true, row.standing().answered());
        var stored = row.showing(after.next()).standing(standing);
        rows.update(List.of(stored));
        changes.remind(Optional.of(row.shown()), stored.shown());
        journal.record(
                new Deed(
                        actor.member().id().value(),
                        actor.from(),
                        act.what(),
                        Optional.of(after.number().value()),
                        act.details(),
                        act.content()));
        tell(List.of(stored.shown()), act.what());
        return new Outcome.Done<>(stored.shown());
    }

    /** Tells of cases as they are stored by now. */
    void tell(List<Case> changed, String what) {
        changes.tell(
                changed.stream()
                        .map(shown -> new CaseChanged(shown.number(), shown.version(), what))
                        .toList());
    }

    /** Somebody who is no member read the newest text again. */
    Outcome<Case> reread(CaseNumber number, SecondReading reading, String by) {
        return on(number, row -> reread(row, reading, by));
    }

    private Outcome<Case> reread(CaseRow row, SecondReading reading, String by) {
        var before = row.shown().assessment();
        var after = reading.of(before);
        var details = Map.of("by", by, "from", said(before), "to", said(after));
        var stored = row.showing(row.shown().assessed(after, row.shown().priority()).next());
        rows.update(List.of(stored));
        journal.record(
                new Deed(
                        "haris",
                        Origin.CLOCK,
                        "read-again",
                        Optional.of(row.shown().number().value()),
                        details,
                        Map.of()));
        tell(List.of(stored.shown()), "read-again");
        return new Outcome.Done<>(stored.shown());
    }

    private static String said(Assessment means) {
        return Stream.of(means.sentiment(), means.intent(), means.abuse())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    void touch(CaseNumber number, String what) {
        transactions.run(
                () ->
                        rows.lock(number)
                                .ifPresent(
                                        row -> {
                                            touch(row, what);
                                            follow(row, what);
                                        }));
    }

    private void touch(CaseRow row, String what) {
        var standing = new Standing(row.standing().byRule(), true, row.standing().answered());
        var stored = row.showing(row.shown().next()).standing(standing);
        rows.update(List.of(stored));
        tell(List.of(stored.shown()), what);
    }

    /** Who looks at the case that goes on sees it too. */
    private void follow(CaseRow row, String what) {
        if (row.shown().state() instanceof CaseState.Merged(var into, var at)) {
            touch(into, what);
        }
    }

    Outcome<Case> tag(CaseNumber number, Set<String> added, Set<String> removed, Actor actor) {
        var bad = added.stream().filter(tag -> Tags.normalize(tag).isEmpty()).sorted().findFirst();
        if (bad.isPresent()) {
            return new Denied<>(
                    Denials.invalid("bad-tag", Map.of("tag", bad.get(), "limit", Tags.LONGEST)));
        }
        return on(number, row -> tag(row, normalized(added), normalized(removed), actor));
    }

    private Outcome<Case> tag(CaseRow row, Set<String> added, Set<String> removed, Actor actor) {
        var before = row.shown().tags();
        var after = new LinkedHashSet<>(before);
        after.removeAll(removed);
        after.addAll(added);
        if (after.size() > Tags.MOST) {
            return new Denied<>(Denials.invalid("too-many-tags", Map.of("limit", Tags.MOST)));
        }
        var gone = new LinkedHashSet<>(before);
        gone.removeAll(after);
        var come = new LinkedHashSet<>(after);
        before.forEach(come::remove);
        if (gone.isEmpty() && come.isEmpty()) {
            return new Outcome.Done<>(row.shown());
        }
        rows.removeTags(row.shown().number(), gone);
        pending.addTags(row.shown().number());
        var act =
                Act.of("tagged")
                        .with("added", String.join(" ", come))
                        .with("removed", String.join(" ", gone));
        return done(row, row.shown().tagged(new ArrayList<>(after)), actor, act);
    }

    private static Set<String> normalized(Set<String> tags) {
        return tags.stream()
                .flatMap(tag -> Tags.normalize(tag).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
