package app.haris.storage.jdbc;

import app.haris.storage.Durability;
import java.sql.SQLException;
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

    H2Durability(String url, Rounds.Listener listener) {
        flushed = new H2Disk(url);
        synced = new H2Disk(url);
        flushes = new Rounds("haris-flush", flushed::flush, listener);
        syncs = new Rounds("haris-sync", synced::sync, listener);
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
    public long era() {
        return flushes.era() + syncs.era();
    }

    @Override
    public void close() {
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
}
