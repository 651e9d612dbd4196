package app.haris.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.haris.storage.DiskTrouble;
import app.haris.storage.Durability;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.UnexpectedRollbackException;

/** What transactions promise, whatever the engine. */
abstract class TransactionsContract {
    @RegisterExtension final TestDatabase database;
    private final JdbcClient client;
    private final List<String> happened = new ArrayList<>();

    TransactionsContract(TestDatabase database) {
        this.database = database;
        client = database.client();
    }

    @BeforeEach
    void createTable() {
        client.sql("create table counter (id integer primary key, total integer not null)")
                .update();
        client.sql("insert into counter values (1, 0), (2, 0)").update();
    }

    @Test
    void commits_what_the_body_wrote() {
        var result = database.transactions().call(() -> increase(1));

        assertThat(result).isEqualTo(1);
        assertThat(total(1)).isEqualTo(1);
    }

    @Test
    void rolls_back_when_the_body_throws() {
        assertThatThrownBy(
                        () ->
                                database.transactions()
                                        .run(
                                                () -> {
                                                    increase(1);
                                                    throw new IllegalArgumentException("no");
                                                }))
                .hasMessage("no");

        assertThat(total(1)).isZero();
    }

    @Test
    void inner_call_joins_the_outer_one() {
        var transactions = database.transactions();

        assertThatThrownBy(
                        () ->
                                transactions.run(
                                        () -> {
                                            transactions.run(() -> increase(1));
                                            throw new IllegalArgumentException("no");
                                        }))
                .hasMessage("no");

        assertThat(total(1)).isZero();
    }

    @Test
    void outer_call_cannot_commit_after_an_inner_one_failed() {
        var transactions = database.transactions();

        assertThatThrownBy(
                        () ->
                                transactions.run(
                                        () -> {
                                            increase(1);
                                            try {
                                                transactions.run(
                                                        () -> {
                                                            throw new IllegalArgumentException();
                                                        });
                                            } catch (IllegalArgumentException e) {
                                                happened.add("ignored");
                                            }
                                        }))
                .isInstanceOf(UnexpectedRollbackException.class);

        assertThat(total(1)).isZero();
    }

    @Test
    void additions_run_in_the_transaction_and_the_last_ones_last() {
        var transactions = database.transactions();

        transactions.run(
                () -> {
                    transactions.lastBeforeCommit(() -> happened.add("last"));
                    transactions.beforeCommit(
                            () -> {
                                happened.add("first");
                                transactions.beforeCommit(() -> happened.add("second"));
                                increase(1);
                            });
                });

        assertThat(happened).containsExactly("first", "second", "last");
        assertThat(total(1)).isEqualTo(1);
    }

    @Test
    void addition_that_throws_rolls_back() {
        var transactions = database.transactions();

        assertThatThrownBy(
                        () ->
                                transactions.run(
                                        () -> {
                                            increase(1);
                                            transactions.beforeCommit(
                                                    () -> {
                                                        throw new IllegalArgumentException("no");
                                                    });
                                        }))
                .hasMessage("no");

        assertThat(total(1)).isZero();
    }

    @Test
    void effects_run_after_commit_outside_the_transaction_and_cannot_harm_it() {
        var transactions = database.transactions();

        transactions.run(
                () -> {
                    increase(1);
                    transactions.afterCommit(
                            () -> {
                                throw new IllegalStateException("an effect may fail");
                            });
                    transactions.afterCommit(
                            () -> {
                                happened.add(transactions.isRunning() + " " + total(1));
                                transactions.run(() -> increase(2));
                            });
                });

        assertThat(happened).containsExactly("false 1");
        assertThat(total(2)).isEqualTo(1);
    }

    @Test
    void effects_do_not_run_after_a_rollback() {
        var transactions = database.transactions();

        assertThatThrownBy(
                        () ->
                                transactions.run(
                                        () -> {
                                            transactions.afterCommit(() -> happened.add("effect"));
                                            throw new IllegalArgumentException("no");
                                        }))
                .hasMessage("no");

        assertThat(happened).isEmpty();
    }

    @Test
    void effect_runs_at_once_without_a_transaction() {
        database.transactions().afterCommit(() -> happened.add("effect"));

        assertThat(happened).containsExactly("effect");
    }

    @Test
    void call_is_flushed_between_commit_and_effects() {
        var transactions = database.transactions(new Noting());

        transactions.call(
                () -> {
                    transactions.afterCommit(() -> happened.add("effect"));
                    return increase(1);
                });

        assertThat(happened).containsExactly("flush 1", "effect");
    }

    @Test
    void durable_call_is_synchronized_between_commit_and_effects() {
        var transactions = database.transactions(new Noting());

        transactions.callDurably(
                () -> {
                    transactions.afterCommit(() -> happened.add("effect"));
                    return increase(1);
                });

        assertThat(happened).containsExactly("sync 1", "effect");
    }

    @Test
    void durable_call_tells_nothing_that_is_not_on_disk() {
        var transactions =
                database.transactions(
                        () -> {
                            throw new DiskTrouble("full", null);
                        });

        assertThatThrownBy(
                        () ->
                                transactions.callDurably(
                                        () -> {
                                            transactions.afterCommit(() -> happened.add("effect"));
                                            return increase(1);
                                        }))
                .isInstanceOf(DiskTrouble.class);

        assertThat(happened).isEmpty();
    }

    @Test
    void nothing_is_promised_that_was_committed_before_the_disk_failed() {
        var durability = new Noting();
        var transactions = database.transactions(durability);

        assertThatThrownBy(
                        () ->
                                transactions.run(
                                        () -> {
                                            increase(1);
                                            durability.era++;
                                        }))
                .isInstanceOf(DiskTrouble.class);
    }

    @Test
    void part_of_a_transaction_cannot_be_durable_by_itself() {
        var transactions = database.transactions();

        assertThatThrownBy(
                        () -> transactions.run(() -> transactions.callDurably(() -> increase(1))))
                .isInstanceOf(IllegalStateException.class);
    }

    /** Notes what is asked of it, and what it would make durable. */
    private final class Noting implements Durability {
        private long era;

        @Override
        public void sync() {
            happened.add("sync " + total(1));
        }

        @Override
        public void flush() {
            happened.add("flush " + total(1));
        }

        @Override
        public long era() {
            return era;
        }
    }

    final int increase(int id) {
        client.sql("update counter set total = total + 1 where id = :id").param("id", id).update();
        return total(id);
    }

    final int total(int id) {
        return client.sql("select total from counter where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
