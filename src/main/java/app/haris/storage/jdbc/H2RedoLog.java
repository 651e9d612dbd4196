package app.haris.storage.jdbc;

import app.haris.storage.DataFolder;
import app.haris.storage.Durability;
import app.haris.storage.RedoLog;
import app.haris.storage.StorageUnavailable;
import app.haris.storage.StorageUnavailable.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps records in two files by turns of a second. At the end of a turn the database is
 * synchronized, and with it all that the turn's records tell, which was committed before they were
 * added; so they have had their day.
 *
 * <p>H2 writes every page that a commit touched, and the keys of what people say are hashes, each
 * on a page of its own: 16 interactions make a write of some 200 KB, their records one of 10.
 *
 * <p>Where H2 had to open its file anew, it has lost what was not flushed, and Haris goes on. Then
 * the turn's records are done again, and the next turn's, some of which may be older than the loss.
 */
final class H2RedoLog implements RedoLog, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(H2RedoLog.class);
    private static final long TURN_SECONDS = 1;

    /** More than that is left while the database cannot be synchronized. */
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final Durability durability;
    private final ReentrantLock lock = new ReentrantLock();
    private final CountDownLatch closing = new CountDownLatch(1);

    /** Records are added, and turns ended, under the lock; what ended is this class's thread's. */
    private final RedoFiles files;

    private volatile long era;
    private boolean isDoubtful;
    private boolean isUsable;
    private Consumer<List<byte[]>> redo = records -> {};
    private @Nullable Thread thread;

    H2RedoLog(DataFolder folder, Durability durability) {
        this.durability = durability;
        era = durability.era();
        try {
            files = new RedoFiles(folder.path());
        } catch (IOException e) {
            throw new StorageUnavailable(
                    Reason.NOT_WRITABLE,
                    "The data folder " + folder.path() + " cannot be written (" + e + ").",
                    e);
        }
    }

    @Override
    public void open(Consumer<List<byte[]>> redo) {
        this.redo = redo;
        redoAll();
        durability.sync();
        era = durability.era();
        if (isBegun()) {
            thread = Thread.ofPlatform().name("haris-redo").daemon().start(this::work);
        }
    }

    private void redoAll() {
        try {
            var count = files.each(redo);
            if (count > 0) {
                LOG.info("did {} things again that the database had not kept", count);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what was promised cannot be read", e);
        }
    }

    /** Without room for the files the database keeps everything by itself. */
    private boolean isBegun() {
        lock.lock();
        try {
            files.begin();
            isUsable = true;
        } catch (IOException e) {
            LOG.warn("there is no redo log until the next start, and intake is slower", e);
        } finally {
            lock.unlock();
        }
        return isUsable;
    }

    @Override
    public void keep(Supplier<List<byte[]>> records) {
        if (!isAdded(records)) {
            durability.sync();
            if (durability.era() != era) {
                throw DiskFaults.lost();
            }
        }
    }

    private boolean isAdded(Supplier<List<byte[]>> records) {
        var added = records.get();
        lock.lock();
        try {
            if (!isUsable || files.size() > MOST_BYTES) {
                return false;
            }
            files.add(added);
            force();
            return true;
        } catch (IOException e) {
            LOG.debug("the database has to keep by itself what just came", e);
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** After a failed fsync the next one may call a success what was forgotten: see H2Disk. */
    private void force() throws IOException {
        try {
            files.force();
        } catch (IOException e) {
            isUsable = false;
            throw e;
        }
    }

    private void work() {
        try {
            while (!closing.await(TURN_SECONDS, TimeUnit.SECONDS)) {
                endTurn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** This thread's top: what fails is tried again at the end of the next turn. */
    private void endTurn() {
        try {
            if (!isAnyEnded()) {
                return;
            }
            durability.sync();
            var isLost = durability.era() != era;
            era = durability.era();
            if (isLost || isDoubtful) {
                files.eachOfEnded(redo);
            }
            isDoubtful = isLost;
            files.clearEnded();
        } catch (RuntimeException | IOException e) {
            isDoubtful = true;
            LOG.debug("the records of a turn are still needed", e);
        }
    }

    private boolean isAnyEnded() throws IOException {
        lock.lock();
        try {
            files.endTurn();
            return files.isAnyEnded();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        join();
        lock.lock();
        try {
            isUsable = false;
            if (thread != null) {
                durability.sync();
                files.clear();
            }
            files.close();
        } catch (RuntimeException | IOException e) {
            LOG.warn("what came last will be done again at the next start", e);
        } finally {
            lock.unlock();
        }
    }

    private void join() {
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
