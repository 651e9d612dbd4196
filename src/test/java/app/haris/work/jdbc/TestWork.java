package app.haris.work.jdbc;

import app.haris.storage.jdbc.TestDatabase;
import app.haris.work.Agenda;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The real agenda on a test's database, and as many runners of its jobs as the test starts. Its
 * {@code @Order} must be higher than the database's, so that its runners stop first.
 */
public final class TestWork implements AfterEachCallback {
    private final TestDatabase database;
    private final Tools tools;
    private final List<JobRunner> runners = new ArrayList<>();

    private TestWork(TestDatabase database, Clock clock) {
        this.database = database;
        tools =
                new Tools(
                        database.transactions(),
                        new JobTable(database.template()),
                        new Bell(),
                        clock,
                        new SimpleMeterRegistry());
    }

    public static TestWork on(TestDatabase database, Clock clock) {
        return new TestWork(database, clock);
    }

    public Agenda agenda() {
        return new JdbcAgenda(tools);
    }

    /** What is in the table, earliest first, running or not. */
    public List<Job> jobs() {
        return database.client()
                .sql("select * from scheduled_tasks order by execution_time, task_instance")
                .query(
                        (row, index) ->
                                new Job(
                                        new JobName(row.getString("task_name")),
                                        row.getString("task_instance"),
                                        row.getObject("execution_time", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    /** Starts running due jobs, as an instance of Haris does. */
    public void start(Worker... workers) {
        var runner = new JobRunner(database.dataSource(), List.of(workers), new Runs(tools), tools);
        runners.add(runner);
        runner.start();
    }

    public void stop() {
        runners.reversed().forEach(JobRunner::stop);
        runners.clear();
    }

    public MeterRegistry meters() {
        return tools.meters();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        stop();
    }
}
