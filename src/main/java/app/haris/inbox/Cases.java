package app.haris.inbox;

import app.haris.social.Language;
import app.haris.social.Receipt;
import app.haris.team.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The team's cases: looking them up, and the work of members on them. Each method that changes
 * something is one transaction (or joins the current one), journals, bumps the version and tells
 * {@link CaseChanged}.
 */
public interface Cases {
    /** More interactions of one case are never read at once. */
    int MOST_ENTRIES = 1_000;

    Optional<Case> find(CaseNumber number);

    /** The case, locked until the current transaction ends; whoever changes a case holds this. */
    Optional<Case> lock(CaseNumber number);

    CasePage list(CaseQuery query);

    /** Which of these cases the query lists; its page and limit are not looked at. */
    Set<CaseNumber> among(CaseQuery query, Collection<CaseNumber> numbers);

    /** The covers of these cases, in their order; cases that are not there have none. */
    List<CaseCover> covers(Collection<CaseNumber> numbers);

    /** How many cases each state word, and each of the inbox's views, holds now. */
    CaseCounts counts(MemberId viewer);

    /** The conversation, oldest first; of a very long one its newest {@value #MOST_ENTRIES}. */
    List<CaseEntry> entries(CaseNumber number);

    List<Note> notes(CaseNumber number);

    /** Denied with {@code already-claimed} (by whom) if somebody was first. */
    Outcome<Case> claim(CaseNumber number, Actor actor);

    Outcome<Case> release(CaseNumber number, Actor actor);

    Outcome<Case> assign(CaseNumber number, MemberId assignee, Actor actor);

    Outcome<Case> note(CaseNumber number, String text, Actor actor);

    Outcome<Case> snooze(CaseNumber number, Instant until, Actor actor);

    Outcome<Case> close(CaseNumber number, String reason, Actor actor);

    Outcome<Case> reopen(CaseNumber number, Actor actor);

    /** Adds and takes away tags; both sets are normalized to lower-case words. */
    Outcome<Case> tag(CaseNumber number, Set<String> added, Set<String> removed, Actor actor);

    /**
     * The newest text of a case was read again, by somebody who knows better. The rules are not
     * asked again. Denied with {@code no-such-case}.
     *
     * @param by who read it
     */
    Outcome<Case> reread(CaseNumber number, SecondReading reading, String by);

    /** The language of what the author says is another one than was read. */
    Outcome<Case> speaks(CaseNumber number, Language language, Actor actor);

    /** Closes {@code from} and moves its conversation to {@code into}, of the same account. */
    Outcome<Case> merge(CaseNumber from, CaseNumber into, Actor actor);

    /**
     * A reply went out: nothing is due until the author writes again, and what answers the reply
     * belongs to the case. Its echo from the network opens no case. Joins the transaction.
     */
    void answered(CaseNumber number, Receipt receipt, Instant at);

    /**
     * An answer went out that only says when we are back: the author still waits. Otherwise as
     * {@link #answered}.
     */
    void acknowledged(CaseNumber number, Receipt receipt, Instant at);

    /**
     * Something that the card shows changed elsewhere; bumps the version. Joins the transaction.
     */
    void touched(CaseNumber number, String what);
}
