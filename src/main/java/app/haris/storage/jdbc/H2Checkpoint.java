package app.haris.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * {@code CHECKPOINT SYNC} on a connection of its own: the only statement of H2 that calls fsync.
 *
 * <p>After a failed write H2 closes the database under all connections, and opens it again for the
 * next one; so after any trouble this one is thrown away.
 */
final class H2Checkpoint implements GroupSync.Synchronization {
    private final String url;
    private @Nullable Connection connection;

    H2Checkpoint(String url) {
        this.url = url;
    }

    @Override
    public void run() throws SQLException {
        var current = connection == null ? H2Database.connect(url) : connection;
        connection = current;
        try (var statement = current.createStatement()) {
            statement.execute("checkpoint sync");
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        var current = connection;
        connection = null;
        if (current != null) {
            current.close();
        }
    }
}
