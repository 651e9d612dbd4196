package app.haris.storage.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.springframework.jdbc.core.JdbcTemplate;

/** An embedded PostgreSQL that lives as long as this process. */
final class PostgresServer {
    private static final String TEMPLATE = "haris_template";
    private static @Nullable PostgresServer shared;
    private static @Nullable Throwable fault;

    private final EmbeddedPostgres server;
    private boolean hasTemplate;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    static synchronized PostgresServer shared() {
        if (shared == null && fault == null) {
            start();
        }
        if (shared == null) {
            var reason = "PostgreSQL does not start here: " + fault;
            if (System.getenv("CI") != null) {
                throw new IllegalStateException(reason, fault);
            }
            Assumptions.abort(reason);
        }
        return shared;
    }

    private static void start() {
        try {
            shared =
                    new PostgresServer(
                            EmbeddedPostgres.builder()
                                    .setServerConfig("max_connections", "200")
                                    .setServerConfig("fsync", "off")
                                    .start());
        } catch (IOException | RuntimeException e) {
            fault = e;
        }
    }

    /** Copies a database that is migrated once. */
    synchronized String createDatabase(Consumer<DataSource> migration) {
        var administrator = new JdbcTemplate(server.getPostgresDatabase());
        if (!hasTemplate) {
            administrator.execute("create database " + TEMPLATE);
            migration.accept(server.getDatabase("postgres", TEMPLATE));
            hasTemplate = true;
        }
        var name = newName();
        administrator.execute("create database " + name + " template " + TEMPLATE);
        return name;
    }

    String createEmptyDatabase() {
        var name = newName();
        new JdbcTemplate(server.getPostgresDatabase()).execute("create database " + name);
        return url(name);
    }

    private static String newName() {
        return "haris_" + UUID.randomUUID().toString().replace('-', '_');
    }

    void drop(String name) {
        new JdbcTemplate(server.getPostgresDatabase())
                .execute("drop database " + name + " with (force)");
    }

    String url(String name) {
        return server.getJdbcUrl("postgres", name);
    }
}
