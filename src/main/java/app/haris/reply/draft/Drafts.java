package app.haris.reply.draft;

import app.haris.inbox.CaseNumber;
import app.haris.team.MemberId;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps replies. Whoever changes one holds its case's lock. */
public interface Drafts {
    /** All revisions of a case, oldest first. */
    List<Reply> of(CaseNumber number);

    /** The same of many cases; a case without any is not among them. */
    Map<CaseNumber, List<Reply>> of(Collection<CaseNumber> numbers);

    Optional<Reply> find(CaseNumber number, int revision);

    /** As {@link app.haris.reply.Replies#awaiting}. */
    List<CaseNumber> awaiting(MemberId approver, long below, int limit);

    /** Those of the addresses that go with a revision of any case. */
    Set<URI> among(Collection<URI> media);

    void add(Reply reply);

    /**
     * Keeps a changed state, basis or passage.
     *
     * @return the reply with its next version
     * @throws IllegalStateException if somebody else saved it meanwhile, which the lock forbids
     */
    Reply save(Reply changed);

    /** Keeps an approval, in place of an earlier one of the same member. */
    void approve(Reply reply, Approval approval);

    void withdraw(Reply reply, MemberId member);

    /** Forgets the texts of a case's revisions, and the keys; hashes stay. */
    void eraseTexts(CaseNumber number);
}
