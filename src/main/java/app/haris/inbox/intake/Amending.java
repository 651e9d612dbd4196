package app.haris.inbox.intake;

import app.haris.audit.Journal;
import app.haris.inbox.CaseEntry;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseState;
import app.haris.inbox.Inbox.Acceptance;
import app.haris.inbox.flow.CaseFlow;
import app.haris.inbox.flow.CaseRow;
import app.haris.inbox.intake.Judgment.Judge;
import app.haris.inbox.jdbc.EarlyNews;
import app.haris.inbox.jdbc.InteractionRow.Edit;
import app.haris.inbox.jdbc.InteractionRow.Head;
import app.haris.inbox.jdbc.InteractionRows;
import app.haris.social.Arrival;
import app.haris.social.Author;
import app.haris.social.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of interactions on the network: edits, deletions, answers that were not ours to give.
 * The interactions themselves are stored by now, except those that have not come yet.
 */
final class Amending {
    private final Sheet sheet;
    private final Judge judge;
    private final InteractionRows interactions;
    private final EarlyNews earlyNews;
    private final Journal journal;

    Amending(
            Sheet sheet,
            Judge judge,
            InteractionRows interactions,
            EarlyNews earlyNews,
            Journal journal) {
        this.sheet = sheet;
        this.judge = judge;
        this.interactions = interactions;
        this.earlyNews = earlyNews;
        this.journal = journal;
    }

    Acceptance edit(Candidate candidate, Arrival.Edited edited) {
        var edit = new Edit(edited.text(), edited.at());
        var head = sheet.head(candidate.id());
        if (head.isEmpty()) {
            return editEarly(candidate, edit);
        }
        if (head.get().editedAt().filter(at -> !edit.at().isAfter(at)).isPresent()) {
            return new Acceptance.Duplicate();
        }
        interactions.edit(candidate.id(), edit);
        sheet.know(head.get().edited(edit.at()));
        rowOf(head.get())
                .ifPresent(row -> sheet.change(reassessed(candidate, row, edit), "edited"));
        journal.record(Deeds.edited(head.get().caseNumber(), candidate.id(), edit.text()));
        return taken(candidate);
    }

    private CaseRow reassessed(Candidate candidate, CaseRow row, Edit edit) {
        return interactions.find(List.of(candidate.id())).stream()
                .map(CaseEntry::interaction)
                .map(said -> Texts.changed(said, edit.text()))
                .map(said -> judge.assess(candidate, said, Optional.of(row)))
                .map(assessment -> CaseFlow.edited(row, candidate.id(), assessment))
                .findFirst()
                .orElse(row);
    }

    private Acceptance editEarly(Candidate candidate, Edit edit) {
        var known = sheet.early(candidate.id());
        if (known.edit().filter(old -> !edit.at().isAfter(old.at())).isPresent()) {
            return new Acceptance.Duplicate();
        }
        earlyNews.edited(candidate.id(), edit);
        sheet.knowEarly(candidate.id(), known.edited(edit));
        journal.record(Deeds.edited(Optional.empty(), candidate.id(), edit.text()));
        return taken(candidate);
    }

    Acceptance delete(Candidate candidate, Instant at) {
        var head = sheet.head(candidate.id());
        var known = sheet.early(candidate.id());
        if (head.map(Head::isDeleted).orElse(known.deletedAt().isPresent())) {
            return new Acceptance.Duplicate();
        }
        if (head.isPresent()) {
            interactions.delete(candidate.id(), at);
            sheet.know(head.get().deleted());
            rowOf(head.get()).ifPresent(row -> sheet.change(touched(row), "deleted"));
        } else {
            earlyNews.deleted(candidate.id(), at);
            sheet.knowEarly(candidate.id(), known.deleted(at));
        }
        journal.record(Deeds.deleted(head.flatMap(Head::caseNumber), candidate.id()));
        return taken(candidate);
    }

    /** What has not come yet will come as it stands; nobody asks whether it is hidden. */
    Acceptance hide(Candidate candidate, Arrival.Hidden hidden) {
        var head = sheet.head(candidate.id());
        if (head.isEmpty() || head.get().isHidden() == hidden.isHidden()) {
            return new Acceptance.Duplicate();
        }
        interactions.hide(
                candidate.id(), hidden.isHidden() ? Optional.of(hidden.at()) : Optional.empty());
        sheet.know(head.get().hidden(hidden.isHidden()));
        var what = hidden.isHidden() ? "hidden" : "shown-again";
        rowOf(head.get()).ifPresent(row -> sheet.change(touched(row), what));
        journal.record(Deeds.hidden(what, head.get().caseNumber(), candidate.id()));
        return taken(candidate);
    }

    /** Nobody can answer any more what is open in the thread: neither a member nor a rule may. */
    Acceptance end(Candidate candidate) {
        var open = sheet.openIn(sheet.threads().of(candidate.conversation()));
        open.forEach(
                row -> {
                    var number = row.shown().number();
                    sheet.change(
                            CaseFlow.ended(row, CaseState.BROADCAST_OVER, sheet.now()), "closed");
                    journal.record(Deeds.ended(number, CaseState.BROADCAST_OVER));
                });
        return open.isEmpty() ? new Acceptance.Duplicate() : taken(candidate);
    }

    Acceptance introduce(Candidate candidate, Author author) {
        var nameless = sheet.namelessOf(candidate.account().id(), author.id());
        nameless.forEach(
                row ->
                        sheet.change(
                                row.showing(
                                        row.shown()
                                                .next()
                                                .heard(author, row.shown().lastReceivedAt())),
                                "introduced"));
        return interactions.introduce(candidate.account().id(), author) == 0 && nameless.isEmpty()
                ? new Acceptance.Duplicate()
                : taken(candidate);
    }

    private static CaseRow touched(CaseRow row) {
        return row.showing(row.shown().next());
    }

    Acceptance answerNatively(Candidate candidate, Receipt receipt, Instant at) {
        return answered(candidate.id(), receipt, at)
                ? taken(candidate)
                : new Acceptance.Duplicate();
    }

    /** Returns whether it was news that this interaction is answered. */
    boolean answered(UUID interaction, Receipt receipt, Instant at) {
        var head = sheet.head(interaction);
        var known = sheet.early(interaction);
        if (head.map(Head::isAnsweredNatively).orElse(known.answeredNatively().isPresent())) {
            return false;
        }
        if (head.isPresent()) {
            interactions.answeredNatively(interaction, receipt);
            sheet.know(head.get().answered());
            rowOf(head.get())
                    .ifPresent(
                            row -> sheet.change(CaseFlow.answered(row, at), "answered-natively"));
        } else {
            earlyNews.answered(interaction, receipt, at);
            sheet.knowEarly(interaction, known.answered(receipt));
        }
        journal.record(Deeds.answeredNatively(head.flatMap(Head::caseNumber), interaction));
        return true;
    }

    private Optional<CaseRow> rowOf(Head head) {
        Optional<CaseNumber> number = head.caseNumber();
        return number.flatMap(sheet::find);
    }

    private Acceptance taken(Candidate candidate) {
        sheet.hear(candidate.arrival());
        return new Acceptance.Accepted();
    }
}
