package app.haris.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.haris.storage.DiskTrouble;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.UncategorizedSQLException;

/** Whether traffic is asked for while PostgreSQL is away, or its disk is full. */
final class PostgresWatchTests {
    private final String url = TestDatabase.emptyPostgres();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile boolean isAway;
    private volatile boolean isReadOnly;
    private @Nullable PostgresWatch watch;

    @AfterEach
    void close() {
        if (watch != null) {
            watch.close();
        }
    }

    private PostgresWatch begin() {
        watch = new PostgresWatch(this::connect, new Hearing());
        return watch;
    }

    @Test
    void server_that_goes_away_and_comes_back_is_noticed() throws SQLException {
        begin();
        await().until(() -> sessions() == 1);

        isAway = true;
        endSessions();

        await().untilAsserted(() -> assertThat(heard).hasSize(1));
        assertThat(heard.getFirst()).contains("The database does not answer");
        isAway = false;
        await().untilAsserted(() -> assertThat(heard).hasSize(2).last().isEqualTo("recovered"));
    }

    /** A server that only reads stands for one that has no room: it fails to write, and answers. */
    @Test
    void disk_that_was_full_is_well_again_only_when_a_write_works() {
        isReadOnly = true;
        begin().noticed(new DiskTrouble("full", null));

        await().untilAsserted(() -> assertThat(heard).hasSize(1));
        isReadOnly = false;
        await().untilAsserted(() -> assertThat(heard).hasSize(2).last().isEqualTo("recovered"));
    }

    @Test
    void transaction_tells_what_it_met() {
        try (var database = TestDatabase.h2()) {
            isReadOnly = true;
            var transactions = database.transactions(begin());

            assertThatThrownBy(() -> transactions.run(PostgresWatchTests::findNoRoom))
                    .isInstanceOf(DiskTrouble.class)
                    .hasMessageContaining("No room is left");

            await().untilAsserted(() -> assertThat(heard).hasSize(1));
        }
    }

    private static void findNoRoom() {
        throw new UncategorizedSQLException(
                "insert", null, new SQLException("could not extend file", "53100"));
    }

    private Connection connect() throws SQLException {
        if (isAway) {
            throw new SQLException("Connection refused", "08001");
        }
        var connection = DriverManager.getConnection(url + "&ApplicationName=watch");
        connection.createStatement().execute("set default_transaction_read_only = " + isReadOnly);
        return connection;
    }

    private long sessions() throws SQLException {
        return number("select count(*) from pg_stat_activity where application_name = 'watch'");
    }

    private void endSessions() throws SQLException {
        number(
                """
                select count(pg_terminate_backend(pid)) from pg_stat_activity
                where application_name = 'watch'
                """);
    }

    private long number(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var result = connection.createStatement().executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private final class Hearing implements Rounds.Listener {
        @Override
        public void troubled(DiskTrouble trouble) {
            heard.add(trouble.getMessage());
        }

        @Override
        public void recovered() {
            heard.add("recovered");
        }
    }
}
