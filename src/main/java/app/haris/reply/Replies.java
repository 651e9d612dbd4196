package app.haris.reply;

import app.haris.inbox.Actor;
import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Outcome;
import app.haris.social.Media;
import app.haris.social.Moderation;
import app.haris.social.Receipt;
import app.haris.team.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Drafts and their approvals. Each method that changes something is one transaction that holds the
 * case's lock, checks the member's role, journals, and touches the case.
 *
 * <p>Where a revision is an {@link OptionalInt}, empty means the only one that the verb could mean;
 * if there are several, the denial says {@code which-revision}. A revision that is no longer the
 * newest of its draft is denied with {@code stale-revision}, one whose state does not permit the
 * verb with {@code wrong-state}.
 */
public interface Replies {
    /** All revisions of a case, oldest first, superseded ones included. */
    List<Revision> of(CaseNumber number);

    /** The same of many cases; a case without any is not among them. */
    Map<CaseNumber, List<Revision>> of(Collection<Case> cases);

    List<Attempt> attempts(CaseNumber number);

    /**
     * The cases with a draft that waits for this member's eyes, newest number first: drafts that
     * they had no hand in and have not approved. Closed cases and roles are not looked at.
     *
     * @param below only numbers smaller than this
     */
    List<CaseNumber> awaiting(MemberId approver, long below, int limit);

    /** What members asked for besides answers, oldest first. */
    List<ModerationRequest> moderations(CaseNumber number);

    /** The templates that fit the case's account and language, filled in, by key. */
    List<TemplateOffer> templates(CaseNumber number);

    /** How the text would do as an answer; changes nothing. */
    Outcome<TextPreview> preview(CaseNumber number, String text);

    /** Starts a draft with this text. */
    default Outcome<Revision> draft(CaseNumber number, String text, Actor actor) {
        return draft(number, text, List.of(), actor);
    }

    Outcome<Revision> draft(CaseNumber number, String text, List<Media> media, Actor actor);

    /**
     * Starts a draft that its author alone will read, although they spoke in public. Denied with
     * {@code nothing-private} where the network has no such answers, {@code private-too-late} and
     * {@code private-once} where it would refuse.
     */
    Outcome<Revision> draftInPrivate(CaseNumber number, String text, Actor actor);

    /**
     * Takes a picture in that may go with an answer on this case, as large as the case's network
     * permits. It is drawn anew and kept; denied with {@code unreadable-picture}, {@code
     * huge-picture}, {@code no-pictures} or {@code no-description}. Slow, and a transaction of its
     * own.
     *
     * @param file as it was brought, whatever it calls itself
     * @param description what the picture shows, for those who cannot see it
     */
    Outcome<Media> attach(CaseNumber number, byte[] file, String description, Actor actor);

    /** Starts a draft from a template of replies/*.yml, in the case's language. */
    Outcome<Revision> draftFromTemplate(CaseNumber number, String template, Actor actor);

    /** Makes a new revision; the editor joins its authors, and approvals do not carry over. */
    default Outcome<Revision> edit(
            CaseNumber number, OptionalInt revision, String text, Actor actor) {
        return edit(number, revision, new Change(text, Optional.empty()), actor);
    }

    Outcome<Revision> edit(CaseNumber number, OptionalInt revision, Change change, Actor actor);

    /**
     * What a draft is to become.
     *
     * @param media instead of those that go with it now; empty to keep those
     */
    record Change(String text, Optional<List<Media>> media) {
        public Change {
            media = media.map(List::copyOf);
        }
    }

    /** Gives the actor's eyes; with enough of them the undo window begins. Twice counts once. */
    Outcome<Revision> approve(CaseNumber number, OptionalInt revision, Actor actor);

    /** Approves, and sets the other drafts of the case aside. */
    Outcome<Revision> choose(CaseNumber number, OptionalInt revision, Actor actor);

    /** Takes the actor's approval back, until the outbox has claimed the reply. */
    Outcome<Revision> withdraw(CaseNumber number, OptionalInt revision, Actor actor);

    /** Turns a draft down: by an approver, or by one of its authors. */
    Outcome<Revision> reject(CaseNumber number, OptionalInt revision, String why, Actor actor);

    /** Lets an approved, stopped or held reply go now, without a further wait. */
    Outcome<Revision> send(CaseNumber number, OptionalInt revision, Actor actor);

    /** Stops an approved reply before the outbox has claimed it. */
    Outcome<Revision> stop(CaseNumber number, OptionalInt revision, Actor actor);

    /** A member looked: the unknown reply is on the network. */
    Outcome<Revision> confirmPublished(
            CaseNumber number, OptionalInt revision, Optional<Receipt> receipt, Actor actor);

    /**
     * A member looked: the unknown reply is not there, and is to be sent again. Denied with {@code
     * call-under-way} while the call that might still bring it there has not ended, and for the
     * first ten seconds, in which nobody can have looked.
     */
    Outcome<Revision> sendAgain(CaseNumber number, OptionalInt revision, Actor actor);

    /** Likes, hides or deletes the case's newest interaction on the network, soon. */
    Outcome<ModerationRequest> moderate(CaseNumber number, Moderation moderation, Actor actor);

    /**
     * Deletes a published answer of ours on the network, soon. What was approved and published
     * stays on record.
     */
    Outcome<ModerationRequest> takeBack(CaseNumber number, int revision, Actor actor);
}
