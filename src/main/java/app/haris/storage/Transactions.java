package app.haris.storage;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Short transactions on the one database, at read committed.
 *
 * <p>A transaction that lost a race (deadlock, serialization failure, lock time-out) is run again a
 * few times, so its body must have no effect but on the database. Joining a running transaction is
 * allowed; opening a second one inside is not.
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

    /** Runs the body, and returns only when its commit survives a loss of power. */
    <T extends @Nullable Object> T callDurably(Supplier<T> body);

    /** Runs just before the current transaction commits, in it; the last chance to add to it. */
    void beforeCommit(Runnable addition);

    /** Runs after the current transaction has committed; at once where none is running. */
    void afterCommit(Runnable effect);
}
