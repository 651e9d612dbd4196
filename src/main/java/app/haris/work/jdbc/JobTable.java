package app.haris.work.jdbc;

import app.haris.work.Job;
import app.haris.work.JobName;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What we do to the table of jobs beside db-scheduler.
 *
 * <p>Its own client would lose reminders: it ignores a job that is there already, even if that one
 * runs right now and has read what was true before. So putting a job down once more always locks
 * its row until the transaction ends. If the job waits, it cannot start before our changes are
 * there to see; if it runs, {@code again_at} makes it run once more.
 */
@Component
final class JobTable {
    private final JdbcTemplate template;
    private final JdbcClient client;

    JobTable(JdbcTemplate template) {
        this.template = template;
        client = JdbcClient.create(template);
    }

    /** Adds the jobs, whose names and keys must all differ. */
    void add(List<Job> jobs) {
        var counts =
                template.batchUpdate(
                        """
                        insert into scheduled_tasks
                            (task_name, task_instance, execution_time, picked, version)
                        values (?, ?, ?, false, 1)
                        on conflict do nothing
                        """,
                        jobs.stream().map(JobTable::row).toList());
        for (var index = 0; index < counts.length; index++) {
            if (counts[index] == 0 && !remind(jobs.get(index))) {
                add(List.of(jobs.get(index)));
            }
        }
    }

    /** Whether the job was still there. */
    private boolean remind(Job job) {
        return client.sql(
                                """
                                update scheduled_tasks
                                set again_at = case
                                    when not picked then null
                                    when again_at < :due then again_at
                                    else :due end
                                where task_name = :name and task_instance = :key
                                """)
                        .param("due", utc(job.due()))
                        .param("name", job.name().value())
                        .param("key", job.key())
                        .update()
                == 1;
    }

    void remove(JobName name, String key) {
        var deleted =
                client.sql(
                                """
                                delete from scheduled_tasks
                                where task_name = :name and task_instance = :key and not picked
                                """)
                        .param("name", name.value())
                        .param("key", key)
                        .update();
        if (deleted == 0) {
            client.sql(
                            """
                            update scheduled_tasks set again_at = null
                            where task_name = :name and task_instance = :key
                            """)
                    .param("name", name.value())
                    .param("key", key)
                    .update();
        }
    }

    /** Whether the job that has run could be removed; false if it was put down again meanwhile. */
    boolean finish(Run run) {
        var deleted =
                client.sql(
                                """
                                delete from scheduled_tasks
                                where task_name = :name and task_instance = :key
                                    and version = :version and again_at is null
                                """)
                        .param("name", run.name())
                        .param("key", run.key())
                        .param("version", run.version())
                        .update();
        return deleted == 1;
    }

    /** Lets a job that has run wait until then, or until it was put down again for, if earlier. */
    void putBack(Run run, Instant until) {
        client.sql(
                        """
                        update scheduled_tasks
                        set execution_time = case
                                when again_at < :until then again_at else :until end,
                            again_at = null, consecutive_failures = 0,
                            picked = false, picked_by = null, last_heartbeat = null,
                            version = version + 1
                        where task_name = :name and task_instance = :key and version = :version
                        """)
                .param("until", utc(until))
                .param("name", run.name())
                .param("key", run.key())
                .param("version", run.version())
                .update();
    }

    /** Lets a job that has failed wait until then, even if it was put down again meanwhile. */
    void retry(Run run, Instant at, int failures) {
        client.sql(
                        """
                        update scheduled_tasks
                        set execution_time = :at, again_at = null,
                            consecutive_failures = :failures, last_failure = :failed,
                            picked = false, picked_by = null, last_heartbeat = null,
                            version = version + 1
                        where task_name = :name and task_instance = :key and version = :version
                        """)
                .param("at", utc(at))
                .param("failures", failures)
                .param("failed", utc(run.at()))
                .param("name", run.name())
                .param("key", run.key())
                .param("version", run.version())
                .update();
    }

    /** Lets waiting jobs of these names be due now; how many there were. */
    int hasten(Set<String> names, Instant now) {
        return client.sql(
                        """
                        update scheduled_tasks set execution_time = :now
                        where not picked and execution_time > :now and task_name in (:names)
                        """)
                .param("now", utc(now))
                .param("names", names)
                .update();
    }

    /** Lets all jobs wait again that a process had taken which is no more. */
    int releaseAll() {
        return client.sql(
                        """
                        update scheduled_tasks
                        set picked = false, picked_by = null, last_heartbeat = null,
                            version = version + 1
                        where picked
                        """)
                .update();
    }

    private static Object[] row(Job job) {
        return new Object[] {job.name().value(), job.key(), utc(job.due())};
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * A run that has ended.
     *
     * @param version of the row as it was taken; another one means that the job was taken from us
     * @param at when it ended
     */
    record Run(String name, String key, long version, Instant at) {}
}
