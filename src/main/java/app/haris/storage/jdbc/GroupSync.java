package app.haris.storage.jdbc;

import app.haris.storage.DiskTrouble;
import app.haris.storage.Durability;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shares each synchronization with the disk among all who wait for one.
 *
 * <p>A caller is served by the first synchronization that <em>starts</em> after its call: one that
 * already runs may have passed over what the caller has just committed. One thread of our own
 * synchronizes, because H2 loses its file when a thread is interrupted while it writes, and nobody
 * interrupts ours.
 *
 * <p>While the disk is in trouble it is tried again every second, so that the end of the trouble is
 * noticed and told without a caller.
 */
final class GroupSync implements Durability, AutoCloseable {
    /** Makes all that is committed survive a loss of power. */
    interface Synchronization extends AutoCloseable {
        void run() throws SQLException;

        @Override
        void close() throws SQLException;
    }

    /** Hears when trouble begins and ends. */
    interface Listener {
        void troubled(DiskTrouble trouble);

        void recovered();
    }

    private static final Logger LOG = LoggerFactory.getLogger(GroupSync.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Synchronization synchronization;
    private final Listener listener;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wanted = lock.newCondition();
    private final Condition finished = lock.newCondition();
    private final Thread thread;
    private Round next = new Round();
    private boolean isTroubled;
    private boolean isClosed;

    GroupSync(Synchronization synchronization, Listener listener) {
        this.synchronization = synchronization;
        this.listener = listener;
        thread = Thread.ofPlatform().name("haris-sync").daemon().start(this::work);
    }

    @Override
    public void sync() {
        lock.lock();
        try {
            if (isClosed) {
                throw new IllegalStateException("Haris is shutting down");
            }
            var round = next;
            round.isWanted = true;
            wanted.signal();
            while (!round.isOver) {
                finished.awaitUninterruptibly();
            }
            if (round.trouble != null) {
                throw new DiskTrouble(String.valueOf(round.trouble.getMessage()), round.trouble);
            }
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        for (var round = take(); round != null; round = take()) {
            finish(round, synchronize());
        }
    }

    /** Waits for a round that is wanted; null at the end. */
    private @Nullable Round take() {
        lock.lock();
        try {
            while (!next.isWanted && !isClosed) {
                if (isTroubled) {
                    if (wanted.awaitNanos(RETRY.toNanos()) <= 0) {
                        break;
                    }
                } else {
                    wanted.await();
                }
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
    private @Nullable DiskTrouble synchronize() {
        try {
            synchronization.run();
            return null;
        } catch (Throwable e) {
            return DiskFaults.describe(e);
        }
    }

    private void finish(Round round, @Nullable DiskTrouble trouble) {
        lock.lock();
        try {
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
            LOG.error("nothing is accepted for now: {}", trouble.getMessage(), trouble);
            listener.troubled(trouble);
        } else if (trouble == null && isTroubled) {
            isTroubled = false;
            LOG.info("the disk works again");
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
            synchronization.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            LOG.warn("the connection for synchronizing could not be closed", e);
        }
    }

    private static final class Round {
        private boolean isWanted;
        private boolean isOver;
        private @Nullable DiskTrouble trouble;
    }
}
