package app.haris.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The way of H2's commits to the disk, which is not the commit's own.
 *
 * <p>A commit changes pages in memory. Left alone, H2 writes them half a second later and never
 * calls fsync; with {@code WRITE_DELAY=0} each commit writes all changed pages, those of others too
 * (20,000 interactions and their jobs made a file of 642 MB, where this way makes 82 MB), and still
 * does not call fsync. So we write when somebody waits for it, once for all who do.
 *
 * <p>A version is taken while nobody writes, see {@link WriterLock}, and brought to the file by
 * H2's own thread while they go on. This goes by H2's store, below SQL: {@code CHECKPOINT SYNC}
 * returns at once if it finds nothing changed, even while an earlier version is still on its way;
 * and it holds up whoever opens a connection meanwhile.
 *
 * <p>H2's thread that writes after a while is off, and with it what tidied the file: chunks of
 * which little is still valid. That happens with a sync instead, a little once a second.
 *
 * <p>A full disk only makes this take long, see {@link DiskRoom}. After a write that failed H2
 * closes the database under all connections, and opens it again, if it can, for the next one; so
 * after any trouble this one is thrown away. After a failed fsync, though, nothing is promised any
 * more until a restart: the operating system may have forgotten what it could not write, and would
 * call the next fsync a success (https://wiki.postgresql.org/wiki/Fsync_Errors).
 */
final class H2Disk {
    /** H2 tidies a file that is in use below 81 % of valid bytes (RandomAccessStore, 2.4.240). */
    private static final int VALID_PERCENT = 81;

    private static final int TIDIED_BYTES = 1 << 20;
    private static final long TIDIED_EVERY_NANOS = 1_000_000_000;

    private final String url;
    private final WriterLock writers;
    private final ReentrantLock stores;
    private @Nullable Connection connection;
    private long syncedVersion = -1;
    private long tidied = System.nanoTime();
    private @Nullable MVStoreException failedSync;

    /**
     * @param stores shared by all who store the same database's versions
     */
    H2Disk(String url, WriterLock writers, ReentrantLock stores) {
        this.url = url;
        this.writers = writers;
        this.stores = stores;
    }

    /** Hands all that is committed to the operating system. */
    void flush() throws SQLException {
        run(store -> store(store, false));
    }

    /** Has the operating system write it out, if there is anything new. */
    void sync() throws SQLException {
        run(
                store -> {
                    store(store, true);
                    var version = store.getCurrentVersion();
                    if (version != syncedVersion) {
                        sync(store);
                        syncedVersion = version;
                    }
                });
    }

    private void sync(MVStore store) {
        if (failedSync != null) {
            throw failedSync;
        }
        try {
            store.sync();
        } catch (MVStoreException e) {
            failedSync = e;
            throw e;
        }
    }

    private void store(MVStore store, boolean tidies) {
        stores.lock();
        try {
            writers.run(
                    () -> {
                        if (tidies && System.nanoTime() - tidied > TIDIED_EVERY_NANOS) {
                            store.compact(VALID_PERCENT, TIDIED_BYTES);
                            tidied = System.nanoTime();
                        }
                        takeVersion(store);
                    });
            store.executeFilestoreOperation(() -> {});
        } finally {
            stores.unlock();
        }
    }

    /** Does not wait for the file, unless H2 is just storing what was too much for its memory. */
    private static void takeVersion(MVStore store) {
        if (store.tryCommit() < 0 && store.hasUnsavedChanges()) {
            store.commit();
        }
    }

    private void run(Consumer<MVStore> action) throws SQLException {
        try {
            action.accept(store());
        } catch (RuntimeException | SQLException e) {
            syncedVersion = -1;
            try {
                close();
            } catch (SQLException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    private MVStore store() throws SQLException {
        var current = connection;
        if (current == null) {
            current = H2Database.connect(url);
            connection = current;
        }
        var session = (SessionLocal) current.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }

    /** Forgets the connection, so that the next use opens another one. */
    void close() throws SQLException {
        var current = connection;
        connection = null;
        if (current != null) {
            current.close();
        }
    }
}
