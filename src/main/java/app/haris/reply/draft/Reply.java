package app.haris.reply.draft;

import app.haris.inbox.CaseNumber;
import app.haris.reply.ReplyState;
import app.haris.reply.Wording;
import app.haris.team.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A revision with everything that decides whether it may leave.
 *
 * @param key names its publication for ever, the same for each attempt
 * @param hash of the wording when it was written
 * @param changedAt when it came to its state
 * @param version grows with each saving
 */
public record Reply(
        CaseNumber caseNumber,
        int draft,
        int number,
        UUID key,
        Wording wording,
        String hash,
        List<MemberId> authors,
        Instant createdAt,
        Basis basis,
        Passage passage,
        List<Approval> approvals,
        ReplyState state,
        Instant changedAt,
        long version) {
    /** Whoever writes where no member does; no member of team.yml may be called so. */
    public static final MemberId HARIS = new MemberId("haris");

    public Reply {
        authors = List.copyOf(authors);
        approvals = List.copyOf(approvals);
    }

    /** Whether no member wrote it: it only says that nobody is there yet. */
    public boolean isByHaris() {
        return authors.equals(List.of(HARIS));
    }

    /** Whether what is stored is still what was approved. */
    public boolean isIntact() {
        return hash.equals(wording.hash(key));
    }

    public Reply become(ReplyState next, Instant at) {
        return new Reply(
                caseNumber,
                draft,
                number,
                key,
                wording,
                hash,
                authors,
                createdAt,
                basis,
                passage,
                approvals,
                next,
                at,
                version);
    }

    public Reply with(Passage changed) {
        return new Reply(
                caseNumber,
                draft,
                number,
                key,
                wording,
                hash,
                authors,
                createdAt,
                basis,
                changed,
                approvals,
                state,
                changedAt,
                version);
    }

    public Reply with(Basis changed) {
        return new Reply(
                caseNumber,
                draft,
                number,
                key,
                wording,
                hash,
                authors,
                createdAt,
                changed,
                passage,
                approvals,
                state,
                changedAt,
                version);
    }

    public Reply with(List<Approval> changed) {
        return new Reply(
                caseNumber,
                draft,
                number,
                key,
                wording,
                hash,
                authors,
                createdAt,
                basis,
                passage,
                changed,
                state,
                changedAt,
                version);
    }

    /** As it stands after it was saved. */
    public Reply saved() {
        return new Reply(
                caseNumber,
                draft,
                number,
                key,
                wording,
                hash,
                authors,
                createdAt,
                basis,
                passage,
                approvals,
                state,
                changedAt,
                version + 1);
    }
}
