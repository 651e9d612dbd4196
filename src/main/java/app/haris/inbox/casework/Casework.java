package app.haris.inbox.casework;

import app.haris.inbox.Actor;
import app.haris.inbox.Case;
import app.haris.inbox.CaseCounts;
import app.haris.inbox.CaseCover;
import app.haris.inbox.CaseEntry;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CasePage;
import app.haris.inbox.CaseQuery;
import app.haris.inbox.Cases;
import app.haris.inbox.Note;
import app.haris.inbox.Outcome;
import app.haris.inbox.Outcome.Denied;
import app.haris.inbox.SecondReading;
import app.haris.inbox.flow.CaseRow;
import app.haris.inbox.jdbc.CaseRows;
import app.haris.inbox.jdbc.InteractionRows;
import app.haris.inbox.jdbc.NoteRows;
import app.haris.inbox.jdbc.search.CaseCovers;
import app.haris.inbox.jdbc.search.CaseLists;
import app.haris.social.Language;
import app.haris.social.Receipt;
import app.haris.team.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The team's work on cases, in the database. */
@Component
final class Casework implements Cases {
    private static final int LONGEST_NOTE = 10_000;

    private final CaseRows rows;
    private final InteractionRows interactions;
    private final NoteRows notes;
    private final CaseLists lists;
    private final CaseCovers covers;
    private final Acts acts;
    private final Claims claims;
    private final Lifecycle lifecycle;
    private final Mergers mergers;
    private final Answers answers;
    private final Clock clock;

    Casework(
            CaseRows rows,
            InteractionRows interactions,
            NoteRows notes,
            CaseLists lists,
            CaseCovers covers,
            Acts acts,
            Claims claims,
            Lifecycle lifecycle,
            Mergers mergers,
            Answers answers,
            Clock clock) {
        this.rows = rows;
        this.interactions = interactions;
        this.notes = notes;
        this.lists = lists;
        this.covers = covers;
        this.acts = acts;
        this.claims = claims;
        this.lifecycle = lifecycle;
        this.mergers = mergers;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public Optional<Case> find(CaseNumber number) {
        return rows.find(number).map(CaseRow::shown);
    }

    @Override
    public Optional<Case> lock(CaseNumber number) {
        return rows.lock(number).map(CaseRow::shown);
    }

    @Override
    public CasePage list(CaseQuery query) {
        return lists.list(query);
    }

    @Override
    public Set<CaseNumber> among(CaseQuery query, Collection<CaseNumber> numbers) {
        return lists.among(query, numbers);
    }

    @Override
    public List<CaseCover> covers(Collection<CaseNumber> numbers) {
        return covers.of(numbers);
    }

    @Override
    public CaseCounts counts(MemberId viewer) {
        return lists.counts(viewer);
    }

    @Override
    public List<CaseEntry> entries(CaseNumber number) {
        return interactions.ofCase(number, MOST_ENTRIES);
    }

    @Override
    public List<Note> notes(CaseNumber number) {
        return notes.of(number);
    }

    @Override
    public Outcome<Case> claim(CaseNumber number, Actor actor) {
        return claims.claim(number, actor);
    }

    @Override
    public Outcome<Case> release(CaseNumber number, Actor actor) {
        return claims.release(number, actor);
    }

    @Override
    public Outcome<Case> assign(CaseNumber number, MemberId assignee, Actor actor) {
        return claims.assign(number, assignee, actor);
    }

    @Override
    public Outcome<Case> note(CaseNumber number, String text, Actor actor) {
        if (text.isBlank()) {
            return new Denied<>(Denials.invalid("empty-note", Map.of()));
        }
        if (text.length() > LONGEST_NOTE) {
            return new Denied<>(Denials.invalid("too-long", Map.of("limit", LONGEST_NOTE)));
        }
        return acts.on(
                number,
                row -> {
                    notes.insert(
                            number,
                            new Note(actor.member().id(), text, clock.instant(), actor.from()));
                    return acts.done(row, row.shown(), actor, Act.of("noted").saying("text", text));
                });
    }

    @Override
    public Outcome<Case> snooze(CaseNumber number, Instant until, Actor actor) {
        return lifecycle.snooze(number, until, actor);
    }

    @Override
    public Outcome<Case> close(CaseNumber number, String reason, Actor actor) {
        return lifecycle.close(number, reason, actor);
    }

    @Override
    public Outcome<Case> reopen(CaseNumber number, Actor actor) {
        return lifecycle.reopen(number, actor);
    }

    @Override
    public Outcome<Case> tag(
            CaseNumber number, Set<String> added, Set<String> removed, Actor actor) {
        return acts.tag(number, added, removed, actor);
    }

    @Override
    public Outcome<Case> reread(CaseNumber number, SecondReading reading, String by) {
        return acts.reread(number, reading, by);
    }

    @Override
    public Outcome<Case> speaks(CaseNumber number, Language language, Actor actor) {
        return acts.on(
                number,
                row -> {
                    var means = row.shown().assessment();
                    if (means.language().equals(language)) {
                        return new Outcome.Done<>(row.shown());
                    }
                    var act =
                            Act.of("language-corrected")
                                    .with("from", means.language().code())
                                    .with("to", language.code());
                    var after = row.shown().assessed(means.in(language), row.shown().priority());
                    return acts.done(row, after, actor, act);
                });
    }

    @Override
    public Outcome<Case> merge(CaseNumber from, CaseNumber into, Actor actor) {
        return mergers.merge(from, into, actor);
    }

    @Override
    public void answered(CaseNumber number, Receipt receipt, Instant at) {
        answers.answered(number, receipt, at);
    }

    @Override
    public void acknowledged(CaseNumber number, Receipt receipt, Instant at) {
        answers.acknowledged(number, receipt, at);
    }

    @Override
    public void touched(CaseNumber number, String what) {
        acts.touch(number, what);
    }
}
