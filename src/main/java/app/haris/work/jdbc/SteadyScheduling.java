package app.haris.work.jdbc;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/**
 * db-scheduler that looks for due jobs by the time that passes, not by the clock on the wall.
 *
 * <p>Its own waiter sleeps until the clock shows a later time (db-scheduler 16.12.0, {@code
 * Waiter.doWait}): a clock that is put back an hour, by NTP or with a machine that was suspended,
 * would stop every timer for that hour.
 */
final class SteadyScheduling extends SchedulerBuilder {
    private final Duration every;

    SteadyScheduling(DataSource dataSource, List<Task<?>> tasks, Duration every) {
        super(dataSource, tasks);
        this.every = every;
        pollingInterval(every);
    }

    @Override
    protected Waiter buildWaiter() {
        return new Waiter(every, () -> Instant.EPOCH.plusNanos(System.nanoTime()));
    }
}
