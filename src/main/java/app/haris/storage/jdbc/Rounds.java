package app.haris.storage.jdbc;

import app.haris.storage.DiskTrouble;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Shares each turn at the disk among all who wait for one.
 *
 * <p>A caller is served by the first turn that <em>starts</em> after its call: one that already
 * runs may have passed over what the caller has just committed. One thread of our own takes the
 * turns, because H2 loses its file when a thread is interrupted while it writes, and nobody
 * interrupts ours. It takes one every second even if nobody waits, so that nothing lies about for
 * long, and the end of a trouble is noticed.
 */
final class Rounds implements AutoCloseable {
    private static final Duration IDLE = Duration.ofSeconds(1);

    /** Writes out all that is committed. */
    interface Turn {
        void take() throws SQLException;
    }

    /** Hears when trouble begins and ends. */
    interface Listener {
        void troubled(DiskTrouble trouble);

        void recovered();
    }

    private final Turn turn;
    private final Listener listener;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wanted = lock.newCondition();
    private final Condition finished = lock.newCondition();
    private final Thread thread;
    private Round next = new Round();
    private boolean isClosed;
    private boolean isTroubled;
    private @Nullable DiskTrouble suspension;
    private volatile long era;

    Rounds(String name, Turn turn, Listener listener) {
        this.turn = turn;
        this.listener = listener;
        thread = Thread.ofPlatform().name(name).daemon().start(this::work);
    }

    /** Changes with each turn that fails. */
    long era() {
        return era;
    }

    /**
     * Waits for a turn that starts after this call.
     *
     * @throws DiskTrouble if it fails
     */
    void await() {
        lock.lock();
        try {
            if (isClosed) {
                throw new IllegalStateException("Haris is shutting down");
            }
            var round = next;
            round.isWanted = true;
            wanted.signal();
            while (!round.isOver && suspension == null) {
                finished.awaitUninterruptibly();
            }
            var trouble = round.isOver ? round.trouble : suspension;
            if (trouble != null) {
                throw new DiskTrouble(String.valueOf(trouble.getMessage()), trouble);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Fails all who wait, and who come before {@link #resume}: the turn may take for ever. */
    void suspend(DiskTrouble trouble) {
        lock.lock();
        try {
            suspension = trouble;
            finished.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void resume() {
        lock.lock();
        try {
            suspension = null;
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        for (var round = next(); round != null; round = next()) {
            finish(round, take());
        }
    }

    /** Waits until a turn is wanted, or for a while; null at the end. */
    private @Nullable Round next() {
        lock.lock();
        try {
            var left = IDLE.toNanos();
            while (!next.isWanted && !isClosed && left > 0) {
                left = wanted.awaitNanos(left);
            }
            if (isClosed && !next.isWanted) {
                return null;
            }
            var round = next;
            next = new Round();
            return round;
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody should interrupt this thread", e);
        } finally {
            lock.unlock();
        }
    }

    /** This thread's top: whatever is thrown ends with the callers, or they would wait for ever. */
    private @Nullable DiskTrouble take() {
        try {
            turn.take();
            return null;
        } catch (Throwable e) {
            return DiskFaults.describe(e);
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only this thread writes the era
    private void finish(Round round, @Nullable DiskTrouble trouble) {
        lock.lock();
        try {
            if (trouble != null) {
                era++;
            }
            round.isOver = true;
            round.trouble = trouble;
            finished.signalAll();
        } finally {
            lock.unlock();
        }
        tell(trouble);
    }

    private void tell(@Nullable DiskTrouble trouble) {
        if (trouble != null && !isTroubled) {
            isTroubled = true;
            listener.troubled(trouble);
        } else if (trouble == null && isTroubled) {
            isTroubled = false;
            listener.recovered();
        }
    }

    /** Serves who still waits, then ends. */
    @Override
    public void close() {
        lock.lock();
        try {
            isClosed = true;
            wanted.signal();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Round {
        private boolean isWanted;
        private boolean isOver;
        private @Nullable DiskTrouble trouble;
    }
}
