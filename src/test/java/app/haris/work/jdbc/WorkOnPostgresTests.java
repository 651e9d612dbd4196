package app.haris.work.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.haris.storage.jdbc.TestDatabase;
import app.haris.work.Job;
import app.haris.work.Worker;
import app.haris.work.Worker.Next;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

final class WorkOnPostgresTests extends WorkContract {
    private final Map<String, String> running = new ConcurrentHashMap<>();
    private final List<String> overlaps = new CopyOnWriteArrayList<>();

    WorkOnPostgresTests() {
        super(TestDatabase.postgres());
    }

    @Test
    void two_instances_never_run_one_job_at_the_same_time() {
        var time = Clock.systemUTC();
        var instances = List.of(TestWork.on(database, time), TestWork.on(database, time));
        instances.forEach(instance -> instance.start(exclusive(instance.toString())));

        for (var round = 1; round <= 5; round++) {
            for (var key = 0; key < 40; key++) {
                var agenda = instances.get(key % 2).agenda();
                agenda.add(new Job(REMIND, "" + key, time.instant()));
            }
        }

        await().until(() -> work.jobs().isEmpty());
        instances.forEach(TestWork::stop);
        assertThat(overlaps).isEmpty();
        assertThat(runs).hasSizeBetween(40, 200);
        assertThat(Set.copyOf(runs)).hasSize(40);
    }

    @Test
    void waiting_job_does_not_start_before_who_added_it_again_has_committed() {
        var seen = new CopyOnWriteArrayList<String>();
        database.client().sql("create table fact (id integer)").update();
        agenda.add(dueNow("1042"));

        database.transactions()
                .run(
                        () -> {
                            database.client().sql("insert into fact values (1)").update();
                            agenda.add(dueNow("1042"));
                            database.transactions()
                                    .beforeCommit(
                                            () -> {
                                                work.start(
                                                        worker(
                                                                job -> {
                                                                    seen.add(facts());
                                                                    return new Next.Done();
                                                                }));
                                                addElsewhere(dueNow("2"));
                                                await().until(() -> runs.contains("2"));
                                            });
                        });

        await().until(() -> runs.contains("1042"));
        assertThat(seen).containsExactly("0", "1");
    }

    /** As another request would, while this thread is in a transaction. */
    private void addElsewhere(Job job) {
        try {
            Thread.ofPlatform().start(() -> agenda.add(job)).join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
