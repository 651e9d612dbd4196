package app.haris.reply.outbox;

import app.haris.reply.ReplyState.Approved;
import app.haris.reply.draft.Drafts;
import app.haris.reply.draft.JobKey;
import app.haris.reply.draft.Ledger;
import app.haris.reply.draft.Reply;
import app.haris.social.Account;
import app.haris.social.Accounts;
import app.haris.social.Platforms;
import app.haris.social.Sighting;
import app.haris.social.SocialPlatform;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Sends approved replies.
 *
 * <p>Why nothing leaves twice. A revision is published only by the thread that moved it from {@code
 * Approved} to {@code Sending}, under the case's lock, in a transaction that is on disk, with the
 * attempt, before the call; the version in that update lets exactly one do so, on whichever
 * instance. From {@code Sending} and {@code Unknown} a way leads back to {@code Approved} only by
 * the certainty that this attempt is not out and cannot come out any more: the network's own answer
 * {@code NotSent}; reading back, where the port promises that {@code Absent} is for good, and only
 * once the call has ended or its lease has run out; or the word of an approver who looked, under
 * the same condition. A crash, a time-out or an exception gives no such certainty, and so ends in
 * {@code Unknown}.
 *
 * <p>What remains to be assumed. That a network means what it says by {@code NotSent} and {@code
 * Absent}. And about a process that stands still between its last look at the lease and the moment
 * when its bytes reach the network, or whose call ignores every time-out while the database cannot
 * be reached to prolong the lease: that it stands still for less than the lease, by clocks that
 * differ by less. No sender can exclude that alone; a network that takes the reply's key as an
 * idempotency key does, and adapters hand it on where they can.
 */
@Component
final class Outbox implements Worker {
    private static final Duration UNTIL_A_LANE_IS_FREE = Duration.ofSeconds(1);

    private final Drafts drafts;
    private final Accounts accounts;
    private final Platforms platforms;
    private final Claims claims;
    private final Delivering delivering;
    private final Line line;
    private final Lanes lanes;
    private final OutboxLimits limits;
    private final Clock clock;

    Outbox(
            Drafts drafts,
            Accounts accounts,
            Platforms platforms,
            Claims claims,
            Delivering delivering,
            Line line,
            Lanes lanes,
            OutboxLimits limits,
            Clock clock) {
        this.drafts = drafts;
        this.accounts = accounts;
        this.platforms = platforms;
        this.claims = claims;
        this.delivering = delivering;
        this.line = line;
        this.lanes = lanes;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public JobName name() {
        return Ledger.SEND;
    }

    @Override
    public Next run(Job job) {
        var key = JobKey.read(job);
        var reply = drafts.find(key.caseNumber(), key.revision()).filter(key::isStill);
        if (reply.isEmpty() || !(reply.get().state() instanceof Approved(var sendAt))) {
            return new Next.Done();
        }
        if (sendAt.isAfter(clock.instant())) {
            return new Next.Again(sendAt);
        }
        var account = reply.get().wording().account();
        if (!lanes.enter(account)) {
            return new Next.Again(clock.instant().plus(UNTIL_A_LANE_IS_FREE));
        }
        try {
            send(reply.get(), key);
        } finally {
            lanes.leave(account);
        }
        return new Next.Done();
    }

    private void send(Reply reply, JobKey key) {
        var account = accounts.find(reply.wording().account());
        var platform = account.flatMap(platforms::of);
        var sighting = look(reply, account, platform);
        claims.claim(key, sighting)
                .ifPresent(
                        claim ->
                                delivering.deliver(
                                        claim, account.orElseThrow(), platform.orElseThrow()));
    }

    private Sighting look(
            Reply reply, Optional<Account> account, Optional<SocialPlatform> platform) {
        if (account.isEmpty() || platform.isEmpty()) {
            return new Sighting.Unseen("account-gone");
        }
        if (reply.wording().corrects().isPresent()) {
            return new Sighting.Unseen("corrects");
        }
        return line.ask(
                limits.look(),
                () -> platform.get().look(account.get(), reply.wording().target()),
                Sighting.Unseen::new);
    }
}
