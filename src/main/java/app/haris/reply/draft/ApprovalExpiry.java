package app.haris.reply.draft;

import app.haris.audit.Origin;
import app.haris.inbox.Case;
import app.haris.inbox.Cases;
import app.haris.reply.ReplyState;
import app.haris.storage.Transactions;
import app.haris.team.Team;
import app.haris.work.Agenda;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Takes away approvals that are too old. They stop to count by themselves, since {@link EyesPolicy}
 * looks at the time; this makes cards show it, and turns an approved reply back into a draft.
 */
@Component
public final class ApprovalExpiry implements Worker {
    public static final JobName NAME = new JobName("reply-expire");

    private final Transactions transactions;
    private final Cases cases;
    private final Drafts drafts;
    private final Revisions revisions;
    private final Ledger ledger;
    private final Agenda agenda;
    private final Team team;
    private final Clock clock;

    ApprovalExpiry(
            Transactions transactions,
            Cases cases,
            Drafts drafts,
            Revisions revisions,
            Ledger ledger,
            Agenda agenda,
            Team team,
            Clock clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.drafts = drafts;
        this.revisions = revisions;
        this.ledger = ledger;
        this.agenda = agenda;
        this.team = team;
        this.clock = clock;
    }

    /** Puts down the job for an approval that was just given. */
    public void watch(Reply reply, Approval approval) {
        if (team.policy().approvalExpiry().isPositive()) {
            var due = expiry(approval).plusMillis(1);
            var key = "%s:%d:%d".formatted(reply.caseNumber(), reply.number(), due.toEpochMilli());
            agenda.add(new Job(NAME, key, due));
        }
    }

    @Override
    public JobName name() {
        return NAME;
    }

    @Override
    public Next run(Job job) {
        var key = JobKey.read(job);
        transactions.run(
                () ->
                        cases.lock(key.caseNumber())
                                .ifPresent(
                                        about ->
                                                drafts.find(key.caseNumber(), key.revision())
                                                        .ifPresent(reply -> expire(reply, about))));
        return new Next.Done();
    }

    private void expire(Reply reply, Case about) {
        var now = clock.instant();
        var old = expired(reply, now);
        if (old.isEmpty() || !(reply.state() instanceof ReplyState.Open)) {
            return;
        }
        old.forEach(approval -> drafts.withdraw(reply, approval.by()));
        var fresh =
                reply.with(
                        reply.approvals().stream()
                                .filter(approval -> !old.contains(approval))
                                .toList());
        var act = Act.ofHaris(Origin.CLOCK, "approval-expired").fact("expired", old.size());
        if (fresh.state() instanceof ReplyState.Approved approved
                && !revisions.eyes(fresh, about).areEnough()) {
            ledger.change(fresh, fresh.become(approved.lapsed(), now), act);
        } else {
            ledger.note(fresh, act);
        }
    }

    private List<Approval> expired(Reply reply, Instant now) {
        return team.policy().approvalExpiry().isPositive()
                ? reply.approvals().stream()
                        .filter(approval -> !expiry(approval).isAfter(now))
                        .toList()
                : List.of();
    }

    private Instant expiry(Approval approval) {
        return approval.at().plus(team.policy().approvalExpiry());
    }
}
