package app.haris.storage.jdbc;

import app.haris.storage.DiskTrouble;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The room on the disk for one file: holds up a write that finds none, until there is.
 *
 * <p>H2 takes a failed write for the end of the database: it forgets what it had not written,
 * closes every connection, and may keep the file locked against itself for good. A write that takes
 * long harms nobody, because nothing is promised before it is done and {@link Rounds} tells those
 * who wait. So a full disk costs nothing but time.
 */
final class DiskRoom implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** H2 makes its file systems by name, so they can find us only here. */
    private static final Map<String, DiskRoom> WATCHED = new ConcurrentHashMap<>();

    /** A write that may find no room. */
    interface Write {
        int run() throws IOException;
    }

    private final String file;
    private final Rounds.Listener listener;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition closing = lock.newCondition();
    private volatile @Nullable DiskTrouble trouble;
    private boolean isClosed;

    private DiskRoom(String file, Rounds.Listener listener) {
        this.file = file;
        this.listener = listener;
    }

    /** From now on, writes to the file wait for room, and the listener hears of it. */
    static DiskRoom watch(String file, Rounds.Listener listener) {
        var room = new DiskRoom(file, listener);
        WATCHED.put(file, room);
        return room;
    }

    /** Writes to the file; where nobody watches it, a full disk is a failure like others. */
    static int write(String file, Write write) throws IOException {
        var room = WATCHED.get(file);
        return room == null ? write.run() : room.write(write);
    }

    /** Why nothing can be kept at the moment. */
    Optional<DiskTrouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    private int write(Write write) throws IOException {
        while (true) {
            try {
                var written = write.run();
                if (trouble != null) {
                    found();
                }
                return written;
            } catch (IOException e) {
                if (!SqlTrouble.isFull(e) || !awaitRoom(e)) {
                    throw e;
                }
            }
        }
    }

    private void found() {
        lock.lock();
        try {
            if (trouble != null) {
                trouble = null;
                listener.recovered();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits a little; false if nobody may wait any more. */
    private boolean awaitRoom(IOException cause) {
        lock.lock();
        try {
            if (trouble == null && !isClosed) {
                var full = DiskFaults.describe(cause);
                trouble = full;
                listener.troubled(full);
            }
            pause();
            return !isClosed;
        } finally {
            lock.unlock();
        }
    }

    /** An interrupted writer has to finish its write all the same. */
    private void pause() {
        var wasInterrupted = false;
        var end = System.nanoTime() + PAUSE.toNanos();
        for (var left = PAUSE.toNanos(); left > 0 && !isClosed; left = end - System.nanoTime()) {
            try {
                closing.awaitNanos(left);
            } catch (InterruptedException e) {
                wasInterrupted = true;
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets those fail that wait, and whatever finds no room from now on. */
    @Override
    public void close() {
        WATCHED.remove(file, this);
        lock.lock();
        try {
            isClosed = true;
            closing.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
