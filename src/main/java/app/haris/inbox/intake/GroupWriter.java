package app.haris.inbox.intake;

import app.haris.inbox.Inbox.Acceptance;
import app.haris.inbox.InboxBusy;
import app.haris.inbox.intake.Intake.Taken;
import app.haris.inbox.intake.WaitingLine.Request;
import app.haris.storage.DiskTrouble;
import app.haris.storage.RedoLog;
import app.haris.storage.Transactions;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes what waits, many callers' arrivals in one transaction with one synchronization of the
 * disk.
 *
 * <p>Two threads take turns: while one waits for the disk, the other one writes the next batch.
 * Each caller is answered when the disk has its arrivals, before anybody else is told of them.
 */
@Component
final class GroupWriter {
    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);

    /** A sender would rather wait this long than be told to come again. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final Duration SHUTDOWN = Duration.ofSeconds(10);

    private final WaitingLine line = new WaitingLine();
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Intake intake;
    private final Transactions transactions;
    private final RedoLog redoLog;
    private final Teller teller;
    private final List<Thread> threads;

    GroupWriter(Intake intake, Transactions transactions, RedoLog redoLog, Teller teller) {
        this.intake = intake;
        this.transactions = transactions;
        this.redoLog = redoLog;
        this.teller = teller;
        threads =
                IntStream.of(1, 2)
                        .mapToObj(
                                number ->
                                        Thread.ofPlatform()
                                                .name("inbox-writer-" + number)
                                                .daemon()
                                                .start(this::work))
                        .toList();
    }

    /** Waits until the candidates are on disk. */
    List<Acceptance> write(List<Candidate> candidates) {
        if (transactions.isRunning()) {
            throw new IllegalStateException("the inbox writes by itself, not in a transaction");
        }
        var request = Request.of(candidates);
        try {
            if (!line.offer(request, PATIENCE)) {
                throw new InboxBusy(RETRY_AFTER);
            }
            return request.answer().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the inbox", e);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private void work() {
        for (var batch = next(); !batch.isEmpty(); batch = next()) {
            finish(batch);
        }
    }

    /** Commits what stands in front of the line; empty once the line is closed. */
    private List<Written> next() {
        turn.lock();
        try {
            return commit(line.take());
        } finally {
            turn.unlock();
        }
    }

    /** Whoever's arrivals cannot be written must not take those of others with them. */
    private List<Written> commit(List<Request> batch) {
        try {
            return batch.isEmpty() ? List.of() : List.of(take(batch));
        } catch (DiskTrouble trouble) {
            return List.of(new Failed(batch, trouble));
        } catch (RuntimeException | Error failure) {
            if (batch.size() > 1) {
                return batch.stream().flatMap(it -> commit(List.of(it)).stream()).toList();
            }
            LOG.error("arrivals could not be taken in", failure);
            return List.of(new Failed(batch, failure));
        }
    }

    private Committed take(List<Request> batch) {
        var candidates = batch.stream().flatMap(it -> it.candidates().stream()).toList();
        return new Committed(batch, transactions.callUnflushed(() -> intake.take(candidates)));
    }

    private void finish(List<Written> batch) {
        Optional<RuntimeException> trouble = keep(batch);
        for (var written : batch) {
            switch (written) {
                case Committed committed when trouble.isPresent() ->
                        fail(committed.requests(), trouble.get());
                case Committed committed -> answer(committed);
                case Failed failed -> fail(failed.requests(), failed.why());
            }
        }
    }

    /**
     * Duplicates are kept like the rest: whom they repeat may have been committed a moment ago, by
     * the other thread, and not be on disk yet.
     */
    private Optional<RuntimeException> keep(List<Written> batch) {
        try {
            redoLog.keep(() -> batch.stream().flatMap(GroupWriter::records).toList());
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    private static Stream<byte[]> records(Written written) {
        return switch (written) {
            case Committed committed ->
                    committed.requests().stream()
                            .flatMap(request -> request.candidates().stream())
                            .map(candidate -> ArrivalRecords.write(candidate.arrival()));
            case Failed failed -> Stream.empty();
        };
    }

    private void answer(Committed committed) {
        var taken = committed.taken();
        int from = 0;
        for (var request : committed.requests()) {
            int to = from + request.candidates().size();
            request.answer().complete(taken.acceptances().subList(from, to));
            from = to;
        }
        teller.tell(taken);
    }

    private static void fail(List<Request> requests, Throwable failure) {
        requests.forEach(request -> request.answer().completeExceptionally(failure));
    }

    /** Serves those who wait, and nobody else. */
    @PreDestroy
    void close() throws InterruptedException {
        line.close();
        for (var thread : threads) {
            thread.join(SHUTDOWN);
        }
    }

    /** What became of a transaction. */
    private sealed interface Written {}

    private record Committed(List<Request> requests, Taken taken) implements Written {}

    private record Failed(List<Request> requests, Throwable why) implements Written {}
}
