package app.haris.reply.outbox;

import app.haris.social.AccountId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Lets few calls to one account wait at the same time, so that a network that hangs cannot keep
 * every worker from everything else.
 */
@Component
final class Lanes {
    private final Map<AccountId, Semaphore> lanes = new ConcurrentHashMap<>();
    private final OutboxLimits limits;

    Lanes(OutboxLimits limits) {
        this.limits = limits;
    }

    /** Whether there was room; whoever entered leaves. */
    boolean enter(AccountId account) {
        return lane(account).tryAcquire();
    }

    void leave(AccountId account) {
        lane(account).release();
    }

    private Semaphore lane(AccountId account) {
        return lanes.computeIfAbsent(account, id -> new Semaphore(limits.atOnce()));
    }
}
