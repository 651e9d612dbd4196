package app.haris.inbox.casework;

import app.haris.audit.Deed;
import app.haris.audit.Journal;
import app.haris.audit.Origin;
import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseState;
import app.haris.inbox.flow.CaseRow;
import app.haris.inbox.jdbc.CaseRows;
import app.haris.storage.Transactions;
import app.haris.work.Job;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What happens to cases by the clock alone. */
@Component
final class CaseClock {
    private final Transactions transactions;
    private final CaseRows rows;
    private final Journal journal;
    private final Acts acts;
    private final Clock clock;

    CaseClock(Transactions transactions, CaseRows rows, Journal journal, Acts acts, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.journal = journal;
        this.acts = acts;
        this.clock = clock;
    }

    /** Lets the card show that the case is late; says when to look again, if at all. */
    Optional<Instant> fallDue(Job job) {
        return transactions.call(
                () ->
                        locked(job)
                                .filter(row -> !row.shown().isClosed())
                                .flatMap(row -> row.shown().due().flatMap(due -> due(row, due))));
    }

    /** Lets somebody know that the time runs out. */
    void warn(Job job) {
        transactions.run(
                () ->
                        locked(job)
                                .filter(row -> row.shown().state() instanceof CaseState.Open)
                                .ifPresent(this::warn));
    }

    private void warn(CaseRow row) {
        row.shown()
                .due()
                .filter(due -> due.isAfter(clock.instant()))
                .ifPresent(
                        due -> store(row, row.shown(), "due-soon", Map.of("due", due.toString())));
    }

    private Optional<Instant> due(CaseRow row, Instant due) {
        if (due.isAfter(clock.instant())) {
            return Optional.of(due);
        }
        store(row, row.shown(), "overdue", Map.of("due", due.toString()));
        return Optional.empty();
    }

    /** Wakes a snoozed case; says when to look again, if at all. */
    Optional<Instant> wake(Job job) {
        return transactions.call(
                () ->
                        locked(job)
                                .flatMap(
                                        row ->
                                                row.shown().state()
                                                                instanceof
                                                                CaseState.Snoozed(var until)
                                                        ? wake(row, until)
                                                        : Optional.empty()));
    }

    private Optional<Instant> wake(CaseRow row, Instant until) {
        if (until.isAfter(clock.instant())) {
            return Optional.of(until);
        }
        store(row, row.shown().in(new CaseState.Open()), "woken", Map.of());
        return Optional.empty();
    }

    private Optional<CaseRow> locked(Job job) {
        return rows.lock(new CaseNumber(Long.parseLong(job.key())));
    }

    private void store(CaseRow row, Case after, String what, Map<String, String> details) {
        var stored = row.showing(after.next());
        rows.update(List.of(stored));
        journal.record(
                new Deed(
                        "haris",
                        Origin.CLOCK,
                        what,
                        Optional.of(after.number().value()),
                        details,
                        Map.of()));
        acts.tell(List.of(stored.shown()), what);
    }
}
