package app.haris.work.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.haris.storage.jdbc.TestDatabase;
import app.haris.work.Worker;
import app.haris.work.Worker.Next;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WorkOnPostgresTests extends WorkContract {
    private final Map<String, String> running = new ConcurrentHashMap<>();
    private final List<String> overlaps = new CopyOnWriteArrayList<>();

    WorkOnPostgresTests() {
        super(TestDatabase.postgres());
    }

    @Test
    void two_instances_never_run_one_job_at_the_same_time() {
        work.start(exclusive("one"));
        work.start(exclusive("two"));

        for (var round = 1; round <= 5; round++) {
            IntStream.range(0, 40).forEach(key -> agenda.add(dueNow("" + key)));
        }

        await().until(() -> work.jobs().isEmpty());
        assertThat(overlaps).isEmpty();
        assertThat(runs).hasSizeBetween(40, 200);
    }

    private Worker exclusive(String instance) {
        return worker(
                job -> {
                    if (running.putIfAbsent(job.key(), instance) != null) {
                        overlaps.add(job.key());
                    }
                    Thread.yield();
                    running.remove(job.key());
                    return new Next.Done();
                });
    }
}
