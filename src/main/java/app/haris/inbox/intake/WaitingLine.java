package app.haris.inbox.intake;

import app.haris.inbox.Inbox.Acceptance;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where callers stand until their arrivals are written. It is bounded in number and in memory, so
 * that a flood slows its senders down instead of filling the heap.
 */
final class WaitingLine {
    /** So many arrivals are written at once at most; one caller's may be more. */
    static final int BATCH = 256;

    private static final int MOST = 4_096;
    private static final long MOST_BYTES = 32 * 1024 * 1024;
    private static final long BATCH_BYTES = 4 * 1024 * 1024;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Condition left = lock.newCondition();
    private final Deque<Request> requests = new ArrayDeque<>();
    private int candidates;
    private long bytes;
    private boolean isClosed;

    /** What one caller waits for. */
    record Request(
            List<Candidate> candidates, long bytes, CompletableFuture<List<Acceptance>> answer) {
        static Request of(List<Candidate> candidates) {
            var bytes = candidates.stream().mapToLong(Candidate::weight).sum();
            return new Request(candidates, bytes, new CompletableFuture<>());
        }
    }

    /** Whether there was room in time. An empty line has room for anything. */
    boolean offer(Request request, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long rest = patience.toNanos();
            while (!isClosed && !hasRoomFor(request)) {
                if (rest <= 0) {
                    return false;
                }
                rest = left.awaitNanos(rest);
            }
            if (isClosed) {
                throw new IllegalStateException("Haris is shutting down");
            }
            requests.add(request);
            candidates += request.candidates.size();
            bytes += request.bytes;
            arrived.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private boolean hasRoomFor(Request request) {
        return requests.isEmpty()
                || (candidates + request.candidates.size() <= MOST
                        && bytes + request.bytes <= MOST_BYTES);
    }

    /** Those who stand in front, as many as make a batch; waits for one; empty once closed. */
    List<Request> take() {
        lock.lock();
        try {
            while (requests.isEmpty()) {
                if (isClosed) {
                    return List.of();
                }
                arrived.awaitUninterruptibly();
            }
            return batch();
        } finally {
            lock.unlock();
        }
    }

    private List<Request> batch() {
        var batch = new ArrayList<Request>();
        int taken = 0;
        long takenBytes = 0;
        while (!requests.isEmpty() && (batch.isEmpty() || fits(taken, takenBytes))) {
            var request = requests.remove();
            batch.add(request);
            taken += request.candidates.size();
            takenBytes += request.bytes;
        }
        candidates -= taken;
        bytes -= takenBytes;
        left.signalAll();
        return batch;
    }

    private boolean fits(int taken, long takenBytes) {
        var next = requests.getFirst();
        return taken + next.candidates.size() <= BATCH && takenBytes + next.bytes <= BATCH_BYTES;
    }

    /** From now on nobody may join; those who stand here are still served. */
    void close() {
        lock.lock();
        try {
            isClosed = true;
            arrived.signalAll();
            left.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
