package app.haris.reply;

import app.haris.storage.Transactions;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Real transactions, around which something happens that a process does not survive well. */
final class TroubledTransactions implements Transactions {
    /** Where in the life of a transaction. */
    enum Moment {
        BEFORE,
        INSIDE,
        AFTER
    }

    /**
     * A moment of one transaction.
     *
     * @param number counts the outermost transactions, from 1
     */
    record Place(int number, Moment moment) {}

    private final Transactions real;
    private final Consumer<Place> trouble;
    private final AtomicInteger count = new AtomicInteger();

    TroubledTransactions(Transactions real, Consumer<Place> trouble) {
        this.real = real;
        this.trouble = trouble;
    }

    @Override
    public <T extends @Nullable Object> T call(Supplier<T> body) {
        return real.isRunning() ? real.call(body) : troubled(body, false);
    }

    @Override
    public <T extends @Nullable Object> T callDurably(Supplier<T> body) {
        return troubled(body, true);
    }

    private <T extends @Nullable Object> T troubled(Supplier<T> body, boolean isDurable) {
        var number = count.incrementAndGet();
        trouble.accept(new Place(number, Moment.BEFORE));
        Supplier<T> whole =
                () -> {
                    var inner = body.get();
                    trouble.accept(new Place(number, Moment.INSIDE));
                    return inner;
                };
        var result = isDurable ? real.callDurably(whole) : real.call(whole);
        trouble.accept(new Place(number, Moment.AFTER));
        return result;
    }

    @Override
    public void beforeCommit(Runnable addition) {
        real.beforeCommit(addition);
    }

    @Override
    public void lastBeforeCommit(Runnable addition) {
        real.lastBeforeCommit(addition);
    }

    @Override
    public void afterCommit(Runnable effect) {
        real.afterCommit(effect);
    }

    @Override
    public <T> T gathered(Object owner, Supplier<T> start) {
        return real.gathered(owner, start);
    }

    @Override
    public boolean isRunning() {
        return real.isRunning();
    }
}
