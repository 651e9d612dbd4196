package app.haris.work.jdbc;

import static java.util.stream.Collectors.toSet;

import app.haris.storage.DiskTrouble;
import app.haris.work.Worker;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Runs due jobs from the end of the start until the shutdown, when what runs is given some seconds
 * to finish.
 *
 * <p>A job that was being run when its process died is taken up again: on H2 at the next start,
 * since nobody else can hold it; on PostgreSQL when its heart has not beaten for {@code HEARTBEAT}
 * times {@code MISSED}.
 */
@Component
final class JobRunner implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    /** Most of them wait for a network, so there are more than processors. */
    private static final int THREADS = 16;

    /** How late a timer may be; what is due at once rings the bell instead. */
    private static final Duration POLL = Duration.ofMillis(500);

    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED = 4;
    private static final Duration SHUTDOWN = Duration.ofSeconds(10);

    /** A job that this version does not know may be meant for a newer or older one. */
    private static final Duration NEVER = Duration.ofDays(365_000);

    private final DataSource dataSource;
    private final List<Task<?>> tasks;
    private final Set<String> patrols;
    private final Tools tools;
    private @Nullable Scheduler scheduler;

    JobRunner(DataSource dataSource, List<Worker> workers, Runs runs, Tools tools) {
        this.dataSource = dataSource;
        this.tasks = workers.stream().<Task<?>>map(runs::of).toList();
        this.patrols =
                workers.stream()
                        .filter(Worker::isPatrol)
                        .map(worker -> worker.name().value())
                        .collect(toSet());
        this.tools = tools;
    }

    @Override
    public void start() {
        var isShared = !isEmbedded();
        if (!isShared) {
            LOG.debug("{} jobs were being run when Haris stopped", tools.table().releaseAll());
        }
        var built = build(isShared);
        scheduler = built;
        tools.bell().wakes(built::triggerCheckForDueExecutions);
        built.start();
    }

    private Scheduler build(boolean isShared) {
        var name = "haris-" + UUID.randomUUID();
        var names = tasks.stream().map(Task::getName).collect(toSet());
        var due = new DueJobs(new JdbcTemplate(dataSource), names, name, isShared);
        var putBack = new PutBack(tools.table(), patrols);
        return new SteadyScheduling(dataSource, tasks, POLL)
                .schedulerName(new SchedulerName.Fixed(name))
                .clock(tools.clock()::instant)
                .jdbcCustomization(new Polling((now, limit) -> take(due, putBack, now, limit)))
                .threads(THREADS)
                .executorService(
                        Executors.newFixedThreadPool(
                                THREADS, Thread.ofVirtual().name("job-", 0).factory()))
                .pollUsingLockAndFetch(0.5, 1.0)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .deleteUnresolvedAfter(NEVER)
                .shutdownMaxWait(SHUTDOWN)
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    /** While nothing can be kept nothing is begun; whoever watches the disk has said so. */
    private List<Execution> take(DueJobs due, PutBack putBack, Instant now, int limit) {
        try {
            return tools.transactions()
                    .callUnflushed(
                            () -> {
                                putBack.heed(now);
                                return due.take(now, limit);
                            });
        } catch (DiskTrouble trouble) {
            LOG.debug("no jobs for now: {}", trouble.getMessage());
            return List.of();
        }
    }

    private boolean isEmbedded() {
        try {
            return "H2"
                    .equals(
                            JdbcUtils.extractDatabaseMetaData(
                                    dataSource, data -> data.getDatabaseProductName()));
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("the database does not say what it is", e);
        }
    }

    @Override
    public void stop() {
        var running = scheduler;
        if (running != null) {
            tools.bell().wakes(() -> {});
            running.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
