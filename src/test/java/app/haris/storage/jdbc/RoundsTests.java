package app.haris.storage.jdbc;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.haris.storage.DiskTrouble;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is served by which turn. */
final class RoundsTests {
    private final Semaphore mayEnd = new Semaphore(0);
    private final AtomicInteger started = new AtomicInteger();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean isFull;
    private final Rounds rounds = new Rounds("rounds", this::turn, new Hearing());

    @AfterEach
    void close() {
        mayEnd.release(1000);
        rounds.close();
        callers.close();
    }

    @Test
    void caller_during_a_turn_waits_for_the_next_one() throws Exception {
        var first = callers.submit(rounds::await);
        await().until(() -> started.get() == 1);

        var second = callers.submit(rounds::await);
        mayEnd.release();

        first.get(10, SECONDS);
        await().until(() -> started.get() == 2);
        assertThat(second.isDone()).isFalse();
        mayEnd.release();
        second.get(10, SECONDS);
    }

    @Test
    void those_who_wait_share_one_turn() throws Exception {
        var first = callers.submit(rounds::await);
        await().until(() -> started.get() == 1);
        var queued = new CountDownLatch(50);
        List<Future<?>> others =
                IntStream.range(0, 50).<Future<?>>mapToObj(caller -> submit(queued)).toList();
        assertThat(queued.await(10, SECONDS)).isTrue();

        mayEnd.release(1000);

        first.get(10, SECONDS);
        for (var other : others) {
            other.get(10, SECONDS);
        }
        assertThat(started).hasValueLessThan(25);
    }

    @Test
    void failed_turn_fails_all_who_waited_and_changes_the_era() {
        mayEnd.release(1000);
        var era = rounds.era();
        isFull = true;

        assertThatThrownBy(rounds::await)
                .isInstanceOf(DiskTrouble.class)
                .hasMessageStartingWith("No room is left on the disk");

        assertThat(rounds.era()).isGreaterThan(era);
        await().untilAsserted(() -> assertThat(heard).containsExactly("troubled"));
    }

    @Test
    void end_of_a_trouble_is_noticed_without_a_caller() {
        mayEnd.release(1000);
        isFull = true;
        assertThatThrownBy(rounds::await).isInstanceOf(DiskTrouble.class);

        isFull = false;

        await().untilAsserted(() -> assertThat(heard).containsExactly("troubled", "recovered"));
        rounds.await();
    }

    @Test
    void nobody_waits_after_the_end() {
        mayEnd.release(1000);
        rounds.close();

        assertThatThrownBy(rounds::await).isInstanceOf(IllegalStateException.class);
    }

    private Future<?> submit(CountDownLatch queued) {
        return callers.submit(
                () -> {
                    queued.countDown();
                    rounds.await();
                });
    }

    private void turn() throws SQLException {
        started.incrementAndGet();
        mayEnd.acquireUninterruptibly();
        if (isFull) {
            throw new SQLException("general error", new IOException("No space left on device"));
        }
    }

    private final class Hearing implements Rounds.Listener {
        @Override
        public void troubled(DiskTrouble trouble) {
            heard.add("troubled");
        }

        @Override
        public void recovered() {
            heard.add("recovered");
        }
    }
}
