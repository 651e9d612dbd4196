package app.haris.chat;

import app.haris.crisis.Silence;
import app.haris.escalation.Escalations.Progress;
import app.haris.escalation.RunState;
import app.haris.inbox.Case;
import app.haris.inbox.CaseCover.OwnPost;
import app.haris.inbox.CaseEntry;
import app.haris.inbox.CaseState;
import app.haris.inbox.Note;
import app.haris.reply.Attempt;
import app.haris.reply.ModerationRequest;
import app.haris.reply.ReplyState;
import app.haris.reply.Revision;
import app.haris.social.Moderation;
import app.haris.social.RemoteId;
import java.util.List;
import java.util.Optional;

/**
 * A case with everything that belongs to it, read in one go.
 *
 * @param entries the conversation, oldest first
 * @param revisions oldest first, superseded ones included
 * @param contacts how many cases there are with this author, this one included; at most 50 are
 *     counted
 * @param similar how many other messages to the brand read like the newest one, since a day ago
 * @param post the post of our own that the newest message is about
 * @param escalations the newest first; in a list only those that are not over
 */
public record CaseFile(
        Case summary,
        List<CaseEntry> entries,
        List<Note> notes,
        List<Revision> revisions,
        List<Attempt> attempts,
        List<ModerationRequest> moderations,
        int contacts,
        int similar,
        Optional<OwnPost> post,
        List<Progress> escalations,
        List<Silence> silences) {
    public CaseFile {
        escalations = List.copyOf(escalations);
        silences = List.copyOf(silences);
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
        revisions = List.copyOf(revisions);
        attempts = List.copyOf(attempts);
        moderations = List.copyOf(moderations);
    }

    /** A file of a case that stands alone. */
    public CaseFile(
            Case summary,
            List<CaseEntry> entries,
            List<Note> notes,
            List<Revision> revisions,
            List<Attempt> attempts,
            List<ModerationRequest> moderations,
            int contacts) {
        this(
                summary,
                entries,
                notes,
                revisions,
                attempts,
                moderations,
                contacts,
                0,
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** The escalations that are not over. */
    public List<Progress> calling() {
        return escalations.stream()
                .filter(one -> one.run().state() instanceof RunState.Active)
                .toList();
    }

    /** The post of ours that the author writes below, unless that is our reply to them. */
    public Optional<OwnPost> below() {
        return post.filter(one -> revisions.stream().noneMatch(mine -> isReceipt(mine, one)));
    }

    private static boolean isReceipt(Revision revision, OwnPost post) {
        return revision.state() instanceof ReplyState.Published published
                && published.receipt().filter(one -> one.id().equals(post.id())).isPresent();
    }

    /** Whether hard words are to be read only by those who want to. */
    public boolean isAbusive() {
        return summary.assessment().abuse().filter(word -> !word.equals("none")).isPresent();
    }

    /** Whether one of us has had something deleted on the network. */
    public boolean isDeleted(RemoteId post) {
        return moderations.stream()
                .filter(order -> order.moderation() == Moderation.DELETE)
                .filter(order -> order.target().equals(post))
                .anyMatch(order -> order.outcome().equals(Optional.of("done")));
    }

    /** Whether an answer is written, and it is not settled yet whether it stands on the network. */
    public boolean isAnswerComing() {
        return revisions.stream().map(Revision::state).anyMatch(CaseFile::isUnsettled);
    }

    private static boolean isUnsettled(ReplyState state) {
        return switch (state) {
            case ReplyState.Open _, ReplyState.Underway _ -> true;
            case ReplyState.Rejected _,
                    ReplyState.Superseded _,
                    ReplyState.Published _,
                    ReplyState.Refused _ ->
                    false;
        };
    }

    /** Whether the last word on an open case is ours. */
    public boolean isAnswered() {
        return summary.state() instanceof CaseState.Open
                && revisions.stream().map(Revision::state).anyMatch(this::isLastWord);
    }

    private boolean isLastWord(ReplyState state) {
        return state instanceof ReplyState.Published(var _, var at)
                && at.isAfter(summary.lastReceivedAt());
    }

    /** Whether a published answer was deleted again. */
    public boolean isTakenBack(Revision revision) {
        return revision.state() instanceof ReplyState.Published published
                && published.receipt().filter(receipt -> isDeleted(receipt.id())).isPresent();
    }

    /** What has been put in the place of a published answer, as it reads now. */
    public Optional<Revision> correctionOf(Revision published) {
        return revisions.stream()
                .filter(later -> later.draft() == published.draft())
                .filter(later -> later.number() > published.number())
                .filter(later -> later.corrects().isPresent())
                .filter(later -> later.state() instanceof ReplyState.Published)
                .reduce((first, second) -> second);
    }

    /** Whether no other has been written in its place. */
    public boolean isNewest(Revision revision) {
        return revisions.stream()
                .noneMatch(
                        other ->
                                other.draft() == revision.draft()
                                        && other.number() > revision.number());
    }

    public Optional<Revision> revision(int number) {
        return revisions.stream().filter(revision -> revision.number() == number).findFirst();
    }

    /** The revision that this one changed; empty for the first of its draft. */
    public Optional<Revision> before(Revision later) {
        return revisions.stream()
                .filter(
                        earlier ->
                                earlier.draft() == later.draft()
                                        && earlier.number() < later.number())
                .reduce((first, second) -> second);
    }
}
