package app.haris.reply.outbox;

import app.haris.audit.Origin;
import app.haris.inbox.Cases;
import app.haris.reply.draft.Act;
import app.haris.reply.draft.Drafts;
import app.haris.reply.draft.Ledger;
import app.haris.social.Accounts;
import app.haris.social.Platforms;
import app.haris.social.ReadBack;
import app.haris.social.SocialPlatform;
import app.haris.storage.Transactions;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Looks on the network for replies whose outcome is unknown, ever more rarely. What cannot be
 * settled so stays for a member, who may also settle it at any time before.
 */
@Component
final class Settlement implements Worker {
    static final JobName NAME = new JobName("reply-settle");

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final Cases cases;
    private final Drafts drafts;
    private final Calls calls;
    private final Judge judge;
    private final Ledger ledger;
    private final Accounts accounts;
    private final Platforms platforms;
    private final Outgoing outgoing;
    private final Line line;
    private final Tally tally;
    private final OutboxLimits limits;
    private final Clock clock;

    Settlement(
            Transactions transactions,
            Cases cases,
            Drafts drafts,
            Calls calls,
            Judge judge,
            Ledger ledger,
            Accounts accounts,
            Platforms platforms,
            Outgoing outgoing,
            Line line,
            Tally tally,
            OutboxLimits limits,
            Clock clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.drafts = drafts;
        this.calls = calls;
        this.judge = judge;
        this.ledger = ledger;
        this.accounts = accounts;
        this.platforms = platforms;
        this.outgoing = outgoing;
        this.line = line;
        this.tally = tally;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public JobName name() {
        return NAME;
    }

    @Override
    public Next run(Job job) {
        var id = UUID.fromString(job.key());
        var call = calls.find(id).filter(found -> !found.isSettled());
        if (call.isEmpty()) {
            return new Next.Done();
        }
        var found = readBack(call.get());
        return transactions.callDurably(
                () -> {
                    cases.lock(call.get().caseNumber());
                    return calls.find(id)
                            .filter(now -> !now.isSettled())
                            .map(now -> settle(now, found))
                            .orElseGet(Next.Done::new);
                });
    }

    private ReadBack readBack(Call call) {
        var reply = drafts.find(call.caseNumber(), call.revision()).orElseThrow();
        var account = accounts.find(reply.wording().account());
        var platform = account.flatMap(platforms::of);
        var about = cases.find(call.caseNumber());
        if (platform.isEmpty() || about.isEmpty()) {
            return new ReadBack.Inconclusive("account-gone");
        }
        // An erased text could be taken for any other.
        if (!reply.isIntact()) {
            return new ReadBack.Inconclusive("erased");
        }
        var sought = outgoing.of(reply, about.get());
        var since = call.began();
        var network = platform.get();
        var ours = account.orElseThrow();
        return readBack(
                network,
                () ->
                        reply.wording()
                                .corrects()
                                .map(post -> network.readBackCorrection(ours, sought, post, since))
                                .orElseGet(() -> network.readBack(ours, sought, since)));
    }

    private ReadBack readBack(SocialPlatform platform, Supplier<ReadBack> question) {
        var began = clock.instant();
        var found = line.<ReadBack>ask(limits.publish(), question, ReadBack.Inconclusive::new);
        var took = Duration.between(began, clock.instant());
        tally.called("read-back", platform.name().value(), word(found), took);
        return found;
    }

    private Next settle(Call call, ReadBack found) {
        return switch (found) {
            case ReadBack.Found(var receipt) ->
                    settled(call, new Verdict.Published(Optional.of(receipt)));
            case ReadBack.Absent() ->
                    call.mayStillLand(clock.instant())
                            ? new Next.Again(call.leaseUntil().plus(A_MOMENT))
                            : settled(call, Verdict.notSent("absent"));
            case ReadBack.Inconclusive(var reason) -> later(call.looked());
        };
    }

    private Next settled(Call call, Verdict verdict) {
        judge.judge(call.id(), verdict, Witness.READ_BACK);
        return new Next.Done();
    }

    private Next later(Call call) {
        calls.save(call);
        if (call.looks() < limits.looks()) {
            return new Next.Again(clock.instant().plus(Backoff.after(call.looks())));
        }
        drafts.find(call.caseNumber(), call.revision())
                .ifPresent(
                        reply ->
                                ledger.note(
                                        reply,
                                        Act.ofHaris(Origin.CLOCK, "unsettled")
                                                .fact("looks", call.looks())));
        return new Next.Done();
    }

    private static String word(ReadBack found) {
        return switch (found) {
            case ReadBack.Found(var receipt) -> "found";
            case ReadBack.Absent() -> "absent";
            case ReadBack.Inconclusive(var reason) -> "inconclusive";
        };
    }
}
