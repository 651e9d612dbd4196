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

    /** Added to under the lock; the other one belongs to the thread that ends turns. */
    private RedoFile current;

    private RedoFile ended;
    private long turn;
    private long era;
    private boolean isDoubtful;
    private boolean isUsable;
    private Consumer<List<byte[]>> redo = records -> {};
    private @Nullable Thread thread;

    H2RedoLog(DataFolder folder, Durability durability) {
        this.durability = durability;
        try {
            current = new RedoFile(folder.path().resolve("redo-1.log"));
            ended = new RedoFile(folder.path().resolve("redo-2.log"));
            RedoFile.forceFolder(folder.path());
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
        try {
            var isCurrentOlder = current.turn() < ended.turn();
            turn = Math.max(current.turn(), ended.turn());
            var count = (isCurrentOlder ? current : ended).each(redo);
            count += (isCurrentOlder ? ended : current).each(redo);
            if (count > 0) {
                LOG.info("did {} things again that the database had not kept", count);
            }
            durability.sync();
            ended.clear();
            current.begin(++turn);
        } catch (IOException e) {
            throw new UncheckedIOException("what was promised cannot be read", e);
        }
        era = durability.era();
        lock.lock();
        try {
            isUsable = true;
        } finally {
            lock.unlock();
        }
        thread = Thread.ofPlatform().name("haris-redo").daemon().start(this::work);
    }

    @Override
    public void keep(Supplier<List<byte[]>> records) {
        if (!isAdded(records)) {
            durability.sync();
        }
    }

    private boolean isAdded(Supplier<List<byte[]>> records) {
        var added = records.get();
        lock.lock();
        try {
            if (!isUsable || current.size() > MOST_BYTES) {
                return false;
            }
            current.add(added);
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
            current.force();
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
            if (ended.isEmpty() && !swap()) {
                return;
            }
            durability.sync();
            var isLost = durability.era() != era;
            era = durability.era();
            if (isLost || isDoubtful) {
                ended.each(redo);
            }
            isDoubtful = isLost;
            ended.clear();
        } catch (RuntimeException | IOException e) {
            isDoubtful = true;
            LOG.debug("the records of a turn are still needed", e);
        }
    }

    /** Whether the turn had records; the next one goes to the other file. */
    private boolean swap() throws IOException {
        lock.lock();
        try {
            if (current.isEmpty()) {
                return false;
            }
            ended.begin(turn + 1);
            turn++;
            var filled = current;
            current = ended;
            ended = filled;
            return true;
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
                ended.clear();
                current.clear();
            }
            ended.close();
            current.close();
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
