package app.haris.reply.draft;

import app.haris.audit.Origin;
import app.haris.inbox.Case;
import app.haris.inbox.CaseState;
import app.haris.inbox.Cases;
import app.haris.reply.EyesAwaited;
import app.haris.storage.Transactions;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.News;
import app.haris.work.Worker;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Reminds the team of a reply that waits for a person, ever more rarely, for a week. */
@Component
final class Reminder implements Worker {
    private static final Duration LONGEST = Duration.ofDays(7);

    private final Transactions transactions;
    private final Cases cases;
    private final Drafts drafts;
    private final Ledger ledger;
    private final News news;
    private final Clock clock;

    Reminder(
            Transactions transactions,
            Cases cases,
            Drafts drafts,
            Ledger ledger,
            News news,
            Clock clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.drafts = drafts;
        this.ledger = ledger;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public JobName name() {
        return Ledger.REMIND;
    }

    @Override
    public Next run(Job job) {
        var key = JobKey.read(job);
        return transactions.call(
                () ->
                        cases.lock(key.caseNumber())
                                .filter(about -> about.state() instanceof CaseState.Open)
                                .flatMap(
                                        about ->
                                                drafts.find(key.caseNumber(), key.revision())
                                                        .filter(key::isStill)
                                                        .map(reply -> remind(reply, about)))
                                .orElseGet(() -> new Next.Done()));
    }

    /** Each time after twice the wait of the time before. */
    private Next remind(Reply reply, Case about) {
        var now = clock.instant();
        var waited = Duration.between(reply.changedAt(), now);
        ledger.note(reply, Act.ofHaris(Origin.CLOCK, "reminded"));
        news.tell(new EyesAwaited(about.number(), reply.number(), reply.state().word()));
        return waited.compareTo(LONGEST) < 0 && waited.isPositive()
                ? new Next.Again(now.plus(waited))
                : new Next.Done();
    }
}
