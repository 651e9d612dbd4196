package app.haris.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class TransactionsOnPostgresTests extends TransactionsContract {
    TransactionsOnPostgresTests() {
        super(TestDatabase.postgres());
    }

    /** H2 has one writer at a time, so nobody there can hold what another one waits for. */
    @Test
    void deadlocked_transaction_is_run_again() throws Exception {
        var transactions = database.transactions();
        var bothHoldOne = new CyclicBarrier(2);
        var attempts = new AtomicInteger();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> both = new ArrayList<>();
            for (var ids : List.of(List.of(1, 2), List.of(2, 1))) {
                var isFirst = new CountDownLatch(1);
                both.add(
                        threads.submit(
                                () ->
                                        transactions.run(
                                                () -> {
                                                    attempts.incrementAndGet();
                                                    increase(ids.getFirst());
                                                    if (isFirst.getCount() > 0) {
                                                        isFirst.countDown();
                                                        await(bothHoldOne);
                                                    }
                                                    increase(ids.getLast());
                                                })));
            }
            for (var one : both) {
                one.get(30, TimeUnit.SECONDS);
            }
        }

        assertThat(attempts).hasValueGreaterThan(2);
        assertThat(List.of(total(1), total(2))).containsExactly(2, 2);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
