package app.haris.inbox.intake;

import app.haris.audit.Journal;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.flow.CaseRow;
import app.haris.inbox.flow.Changes;
import app.haris.inbox.intake.Judgment.Judge;
import app.haris.inbox.jdbc.CaseRows;
import app.haris.inbox.jdbc.EarlyNews;
import app.haris.inbox.jdbc.FiredRows;
import app.haris.inbox.jdbc.Histories;
import app.haris.inbox.jdbc.InteractionRow;
import app.haris.inbox.jdbc.InteractionRow.Head;
import app.haris.inbox.jdbc.InteractionRow.News;
import app.haris.inbox.jdbc.InteractionRows;
import app.haris.inbox.jdbc.PendingRows;
import app.haris.inbox.jdbc.PendingRows.Pending;
import app.haris.inbox.jdbc.ThreadRows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes a sheet to the database, in as few statements as can be. */
@Component
final class Writing {
    private final CaseRows cases;
    private final InteractionRows interactions;
    private final ThreadRows threads;
    private final EarlyNews earlyNews;
    private final Histories histories;
    private final FiredRows fired;
    private final PendingRows pending;
    private final Journal journal;
    private final Changes changes;

    Writing(
            CaseRows cases,
            InteractionRows interactions,
            ThreadRows threads,
            EarlyNews earlyNews,
            Histories histories,
            FiredRows fired,
            PendingRows pending,
            Journal journal,
            Changes changes) {
        this.cases = cases;
        this.interactions = interactions;
        this.threads = threads;
        this.earlyNews = earlyNews;
        this.histories = histories;
        this.fired = fired;
        this.pending = pending;
        this.journal = journal;
        this.changes = changes;
    }

    Amending amending(Sheet sheet, Judge judge) {
        return new Amending(sheet, judge, interactions, earlyNews, journal);
    }

    void interactions(Sheet sheet, Past past) {
        var rows = sheet.arrivedRows();
        interactions.insert(rows);
        rows.stream().map(Head::of).forEach(sheet::know);
        threads.insert(sheet.threads().added());
        earlyNews.forget(
                rows.stream()
                        .filter(row -> !row.news().equals(News.NONE))
                        .map(InteractionRow::id)
                        .toList());
        pending.add(pendingOf(rows));
        fired.put(past.fired());
        rows.stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.interaction().account(), Collectors.counting()))
                .forEach((account, count) -> histories.heard(account, sheet.now(), count));
    }

    private static List<Pending> pendingOf(List<InteractionRow> rows) {
        return rows.stream()
                .flatMap(row -> row.caseNumber().map(it -> new Pending(it, row.id())).stream())
                .toList();
    }

    /** Writes the cases, and puts down the reminders that they need now. */
    void cases(Sheet sheet, Map<CaseNumber, CaseRow> before) {
        cases.update(sheet.changedRows());
        cases.insert(sheet.openedRows());
        sheet.cases()
                .forEach(
                        (number, row) -> {
                            var old = Optional.ofNullable(before.get(number)).map(CaseRow::shown);
                            changes.remind(old, row.shown());
                            if (!old.map(it -> it.tags()).equals(Optional.of(row.shown().tags()))
                                    && !row.shown().tags().isEmpty()) {
                                pending.addTags(number);
                            }
                        });
    }
}
