package app.haris.storage.jdbc;

import app.haris.storage.DiskTrouble;
import app.haris.storage.Durability;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices when PostgreSQL goes away or its disk is full, and when it is well again; there is
 * nothing to add to its commits, which it answers only when they are on disk.
 *
 * <p>It asks every second, by a connection of its own, and after a full disk by writing something:
 * a full disk can still be read.
 */
final class PostgresWatch implements Durability, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresWatch.class);
    private static final int PATIENCE_SECONDS = 3;

    /** Opens a connection. */
    interface Server {
        Connection connect() throws SQLException;
    }

    private final Server server;
    private final Rounds rounds;
    private @Nullable Connection connection;
    private volatile boolean isSuspect;

    PostgresWatch(Server server, Rounds.Listener listener) {
        this.server = server;
        rounds = new Rounds("haris-database", this::ask, listener);
    }

    @Override
    public void sync() {}

    @Override
    public void noticed(DiskTrouble trouble) {
        isSuspect = true;
    }

    private void ask() throws SQLException {
        try {
            var asked = connected();
            if (!asked.isValid(PATIENCE_SECONDS)) {
                throw new SQLException("PostgreSQL does not answer", "08006");
            }
            if (isSuspect) {
                write(asked);
                isSuspect = false;
            }
        } catch (SQLException e) {
            disconnect();
            throw e;
        }
    }

    /** Into a table, which needs room, and into the write-ahead log, which may lie elsewhere. */
    private static void write(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create temporary table haris_probe as select repeat('-', 10000)");
            statement.execute("drop table haris_probe");
            statement.execute("select pg_logical_emit_message(true, 'haris', repeat('-', 10000))");
        }
    }

    private Connection connected() throws SQLException {
        var current = connection;
        if (current == null) {
            current = server.connect();
            connection = current;
        }
        return current;
    }

    private void disconnect() {
        var current = connection;
        connection = null;
        try {
            if (current != null) {
                current.close();
            }
        } catch (SQLException e) {
            LOG.debug("a connection to PostgreSQL could not be closed", e);
        }
    }

    @Override
    public void close() {
        rounds.close();
        disconnect();
    }
}
