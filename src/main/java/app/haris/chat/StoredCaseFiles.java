package app.haris.chat;

import app.haris.crisis.Silences;
import app.haris.escalation.Cause;
import app.haris.escalation.Escalations;
import app.haris.escalation.Escalations.Progress;
import app.haris.inbox.Case;
import app.haris.inbox.CaseCover;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Cases;
import app.haris.reply.Replies;
import app.haris.storage.Transactions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers case files from inbox and replies. */
@Component
final class StoredCaseFiles implements CaseFiles {
    private final Cases cases;
    private final Replies replies;
    private final Escalations escalations;
    private final Silences silences;
    private final Transactions transactions;

    StoredCaseFiles(
            Cases cases,
            Replies replies,
            Escalations escalations,
            Silences silences,
            Transactions transactions) {
        this.silences = silences;
        this.escalations = escalations;
        this.cases = cases;
        this.replies = replies;
        this.transactions = transactions;
    }

    /**
     * At read committed, a change between two queries may show in the second only; whoever draws
     * the file is then told of that change too, and draws again. Nothing is written, so there is no
     * turn of the disk to wait for.
     */
    @Override
    public Optional<CaseFile> read(CaseNumber number) {
        return transactions.callUnflushed(() -> cases.find(number).map(this::read));
    }

    @Override
    public List<CaseFile> covers(Collection<CaseNumber> numbers) {
        return numbers.isEmpty() ? List.of() : transactions.call(() -> readCovers(numbers));
    }

    private List<CaseFile> readCovers(Collection<CaseNumber> numbers) {
        var covers = cases.covers(numbers);
        var calling = escalations.active();
        var revisions = replies.of(covers.stream().map(CaseCover::summary).toList());
        return covers.stream()
                .map(
                        cover ->
                                new CaseFile(
                                        cover.summary(),
                                        cover.latest().stream().toList(),
                                        List.of(),
                                        revisions.getOrDefault(cover.summary().number(), List.of()),
                                        List.of(),
                                        List.of(),
                                        cover.contacts(),
                                        cover.similar(),
                                        cover.post(),
                                        of(cover.summary().number(), calling),
                                        silences.over(cover.summary())))
                .toList();
    }

    private static List<Progress> of(CaseNumber number, List<Progress> calling) {
        var cause = new Cause.OfCase(number);
        return calling.stream().filter(one -> one.run().cause().equals(cause)).toList();
    }

    private CaseFile read(Case summary) {
        var number = summary.number();
        var cover = cases.covers(List.of(number)).getFirst();
        return new CaseFile(
                summary,
                cases.entries(number),
                cases.notes(number),
                replies.of(number),
                replies.attempts(number),
                replies.moderations(number),
                cover.contacts(),
                cover.similar(),
                cover.post(),
                escalations.of(number),
                silences.over(summary));
    }
}
