package app.haris.storage.jdbc;

import app.haris.storage.StorageUnavailable;
import app.haris.storage.StorageUnavailable.Reason;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL database, which may serve several instances of Haris. */
final class PostgresDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresDatabase.class);
    private static final String PREFIX = "jdbc:postgresql:";
    private static final int CONNECTIONS = 12;

    private PostgresDatabase() {}

    static HikariDataSource open(StorageSettings.Database settings) {
        if (!settings.url().startsWith(PREFIX)) {
            throw new StorageUnavailable(
                    Reason.SETTING,
                    "HARIS_DATABASE_URL must begin with "
                            + PREFIX
                            + "; leave it empty for the"
                            + " embedded database.",
                    null);
        }
        try (var probe = connect(settings)) {
            return pool(settings, isLax(probe));
        } catch (SQLException e) {
            throw unavailable(settings, e);
        }
    }

    static Connection connect(StorageSettings.Database settings) throws SQLException {
        return DriverManager.getConnection(settings.url(), credentials(settings));
    }

    private static Properties credentials(StorageSettings.Database settings) {
        var properties = new Properties();
        if (settings.username() != null) {
            properties.setProperty("user", settings.username());
        }
        if (settings.password() != null) {
            properties.setProperty("password", settings.password());
        }
        properties.setProperty("connectTimeout", "10");
        return properties;
    }

    /** Whether this database answers a commit before it is on disk. */
    private static boolean isLax(Connection connection) throws SQLException {
        if (show(connection, "fsync").equals("off")) {
            LOG.warn(
                    "PostgreSQL runs with fsync=off: a loss of power can destroy what was accepted."
                            + " Set fsync = on in postgresql.conf");
        }
        var isLax = show(connection, "synchronous_commit").equals("off");
        if (isLax) {
            LOG.warn("PostgreSQL has synchronous_commit=off; Haris turns it on for itself");
        }
        return isLax;
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("show " + setting)) {
            return result.next() ? result.getString(1) : "";
        }
    }

    private static HikariDataSource pool(StorageSettings.Database settings, boolean isLax) {
        var config = new HikariConfig();
        config.setPoolName("haris");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.username());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(10_000);
        config.addDataSourceProperty("ApplicationName", "haris");
        if (isLax) {
            config.setConnectionInitSql("set synchronous_commit = on");
        }
        return new HikariDataSource(config);
    }

    private static StorageUnavailable unavailable(
            StorageSettings.Database settings, SQLException e) {
        var state = String.valueOf(e.getSQLState());
        var where = " (" + settings.url() + ")";
        if (state.startsWith("28")) {
            return new StorageUnavailable(
                    Reason.SETTING,
                    "PostgreSQL refuses the name or password"
                            + where
                            + ". Check HARIS_DATABASE_USERNAME and HARIS_DATABASE_PASSWORD.",
                    e);
        }
        if (state.equals("3D000")) {
            return new StorageUnavailable(
                    Reason.SETTING,
                    "PostgreSQL has no such database"
                            + where
                            + ". Create it, or check HARIS_DATABASE_URL.",
                    e);
        }
        return new StorageUnavailable(
                Reason.UNREACHABLE,
                "PostgreSQL cannot be reached"
                        + where
                        + ": "
                        + e.getMessage()
                        + " Check HARIS_DATABASE_URL, and that the server runs.",
                e);
    }
}
