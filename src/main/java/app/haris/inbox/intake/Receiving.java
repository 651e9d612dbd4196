package app.haris.inbox.intake;

import app.haris.audit.Journal;
import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseState;
import app.haris.inbox.Inbox.Acceptance;
import app.haris.inbox.flow.CaseFlow;
import app.haris.inbox.flow.CaseFlow.Heard;
import app.haris.inbox.flow.CaseRow;
import app.haris.inbox.intake.Judgment.Judge;
import app.haris.inbox.jdbc.InteractionRow;
import app.haris.inbox.jdbc.InteractionRow.News;
import app.haris.inbox.jdbc.Keys;
import app.haris.social.Interaction;
import app.haris.triage.Assessment;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Takes the interactions of one batch in, one by one, on the sheet. */
final class Receiving {
    private final Sheet sheet;
    private final Judge judge;
    private final Journal journal;
    private final Duration reopenWithin;

    Receiving(Sheet sheet, Judge judge, Journal journal, Duration reopenWithin) {
        this.sheet = sheet;
        this.judge = judge;
        this.journal = journal;
        this.reopenWithin = reopenWithin;
    }

    Acceptance receive(Candidate candidate, Interaction told) {
        var id = candidate.id();
        if (sheet.head(id).isPresent() || sheet.arrived(id).isPresent()) {
            return new Acceptance.Duplicate();
        }
        var news = sheet.early(id);
        var said = opens(candidate) ? known(candidate, told) : told;
        var caseNumber =
                opens(candidate)
                        ? Optional.of(place(candidate, asItReadsNow(said, news), news))
                        : Optional.<CaseNumber>empty();
        if (caseNumber.isEmpty()) {
            journal.record(Deeds.kept(id, said));
        }
        judge.past().count(candidate, said);
        sheet.add(
                new InteractionRow(
                        id,
                        caseNumber,
                        sheet.threads().of(id),
                        candidate.brand().id(),
                        said,
                        sheet.now(),
                        sheet.arrivals(),
                        candidate.alike(),
                        news));
        sheet.hear(candidate.arrival());
        return new Acceptance.Accepted();
    }

    /** By the name that its author had before, where it was told without one. */
    private Interaction known(Candidate candidate, Interaction told) {
        return told.author().isNameless()
                ? ongoing(placeOf(candidate))
                        .map(row -> told.by(told.author().since(row.shown().author())))
                        .orElse(told)
                : told;
    }

    boolean opens(Candidate candidate) {
        return candidate.callsSomebody() && !sheet.threads().isOurs(candidate.id());
    }

    /** Where an interaction that calls somebody belongs. */
    UUID placeOf(Candidate candidate) {
        var author = candidate.authorId().orElseThrow();
        return Keys.place(sheet.threads().of(candidate.id()), author);
    }

    /** The case with which the conversation goes on; a merged one goes on in another. */
    Optional<CaseRow> ongoing(UUID place) {
        return sheet.at(place).flatMap(this::followed).filter(this::isReachable);
    }

    private Optional<CaseRow> followed(CaseRow row) {
        Optional<CaseRow> next = Optional.of(row);
        while (next.isPresent()
                && next.get().shown().state() instanceof CaseState.Merged(var into, var at)) {
            next = sheet.find(into);
        }
        return next;
    }

    private boolean isReachable(CaseRow row) {
        return switch (row.shown().state()) {
            case CaseState.Closed(var reason, var at) ->
                    !sheet.now().isAfter(at.plus(reopenWithin));
            case CaseState.Open _, CaseState.Snoozed _, CaseState.Merged _ -> true;
        };
    }

    private static Interaction asItReadsNow(Interaction said, News news) {
        return news.edit().map(edit -> Texts.changed(said, edit.text())).orElse(said);
    }

    private CaseNumber place(Candidate candidate, Interaction said, News news) {
        var place = placeOf(candidate);
        var before = ongoing(place);
        var assessment = judge.assess(candidate, said, before);
        judge.past().fired(candidate, said, assessment);
        var heard = new Heard(candidate.id(), said, assessment, sheet.now(), judge.clock());
        var after =
                before.map(row -> CaseFlow.extended(row, heard))
                        .orElseGet(() -> opened(candidate, place, heard));
        var row =
                news.answeredNatively().isPresent() ? CaseFlow.answered(after, sheet.now()) : after;
        var effect = effect(before.map(CaseRow::shown), row.shown());
        if (before.isEmpty()) {
            sheet.open(row);
        } else {
            sheet.change(row, effect.equals("extended") ? "received" : effect);
        }
        record(candidate, heard, before.map(CaseRow::shown), row.shown(), effect);
        return row.shown().number();
    }

    private CaseRow opened(Candidate candidate, UUID place, Heard heard) {
        sheet.at(place).ifPresent(holder -> sheet.supersede(holder));
        return CaseFlow.opened(
                sheet.freshNumber(),
                candidate.brand().id(),
                sheet.threads().of(candidate.id()),
                heard);
    }

    private static String effect(Optional<Case> before, Case after) {
        if (before.isEmpty()) {
            return "opened";
        }
        var isOpenNow = after.state() instanceof CaseState.Open;
        return switch (before.get().state()) {
            case CaseState.Closed _ when isOpenNow -> "reopened";
            case CaseState.Snoozed _ when isOpenNow -> "woken";
            case CaseState.Open _, CaseState.Snoozed _, CaseState.Closed _, CaseState.Merged _ ->
                    "extended";
        };
    }

    private void record(
            Candidate candidate, Heard heard, Optional<Case> before, Case after, String effect) {
        Assessment means = heard.assessment();
        journal.record(
                Deeds.received(after.number(), candidate.id(), heard.interaction(), means, effect));
        Deeds.byRules(before, after, means).forEach(journal::record);
    }
}
