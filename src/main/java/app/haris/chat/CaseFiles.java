package app.haris.chat;

import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Cases;
import app.haris.inbox.Outcome;
import app.haris.reply.Replies;
import app.haris.reply.ReplyState;
import app.haris.reply.Revision;
import app.haris.reply.TextPreview;
import app.haris.storage.Transactions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads case files. */
@Component
public final class CaseFiles {
    private final Cases cases;
    private final Replies replies;
    private final Transactions transactions;

    public CaseFiles(Cases cases, Replies replies, Transactions transactions) {
        this.cases = cases;
        this.replies = replies;
        this.transactions = transactions;
    }

    /** Everything about a case; empty if there is no such case. */
    public Optional<CaseFile> read(CaseNumber number) {
        return transactions.call(() -> cases.find(number).map(this::read));
    }

    private CaseFile read(Case summary) {
        var number = summary.number();
        var revisions = replies.of(number);
        return new CaseFile(
                summary,
                cases.entries(number),
                cases.notes(number),
                revisions,
                replies.attempts(number),
                replies.moderations(number),
                previews(number, revisions),
                contacts(summary));
    }

    private Map<Integer, TextPreview> previews(CaseNumber number, List<Revision> revisions) {
        var previews = new HashMap<Integer, TextPreview>();
        for (var revision : revisions) {
            if (revision.state() instanceof ReplyState.Open
                    && replies.preview(number, revision.text())
                            instanceof Outcome.Done<TextPreview>(var preview)) {
                previews.put(revision.number(), preview);
            }
        }
        return previews;
    }

    private int contacts(Case summary) {
        return cases.list(CaseQueries.ofAuthor(summary.account(), summary.author().id()))
                .cases()
                .size();
    }
}
