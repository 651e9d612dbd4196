package app.haris.reply.outbox;

import app.haris.inbox.Cases;
import app.haris.storage.Transactions;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Finds calls whose process died before it could tell the outcome. The job is put down with the
 * claim, for the end of the lease, so that no crash can lose it.
 */
@Component
final class Interruptions implements Worker {
    static final JobName NAME = new JobName("reply-interrupted");

    private final Transactions transactions;
    private final Cases cases;
    private final Calls calls;
    private final Judge judge;
    private final Clock clock;

    Interruptions(Transactions transactions, Cases cases, Calls calls, Judge judge, Clock clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.calls = calls;
        this.judge = judge;
        this.clock = clock;
    }

    @Override
    public JobName name() {
        return NAME;
    }

    @Override
    public Next run(Job job) {
        var id = UUID.fromString(job.key());
        var number = calls.find(id).map(Call::caseNumber);
        return number.isEmpty()
                ? new Next.Done()
                : transactions.callDurably(
                        () -> {
                            cases.lock(number.get());
                            return look(calls.find(id).orElseThrow());
                        });
    }

    private Next look(Call call) {
        if (call.verdict().isPresent()) {
            return new Next.Done();
        }
        if (call.mayStillLand(clock.instant())) {
            return new Next.Again(call.leaseUntil());
        }
        judge.judge(call.id(), new Verdict.Unknown("interrupted"), Witness.SILENCE);
        return new Next.Done();
    }
}
