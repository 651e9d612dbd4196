package app.haris.work.jdbc;

import app.haris.storage.Transactions;
import app.haris.work.Job;
import app.haris.work.Worker;
import app.haris.work.Worker.Next;
import app.haris.work.jdbc.JobTable.Run;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs workers for db-scheduler, and settles what becomes of the job.
 *
 * <p>What a worker throws is logged by its types alone: a database's message may quote what members
 * and authors wrote. The whole of it is at level DEBUG.
 */
@Component
final class Runs {
    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

    /** Later ones are found in time by the looks that are made anyway. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private final JobTable table;
    private final Transactions transactions;
    private final Bell bell;
    private final MeterRegistry meters;
    private final Clock clock;

    Runs(Tools tools) {
        table = tools.table();
        transactions = tools.transactions();
        bell = tools.bell();
        meters = tools.meters();
        clock = tools.clock();
    }

    Task<Void> of(Worker worker) {
        return Tasks.custom(worker.name().value(), Void.class)
                .onFailure((failed, operations) -> retry(failed))
                .onDeadExecution((dead, operations) -> revive(dead))
                .execute(
                        (instance, context) -> {
                            var next = run(worker, context.getExecution());
                            return (done, operations) -> settle(done, next);
                        });
    }

    private Next run(Worker worker, Execution execution) {
        var job = new Job(worker.name(), execution.getId(), execution.getExecutionTime());
        var timer = Timer.start(meters);
        var outcome = "failed";
        try {
            var next = worker.run(job);
            outcome = next instanceof Next.Again ? "again" : "done";
            return next;
        } finally {
            timer.stop(meters.timer("haris.jobs", "job", job.name().value(), "outcome", outcome));
        }
    }

    private void settle(ExecutionComplete complete, Next next) {
        var run = runOf(complete);
        unflushed(
                () -> {
                    switch (next) {
                        case Next.Done done -> finish(run);
                        case Next.Again again -> putBack(run, again.at());
                    }
                });
    }

    /** If a crash loses it, the job is simply run again. */
    private void unflushed(Runnable settlement) {
        transactions.callUnflushed(
                () -> {
                    settlement.run();
                    return true;
                });
    }

    private void finish(Run run) {
        if (!table.finish(run)) {
            putBack(run, run.at());
        }
    }

    /** It may be due at once, by {@code until} or because it was put down again. */
    private void putBack(Run run, Instant until) {
        table.putBack(run, until);
        transactions.afterCommit(
                () -> {
                    bell.ring();
                    ringAgain(Duration.between(run.at(), until));
                });
    }

    /** Whoever paces calls comes back more often than anybody looks for due jobs. */
    private void ringAgain(Duration wait) {
        if (wait.isPositive() && wait.compareTo(SOON) <= 0) {
            bell.ringIn(wait.plusMillis(1));
        }
    }

    private void retry(ExecutionComplete failed) {
        var run = runOf(failed);
        var failures = failed.getExecution().consecutiveFailures + 1;
        var at = run.at().plus(Backoff.after(failures));
        failed.getCause()
                .ifPresent(
                        cause -> {
                            LOG.warn(
                                    "job {} {} failed {} times in a row ({}), next try at {}",
                                    run.name(),
                                    run.key(),
                                    failures,
                                    typesOf(cause),
                                    at);
                            LOG.debug("job {} {} failed", run.name(), run.key(), cause);
                        });
        unflushed(() -> table.retry(run, at, failures));
    }

    private void revive(ExecutionComplete dead) {
        var run = runOf(dead);
        LOG.warn("job {} {} was left by a process that is gone; again", run.name(), run.key());
        meters.counter("haris.jobs.abandoned", "job", run.name()).increment();
        unflushed(
                () -> {
                    table.retry(run, run.at(), dead.getExecution().consecutiveFailures);
                    transactions.afterCommit(bell::ring);
                });
    }

    private Run runOf(ExecutionComplete complete) {
        var execution = complete.getExecution();
        return new Run(
                execution.getTaskName(), execution.getId(), execution.version, clock.instant());
    }

    private static String typesOf(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(cause -> cause.getClass().getSimpleName())
                .collect(Collectors.joining(" by "));
    }
}
