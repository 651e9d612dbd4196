package app.haris.inbox.casework;

import app.haris.inbox.Actor;
import app.haris.inbox.Case;
import app.haris.inbox.CaseCounts;
import app.haris.inbox.CaseCover;
import app.haris.inbox.CaseEntry;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CasePage;
import app.haris.inbox.CaseQuery;
import app.haris.inbox.CaseState;
import app.haris.inbox.Cases;
import app.haris.inbox.Note;
import app.haris.inbox.Outcome;
import app.haris.inbox.Outcome.Denied;
import app.haris.inbox.SecondReading;
import app.haris.inbox.flow.AnswerClock;
import app.haris.inbox.flow.CaseRow;
import app.haris.inbox.jdbc.CaseRows;
import app.haris.inbox.jdbc.InteractionRows;
import app.haris.inbox.jdbc.NoteRows;
import app.haris.inbox.jdbc.search.CaseCovers;
import app.haris.inbox.jdbc.search.CaseLists;
import app.haris.social.Language;
import app.haris.social.Receipt;
import app.haris.team.MemberId;
import app.haris.team.Role;
import app.haris.team.Team;
import java.time.Clock;
import java.time.Duration;
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
    private static final int LONGEST_REASON = 500;
    private static final Duration LONGEST_SNOOZE = Duration.ofDays(366);

    private final CaseRows rows;
    private final InteractionRows interactions;
    private final NoteRows notes;
    private final CaseLists lists;
    private final CaseCovers covers;
    private final Acts acts;
    private final Mergers mergers;
    private final Answers answers;
    private final AnswerClock answerClock;
    private final Team team;
    private final Clock clock;

    Casework(
            CaseRows rows,
            InteractionRows interactions,
            NoteRows notes,
            CaseLists lists,
            CaseCovers covers,
            Acts acts,
            Mergers mergers,
            Answers answers,
            AnswerClock answerClock,
            Team team,
            Clock clock) {
        this.rows = rows;
        this.interactions = interactions;
        this.notes = notes;
        this.lists = lists;
        this.covers = covers;
        this.acts = acts;
        this.mergers = mergers;
        this.answers = answers;
        this.answerClock = answerClock;
        this.team = team;
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
        return acts.on(
                number,
                row -> {
                    var member = actor.member().id();
                    var claimant = row.shown().claimedBy();
                    if (row.shown().isClosed()) {
                        return Denials.closed(row.shown());
                    }
                    if (claimant.isEmpty()) {
                        return acts.done(
                                row,
                                row.shown().claimedBy(Optional.of(member)),
                                actor,
                                Act.of("claimed"));
                    }
                    return claimant.get().equals(member)
                            ? new Outcome.Done<>(row.shown())
                            : new Denied<>(Denials.alreadyClaimed(claimant.get(), team));
                });
    }

    @Override
    public Outcome<Case> release(CaseNumber number, Actor actor) {
        return acts.on(
                number,
                row -> {
                    var claimant = row.shown().claimedBy();
                    if (claimant.isEmpty()) {
                        return new Denied<>(Denials.conflict("not-claimed", Map.of()));
                    }
                    if (!claimant.get().equals(actor.member().id())
                            && !actor.member().may(Role.LEAD)) {
                        return new Denied<>(Denials.othersClaim(claimant.get(), team));
                    }
                    return acts.done(
                            row,
                            row.shown().claimedBy(Optional.empty()),
                            actor,
                            Act.of("released").with("from", claimant.get()));
                });
    }

    @Override
    public Outcome<Case> assign(CaseNumber number, MemberId assignee, Actor actor) {
        if (team.find(assignee).isEmpty()) {
            return new Denied<>(Denials.noSuchMember(assignee));
        }
        return acts.on(
                number,
                row -> {
                    var claimant = row.shown().claimedBy();
                    if (row.shown().isClosed()) {
                        return Denials.closed(row.shown());
                    }
                    if (claimant.equals(Optional.of(assignee))) {
                        return new Outcome.Done<>(row.shown());
                    }
                    var act =
                            Act.of("assigned")
                                    .with("from", claimant.map(MemberId::value).orElse(""))
                                    .with("to", assignee);
                    return acts.done(row, row.shown().claimedBy(Optional.of(assignee)), actor, act);
                });
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
        var now = clock.instant();
        if (!until.isAfter(now)) {
            return new Denied<>(Denials.invalid("snooze-in-past", Map.of()));
        }
        if (until.isAfter(now.plus(LONGEST_SNOOZE))) {
            var days = LONGEST_SNOOZE.toDays();
            return new Denied<>(Denials.invalid("snooze-too-long", Map.of("days", days)));
        }
        return acts.on(
                number,
                row ->
                        row.shown().isClosed()
                                ? Denials.closed(row.shown())
                                : acts.done(
                                        row,
                                        asleep(row.shown(), now, until),
                                        actor,
                                        Act.of("snoozed").with("until", until)));
    }

    /** While it sleeps, its time stands still. */
    private Case asleep(Case shown, Instant now, Instant until) {
        return answerClock.moved(awakened(shown, now), now, until).in(new CaseState.Snoozed(until));
    }

    private Case awakened(Case shown, Instant now) {
        return switch (shown.state()) {
            case CaseState.Snoozed(var end) -> answerClock.moved(shown, end, now);
            case CaseState.Closed _ -> answerClock.resumed(shown, now);
            case CaseState.Open _, CaseState.Merged _ -> shown;
        };
    }

    @Override
    public Outcome<Case> close(CaseNumber number, String reason, Actor actor) {
        var why = reason.strip();
        if (why.isEmpty()) {
            return new Denied<>(Denials.invalid("reason-needed", Map.of()));
        }
        if (why.length() > LONGEST_REASON) {
            return new Denied<>(Denials.invalid("too-long", Map.of("limit", LONGEST_REASON)));
        }
        return acts.on(
                number,
                row ->
                        row.shown().isClosed()
                                ? Denials.closed(row.shown())
                                : acts.done(
                                        row,
                                        AnswerClock.stopped(row.shown(), clock.instant())
                                                .in(new CaseState.Closed(why, clock.instant())),
                                        actor,
                                        Act.of("closed").saying("reason", why)));
    }

    @Override
    public Outcome<Case> reopen(CaseNumber number, Actor actor) {
        return acts.on(
                number,
                row ->
                        switch (row.shown().state()) {
                            case CaseState.Open() ->
                                    new Denied<>(Denials.conflict("already-open", Map.of()));
                            case CaseState.Merged _ -> Denials.closed(row.shown());
                            case CaseState.Snoozed _, CaseState.Closed _ ->
                                    acts.done(
                                            row,
                                            awakened(row.shown(), clock.instant())
                                                    .in(new CaseState.Open()),
                                            actor,
                                            Act.of("reopened"));
                        });
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
