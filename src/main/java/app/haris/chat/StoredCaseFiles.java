package app.haris.chat;

import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Cases;
import app.haris.reply.Replies;
import app.haris.storage.Transactions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers case files from inbox and replies. */
@Component
final class StoredCaseFiles implements CaseFiles {
    private final Cases cases;
    private final Replies replies;
    private final Transactions transactions;

    StoredCaseFiles(Cases cases, Replies replies, Transactions transactions) {
        this.cases = cases;
        this.replies = replies;
        this.transactions = transactions;
    }

    /**
     * At read committed, a change between two queries may show in the second only; whoever draws
     * the file is then told of that change too, and draws again.
     */
    @Override
    public Optional<CaseFile> read(CaseNumber number) {
        return transactions.call(() -> cases.find(number).map(this::read));
    }

    private CaseFile read(Case summary) {
        var number = summary.number();
        return new CaseFile(
                summary,
                cases.entries(number),
                cases.notes(number),
                replies.of(number),
                replies.attempts(number),
                replies.moderations(number),
                contacts(summary));
    }

    private int contacts(Case summary) {
        return cases.list(CaseQueries.ofAuthor(summary.account(), summary.author().id()))
                .cases()
                .size();
    }
}
