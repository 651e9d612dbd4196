package app.haris.storage.jdbc;

import app.haris.storage.DiskTrouble;
import app.haris.storage.Durability;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Flushes and synchronizes H2, each in rounds of its own, so that a flush never waits for fsync.
 */
final class H2Durability implements Durability, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(H2Durability.class);

    private final H2Disk flushed;
    private final H2Disk synced;
    private final Rounds flushes;
    private final Rounds syncs;
    private final DiskRoom room;

    H2Durability(H2Pool pool, Rounds.Listener listener) {
        var url = pool.getJdbcUrl();
        var stores = new ReentrantLock();
        flushed = new H2Disk(url, pool.writers(), stores);
        synced = new H2Disk(url, pool.writers(), stores);
        flushes = new Rounds("haris-flush", flushed::flush, listener);
        syncs = new Rounds("haris-sync", synced::sync, listener);
        room = DiskRoom.watch(H2Database.file(url), new Suspension(listener));
    }

    @Override
    public void sync() {
        syncs.await();
    }

    @Override
    public void flush() {
        flushes.await();
    }

    @Override
    public void check() {
        room.trouble()
                .ifPresent(
                        trouble -> {
                            throw new DiskTrouble(String.valueOf(trouble.getMessage()), trouble);
                        });
    }

    @Override
    public long era() {
        return flushes.era() + syncs.era();
    }

    @Override
    public void close() {
        room.close();
        flushes.close();
        syncs.close();
        close(flushed);
        close(synced);
    }

    private static void close(H2Disk disk) {
        try {
            disk.close();
        } catch (SQLException e) {
            LOG.warn("a connection to H2 could not be closed", e);
        }
    }

    /** Nobody waits for a turn while the turn waits for room. */
    private final class Suspension implements Rounds.Listener {
        private final Rounds.Listener next;

        Suspension(Rounds.Listener next) {
            this.next = next;
        }

        @Override
        public void troubled(DiskTrouble trouble) {
            flushes.suspend(trouble);
            syncs.suspend(trouble);
            next.troubled(trouble);
        }

        @Override
        public void recovered() {
            flushes.resume();
            syncs.resume();
            next.recovered();
        }
    }
}
