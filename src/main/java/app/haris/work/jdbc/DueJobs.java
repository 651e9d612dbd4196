package app.haris.work.jdbc;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes due jobs of the names that this version knows, oldest first, passing over those that a
 * transaction holds.
 *
 * <p>PostgreSQL locks them as it finds them. H2 would lock all that are due before it counts (100
 * ms with 100,000 of them, where a plain look takes 0.1 ms), so there we look first and lock one by
 * one. For the same reason the names are left out, not asked for: else H2 would go by the name and
 * sort.
 */
final class DueJobs {
    private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);

    private final JdbcTemplate template;
    private final JdbcClient client;
    private final Set<String> known;
    private final String takenBy;
    private final boolean isShared;
    private final Set<String> unknown = new HashSet<>(Set.of(""));

    /**
     * @param isShared whether other instances may use the same database
     */
    DueJobs(JdbcTemplate template, Set<String> known, String takenBy, boolean isShared) {
        this.template = template;
        this.client = JdbcClient.create(template);
        this.known = known;
        this.takenBy = takenBy;
        this.isShared = isShared;
    }

    /** Takes at most so many, in the current transaction; called by one thread at a time. */
    List<Execution> take(Instant due, int limit) {
        var found = find(due, limit);
        while (noteUnknown(found)) {
            found = find(due, limit);
        }
        var locked = isShared ? found : found.stream().filter(this::lock).toList();
        return locked.isEmpty() ? locked : mark(locked, due);
    }

    private List<Execution> find(Instant due, int limit) {
        return client.sql(
                        """
                        select task_name, task_instance, execution_time, consecutive_failures,
                            version
                        from scheduled_tasks
                        where not picked and execution_time <= :due and task_name not in (:unknown)
                        order by execution_time
                        limit :limit
                        """
                                + (isShared ? "for update skip locked" : ""))
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("unknown", unknown)
                .param("limit", limit)
                .query(DueJobs::execution)
                .list();
    }

    /** Whether there were jobs of a name that was not known to be unknown. */
    private boolean noteUnknown(List<Execution> found) {
        var isAny = false;
        for (var job : found) {
            if (!known.contains(job.getTaskName()) && unknown.add(job.getTaskName())) {
                LOG.warn("jobs named {} wait for a version that knows them", job.getTaskName());
                isAny = true;
            }
        }
        return isAny;
    }

    private boolean lock(Execution job) {
        return client.sql(
                        """
                        select version from scheduled_tasks
                        where task_name = :name and task_instance = :key and version = :version
                            and not picked
                        for update skip locked
                        """)
                .param("name", job.getTaskName())
                .param("key", job.getId())
                .param("version", job.version)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    private List<Execution> mark(List<Execution> locked, Instant now) {
        var beat = now.atOffset(ZoneOffset.UTC);
        List<Object[]> rows = new ArrayList<>();
        for (var job : locked) {
            rows.add(new Object[] {takenBy, beat, job.getTaskName(), job.getId()});
        }
        template.batchUpdate(
                """
                update scheduled_tasks
                set picked = true, picked_by = ?, last_heartbeat = ?, version = version + 1
                where task_name = ? and task_instance = ?
                """,
                rows);
        return locked.stream().map(job -> job.updateToPicked(takenBy, now)).toList();
    }

    private static Execution execution(ResultSet row, int index) throws SQLException {
        return new Execution(
                row.getObject("execution_time", OffsetDateTime.class).toInstant(),
                new TaskInstance<Void>(row.getString("task_name"), row.getString("task_instance")),
                false,
                null,
                null,
                null,
                row.getInt("consecutive_failures"),
                null,
                row.getLong("version"));
    }
}
