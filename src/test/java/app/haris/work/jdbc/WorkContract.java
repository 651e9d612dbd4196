package app.haris.work.jdbc;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.haris.SettableClock;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.work.Agenda;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import app.haris.work.Worker.Next;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the agenda and its workers promise, whatever the engine. */
abstract class WorkContract {
    static final JobName REMIND = new JobName("remind");

    @Order(1)
    @RegisterExtension
    final TestDatabase database;

    @Order(2)
    @RegisterExtension
    final TestWork work;

    final SettableClock clock = SettableClock.standing();
    final Agenda agenda;
    final List<String> runs = new CopyOnWriteArrayList<>();

    WorkContract(TestDatabase database) {
        this.database = database;
        work = TestWork.on(database, clock);
        agenda = work.agenda();
    }

    @Test
    void due_job_runs_once() {
        work.start(worker(job -> new Next.Done()));

        agenda.add(dueNow("1042"));

        await().until(() -> work.jobs().isEmpty());
        assertThat(runs).containsExactly("1042");
    }

    @Test
    void job_waits_for_its_time() {
        work.start(worker(job -> new Next.Done()));
        agenda.add(new Job(REMIND, "1042", clock.instant().plus(Duration.ofHours(2))));
        agenda.add(dueNow("1"));
        await().untilAsserted(() -> assertThat(runs).containsExactly("1"));

        clock.advance(Duration.ofHours(2));

        await().untilAsserted(() -> assertThat(runs).containsExactly("1", "1042"));
    }

    @Test
    void clock_that_was_put_back_stops_neither_patrols_nor_new_jobs() {
        var patrol = new JobName("patrol");
        work.start(
                worker(job -> new Next.Done()),
                patrolling(patrol, clock.instant().plus(Duration.ofMinutes(1))));
        agenda.add(new Job(patrol, "sources", clock.instant()));
        await().untilAsserted(() -> assertThat(runs).containsExactly("sources"));

        clock.advance(Duration.ofHours(-1));
        agenda.add(new Job(REMIND, "soon", clock.instant().plusSeconds(1)));
        await().untilAsserted(() -> assertThat(runs).containsExactly("sources", "sources"));
        clock.advance(Duration.ofSeconds(1));

        await().untilAsserted(() -> assertThat(runs).containsExactly("sources", "sources", "soon"));
    }

    @Test
    void job_of_a_rolled_back_transaction_never_runs() {
        work.start(worker(job -> new Next.Done()));

        assertThatThrownBy(
                        () ->
                                database.transactions()
                                        .run(
                                                () -> {
                                                    agenda.add(dueNow("lost"));
                                                    throw new IllegalStateException("rolled back");
                                                }))
                .hasMessage("rolled back");
        agenda.add(dueNow("kept"));

        await().untilAsserted(() -> assertThat(runs).containsExactly("kept"));
        assertThat(work.jobs()).isEmpty();
    }

    @Test
    void job_that_waits_is_left_as_it_is() {
        var first = new Job(REMIND, "1042", clock.instant().plusSeconds(60));
        agenda.add(first);

        agenda.add(new Job(REMIND, "1042", clock.instant().plusSeconds(10)));
        agenda.add(new Job(REMIND, "1042", clock.instant().plusSeconds(90)));

        assertThat(work.jobs()).containsExactly(first);
    }

    @Test
    void same_job_twice_in_one_transaction_is_one_job() {
        database.transactions()
                .run(
                        () -> {
                            agenda.add(dueNow("1042"));
                            agenda.add(dueNow("1042"));
                        });

        assertThat(work.jobs()).hasSize(1);
    }

    @Test
    void removed_job_is_forgotten() {
        agenda.add(dueNow("1042"));

        agenda.remove(REMIND, "1042");

        assertThat(work.jobs()).isEmpty();
    }

    @Test
    void job_removed_and_added_again_waits_for_the_new_time() {
        agenda.add(new Job(REMIND, "1042", clock.instant().plusSeconds(60)));
        var later = new Job(REMIND, "1042", clock.instant().plusSeconds(120));

        database.transactions()
                .run(
                        () -> {
                            agenda.remove(REMIND, "1042");
                            agenda.add(later);
                        });

        assertThat(work.jobs()).containsExactly(later);
    }

    @Test
    void job_added_and_removed_in_one_transaction_is_not_there() {
        database.transactions()
                .run(
                        () -> {
                            agenda.add(dueNow("1042"));
                            agenda.remove(REMIND, "1042");
                        });

        assertThat(work.jobs()).isEmpty();
    }

    @Test
    void worker_that_wants_it_again_is_called_again_then() {
        var later = clock.instant().plus(Duration.ofMinutes(5));
        work.start(
                worker(job -> job.due().isBefore(later) ? new Next.Again(later) : new Next.Done()));

        agenda.add(dueNow("1042"));

        await().untilAsserted(
                        () -> assertThat(work.jobs()).extracting(Job::due).containsExactly(later));
        clock.set(later);
        await().until(() -> work.jobs().isEmpty());
        assertThat(runs).containsExactly("1042", "1042");
    }

    @Test
    void failed_job_is_tried_again_later_and_later() {
        work.start(
                worker(
                        job -> {
                            if (runs.size() < 4) {
                                throw new IllegalStateException("not yet");
                            }
                            return new Next.Done();
                        }));

        agenda.add(dueNow("1042"));

        for (var failures = 1; failures <= 3; failures++) {
            var expected = failures;
            await().untilAsserted(() -> assertThat(failuresInARow()).isEqualTo(expected));
            var pause = Duration.between(clock.instant(), work.jobs().getFirst().due());
            assertThat(pause).isBetween(around(failures, 0.8), around(failures, 1.2));
            clock.advance(pause);
        }
        await().until(() -> work.jobs().isEmpty());
        assertThat(runs).hasSize(4);
        assertThat(count("failed")).isEqualTo(3);
        assertThat(count("done")).isEqualTo(1);
    }

    @Test
    void job_added_while_it_runs_runs_once_more() throws Exception {
        var started = new CountDownLatch(1);
        var mayFinish = new Semaphore(0);
        work.start(
                worker(
                        job -> {
                            started.countDown();
                            mayFinish.acquireUninterruptibly();
                            return new Next.Done();
                        }));
        agenda.add(dueNow("1042"));
        assertThat(started.await(10, SECONDS)).isTrue();

        agenda.add(dueNow("1042"));
        mayFinish.release(2);

        await().until(() -> work.jobs().isEmpty());
        assertThat(runs).containsExactly("1042", "1042");
    }

    @Test
    void worker_may_put_down_its_own_job() {
        work.start(
                worker(
                        job -> {
                            if (runs.size() == 1) {
                                agenda.add(dueNow("1042"));
                            }
                            return new Next.Done();
                        }));

        agenda.add(dueNow("1042"));

        await().until(() -> work.jobs().isEmpty());
        assertThat(runs).containsExactly("1042", "1042");
    }

    @Test
    void job_of_an_unknown_name_stays_until_somebody_knows_it() {
        var future = new JobName("of-a-newer-version");
        work.start(worker(job -> new Next.Done()));
        agenda.add(new Job(future, "1", clock.instant()));
        agenda.add(dueNow("1042"));
        await().untilAsserted(() -> assertThat(runs).containsExactly("1042"));
        clock.advance(Duration.ofDays(400));
        work.stop();
        assertThat(work.jobs()).extracting(Job::name).containsExactly(future);

        work.start(worker(future, job -> new Next.Done()));

        await().until(() -> work.jobs().isEmpty());
        assertThat(runs).containsExactly("1042", "1");
    }

    @Test
    void job_left_by_a_process_that_is_gone_runs_again() {
        agenda.add(dueNow("1042"));
        database.client()
                .sql(
                        """
                        update scheduled_tasks set picked = true, picked_by = 'gone',
                            last_heartbeat = :lately, version = 2
                        """)
                .param("lately", clock.instant().minusSeconds(21).atOffset(ZoneOffset.UTC))
                .update();

        work.start(worker(job -> new Next.Done()));

        await().until(() -> work.jobs().isEmpty());
        assertThat(runs).containsExactly("1042");
    }

    @Test
    void shutdown_lets_a_running_job_finish() throws Exception {
        var started = new CountDownLatch(1);
        var mayFinish = new CountDownLatch(1);
        work.start(
                worker(
                        job -> {
                            started.countDown();
                            try {
                                mayFinish.await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            return new Next.Done();
                        }));
        agenda.add(dueNow("1042"));
        assertThat(started.await(10, SECONDS)).isTrue();

        var stopping = Thread.ofVirtual().start(work::stop);
        mayFinish.countDown();
        stopping.join();

        assertThat(work.jobs()).isEmpty();
    }

    final Worker worker(Function<Job, Next> body) {
        return worker(REMIND, body);
    }

    private Worker patrolling(JobName name, Instant next) {
        var plain = worker(name, job -> new Next.Again(next));
        return new Worker() {
            @Override
            public JobName name() {
                return name;
            }

            @Override
            public Next run(Job job) {
                return plain.run(job);
            }

            @Override
            public boolean isPatrol() {
                return true;
            }
        };
    }

    final Worker worker(JobName name, Function<Job, Next> body) {
        return new Worker() {
            @Override
            public JobName name() {
                return name;
            }

            @Override
            public Next run(Job job) {
                runs.add(job.key());
                return body.apply(job);
            }
        };
    }

    final Job dueNow(String key) {
        return new Job(REMIND, key, clock.instant());
    }

    final String facts() {
        return database.client().sql("select count(*) from fact").query(String.class).single();
    }

    private int failuresInARow() {
        return database.client()
                .sql(
                        "select coalesce(max(consecutive_failures), 0) from scheduled_tasks where not picked")
                .query(Integer.class)
                .single();
    }

    private long count(String outcome) {
        return work.meters().get("haris.jobs").tag("outcome", outcome).timer().count();
    }

    private static Duration around(int failures, double factor) {
        return Duration.ofMillis(Math.round(1000 * Math.pow(2, failures - 1) * factor));
    }
}
