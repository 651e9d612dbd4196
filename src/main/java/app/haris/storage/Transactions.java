package app.haris.storage;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Short transactions on the one database, at read committed.
 *
 * <p>A transaction that lost a race (deadlock, serialization failure, lock time-out) is run again a
 * few times, so its body must have no effect but on the database. A call inside a running
 * transaction joins it; if the inner body throws, the outer one cannot commit any more.
 *
 * <p>All of them throw {@link DiskTrouble} if the disk is full or failing: then nothing was
 * promised.
 */
public interface Transactions {
    <T extends @Nullable Object> T call(Supplier<T> body);

    default void run(Runnable body) {
        call(
                () -> {
                    body.run();
                    return true;
                });
    }

    /**
     * Runs the body, and returns only when its commit survives a loss of power.
     *
     * @throws IllegalStateException inside a transaction, where that cannot be promised
     */
    <T extends @Nullable Object> T callDurably(Supplier<T> body);

    /**
     * Runs the body without waiting until its commit survives a crash, for what would simply be
     * done again after one.
     */
    default <T extends @Nullable Object> T callUnflushed(Supplier<T> body) {
        return call(body);
    }

    /**
     * Runs just before the current transaction commits, in it; the last chance to add to it.
     *
     * @throws IllegalStateException outside a transaction
     */
    void beforeCommit(Runnable addition);

    /**
     * Like {@link #beforeCommit}, but after all additions of that kind: for what takes a lock that
     * every transaction wants, so that it is held shortly, and by nobody who still waits for
     * another.
     *
     * @throws IllegalStateException outside a transaction
     */
    void lastBeforeCommit(Runnable addition);

    /**
     * Runs after the current transaction has committed (and, if it was called durably, is on disk);
     * at once where none is running. What the effect throws is logged and does not reach whoever
     * called the transaction.
     */
    void afterCommit(Runnable effect);

    /**
     * What the current transaction gathers for the owner, made at the first call in each
     * transaction and forgotten with it.
     *
     * @throws IllegalStateException outside a transaction
     */
    <T> T gathered(Object owner, Supplier<T> start);

    /** Whether the calling thread is in a transaction. */
    boolean isRunning();
}
