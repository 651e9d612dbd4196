package app.haris.reply.outbox;

import app.haris.inbox.Cases;
import app.haris.social.Account;
import app.haris.social.Delivery;
import app.haris.social.SocialPlatform;
import app.haris.storage.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the call that was claimed, outside any transaction, and has its outcome judged. */
@Component
final class Delivering {
    private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);

    private final Line line;
    private final Transactions transactions;
    private final Cases cases;
    private final Calls calls;
    private final Judge judge;
    private final Tally tally;
    private final OutboxLimits limits;
    private final Clock clock;

    Delivering(
            Line line,
            Transactions transactions,
            Cases cases,
            Calls calls,
            Judge judge,
            Tally tally,
            OutboxLimits limits,
            Clock clock) {
        this.line = line;
        this.transactions = transactions;
        this.cases = cases;
        this.calls = calls;
        this.judge = judge;
        this.tally = tally;
        this.limits = limits;
        this.clock = clock;
    }

    void deliver(Claims.Claim claim, Account account, SocialPlatform platform) {
        var call = claim.call();
        var began = clock.instant();
        var over = new CountDownLatch(1);
        var verdict =
                line.ask(
                        limits.publish(),
                        () -> publish(claim, account, platform, over),
                        Verdict.Unknown::new,
                        late -> conclude(call, late, true, Witness.LATE_ANSWER));
        var took = Duration.between(began, clock.instant());
        tally.called(claim.word(), platform.name().value(), verdict.word(), took);
        var isOver = over.getCount() == 0;
        if (!isOver) {
            prolong(call, over);
        }
        conclude(call, verdict, isOver, Witness.ANSWER);
    }

    private Verdict publish(
            Claims.Claim claim, Account account, SocialPlatform platform, CountDownLatch over) {
        try {
            // Whoever was held up until the lease is short must not begin: others may soon believe
            // that this process is gone.
            var mayBegin = claim.call().leaseUntil().minus(limits.head());
            return clock.instant().isAfter(mayBegin)
                    ? Verdict.notSent("held-up")
                    : Verdict.of(publish(claim, account, platform));
        } finally {
            over.countDown();
        }
    }

    private static Delivery publish(Claims.Claim claim, Account account, SocialPlatform platform) {
        return claim.corrects()
                .map(post -> platform.correct(account, claim.outgoing(), post))
                .orElseGet(() -> platform.publish(account, claim.outgoing()));
    }

    private void conclude(Call call, Verdict verdict, boolean isOver, Witness witness) {
        transactions.callDurably(
                () -> {
                    cases.lock(call.caseNumber());
                    if (isOver) {
                        calls.save(calls.find(call.id()).orElseThrow().ended());
                    }
                    return judge.judge(call.id(), verdict, witness);
                });
    }

    /** Keeps others from believing that the call is over while it is not. */
    private void prolong(Call call, CountDownLatch over) {
        calls.renew(call.id(), clock.instant().plus(limits.lease()));
        Thread.ofVirtual()
                .name("lease-" + call.id())
                .start(
                        () -> {
                            while (!isOver(over)) {
                                renew(call);
                            }
                        });
    }

    private void renew(Call call) {
        try {
            calls.renew(call.id(), clock.instant().plus(limits.lease()));
        } catch (RuntimeException e) {
            LOG.warn("the lease of attempt {} could not be prolonged", call.id(), e);
        }
    }

    private boolean isOver(CountDownLatch over) {
        try {
            return over.await(limits.lease().toMillis() / 3, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
