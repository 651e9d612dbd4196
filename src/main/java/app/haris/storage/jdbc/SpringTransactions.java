package app.haris.storage.jdbc;

import app.haris.storage.DiskTrouble;
import app.haris.storage.Durability;
import app.haris.storage.Transactions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions by Spring's transaction manager, so that {@code JdbcClient} joins them.
 *
 * <p>Effects run after Spring has let go of the connection, not in its {@code afterCommit}, where a
 * statement would join the transaction that has just ended and be lost.
 */
@Component
final class SpringTransactions implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(SpringTransactions.class);
    private static final int ATTEMPTS = 10;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);
    private static final ScopedValue<Running> RUNNING = ScopedValue.newInstance();

    private final TransactionTemplate template;
    private final Durability durability;

    SpringTransactions(PlatformTransactionManager manager, Durability durability) {
        this.durability = durability;
        template = new TransactionTemplate(manager);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    @Override
    public <T extends @Nullable Object> T call(Supplier<T> body) {
        return isRunning() ? join(body) : begin(body, durability::flush);
    }

    @Override
    public <T extends @Nullable Object> T callDurably(Supplier<T> body) {
        if (isRunning()) {
            throw new IllegalStateException("a part of a transaction cannot be durable by itself");
        }
        return begin(body, durability::sync);
    }

    @Override
    public <T extends @Nullable Object> T callUnflushed(Supplier<T> body) {
        return isRunning() ? join(body) : begin(body, () -> {});
    }

    @Override
    public void beforeCommit(Runnable addition) {
        running().additions.add(addition);
    }

    @Override
    public void lastBeforeCommit(Runnable addition) {
        running().lastAdditions.add(addition);
    }

    @Override
    public void afterCommit(Runnable effect) {
        if (isRunning()) {
            running().effects.add(effect);
        } else {
            effect.run();
        }
    }

    @Override
    @SuppressWarnings("unchecked") // each owner gathers one type, by its own supplier
    public <T> T gathered(Object owner, Supplier<T> start) {
        return (T) running().gathered.computeIfAbsent(owner, missing -> start.get());
    }

    @Override
    public boolean isRunning() {
        return RUNNING.isBound();
    }

    private static Running running() {
        if (!RUNNING.isBound()) {
            throw new IllegalStateException("this needs a running transaction");
        }
        return RUNNING.get();
    }

    /** Spring marks the whole transaction for rollback if the body throws. */
    @SuppressWarnings("NullAway") // the template returns what the body returned, null or not
    private <T extends @Nullable Object> T join(Supplier<T> body) {
        return template.execute(status -> body.get());
    }

    private <T extends @Nullable Object> T begin(Supplier<T> body, Runnable keep) {
        durability.check();
        for (int attempt = 1; ; attempt++) {
            var era = durability.era();
            var running = new Running();
            try {
                T result = ScopedValue.where(RUNNING, running).call(() -> attempt(body, running));
                keep.run();
                if (durability.era() != era) {
                    throw DiskFaults.lost();
                }
                running.effects.forEach(SpringTransactions::runEffect);
                return result;
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !SqlTrouble.isLostRace(e)) {
                    throw translated(e);
                }
                LOG.debug("transaction lost a race, attempt {}", attempt, e);
                pause(attempt);
            }
        }
    }

    @SuppressWarnings("NullAway") // the template returns what the body returned, null or not
    private <T extends @Nullable Object> T attempt(Supplier<T> body, Running running) {
        return template.execute(
                status -> {
                    T result = body.get();
                    running.complete();
                    return result;
                });
    }

    private static void runEffect(Runnable effect) {
        try {
            effect.run();
        } catch (RuntimeException e) {
            LOG.error("an effect failed after its transaction had committed", e);
        }
    }

    private RuntimeException translated(RuntimeException e) {
        if (e instanceof DiskTrouble || !(SqlTrouble.isDisk(e) || SqlTrouble.isAway(e))) {
            return e;
        }
        var trouble = DiskFaults.describe(e);
        durability.noticed(trouble);
        return trouble;
    }

    private static void pause(int attempt) {
        var longest = Math.min(LONGEST_PAUSE.toNanos(), Duration.ofMillis(1L << attempt).toNanos());
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest));
    }

    /** What one transaction has yet to do. */
    private static final class Running {
        private final Queue<Runnable> additions = new ArrayDeque<>();
        private final Queue<Runnable> lastAdditions = new ArrayDeque<>();
        private final List<Runnable> effects = new ArrayList<>();
        private final Map<Object, Object> gathered = new HashMap<>();

        /** An addition may add another. */
        private void complete() {
            for (var next = next(); next != null; next = next()) {
                next.run();
            }
        }

        private @Nullable Runnable next() {
            var addition = additions.poll();
            return addition == null ? lastAdditions.poll() : addition;
        }
    }
}
