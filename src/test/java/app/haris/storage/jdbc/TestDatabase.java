package app.haris.storage.jdbc;

import app.haris.storage.Durability;
import app.haris.storage.Transactions;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * A fresh, migrated database of our own. A store's tests are one abstract class that has it as a
 * field, so that every test method gets another one, and two subclasses that choose the engine:
 *
 * <pre>
 * abstract class NotesContract {
 *     {@literal @}RegisterExtension final TestDatabase database;
 *     NotesContract(TestDatabase database) { this.database = database; }
 * }
 * final class NotesOnH2Tests extends NotesContract { NotesOnH2Tests() { super(TestDatabase.h2()); } }
 * final class NotesOnPostgresTests extends NotesContract { … super(TestDatabase.postgres()); … }
 * </pre>
 */
public final class TestDatabase implements AfterEachCallback, AutoCloseable {
    private final HikariDataSource dataSource;
    private final JdbcTemplate template;
    private final Transactions transactions;
    private final Runnable drop;

    private TestDatabase(HikariDataSource dataSource, Runnable drop) {
        this.dataSource = dataSource;
        this.drop = drop;
        template = new JdbcTemplate(dataSource);
        transactions = transactions(() -> {});
    }

    /** H2 in memory. */
    public static TestDatabase h2() {
        var pool = emptyH2();
        new JdbcTemplate(pool).execute(Migrated.SCRIPT);
        return new TestDatabase(pool, () -> new JdbcTemplate(pool).execute("shutdown"));
    }

    private static H2Pool emptyH2() {
        var url = "jdbc:h2:mem:" + UUID.randomUUID() + H2Database.DIALECT + ";DB_CLOSE_DELAY=-1";
        return new H2Pool(settings(url, H2Database.USERNAME));
    }

    /** A migrated H2 as its own script, which runs sooner than the migrations one by one. */
    private static final class Migrated {
        static final String SCRIPT = script();

        private static String script() {
            try (var pool = emptyH2()) {
                migrate(pool, "h2");
                return String.join(
                        "\n", new JdbcTemplate(pool).queryForList("script", String.class));
            }
        }
    }

    /**
     * PostgreSQL, one server for all tests.
     *
     * @throws org.opentest4j.TestAbortedException where the server cannot run, but not in CI, where
     *     that is a failure
     */
    public static TestDatabase postgres() {
        var server = PostgresServer.shared();
        var name = server.createDatabase(url -> migrate(url, "postgresql"));
        return new TestDatabase(
                new HikariDataSource(settings(server.url(name), "postgres")),
                () -> server.drop(name));
    }

    /**
     * The address of an empty PostgreSQL database for the account {@code postgres}, which lives as
     * long as this process.
     *
     * @throws org.opentest4j.TestAbortedException as for {@link #postgres}
     */
    public static String emptyPostgres() {
        return PostgresServer.shared().createEmptyDatabase();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcTemplate template() {
        return template;
    }

    public JdbcClient client() {
        return JdbcClient.create(template);
    }

    public Transactions transactions() {
        return transactions;
    }

    /** Transactions that are made durable in the given way. */
    public Transactions transactions(Durability durability) {
        return new SpringTransactions(new JdbcTransactionManager(dataSource), durability);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        if (dataSource.getJdbcUrl().startsWith("jdbc:h2:")) {
            drop.run();
            dataSource.close();
        } else {
            dataSource.close();
            drop.run();
        }
    }

    private static HikariConfig settings(String url, String username) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(username);
        config.setPassword("");
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(1);
        return config;
    }

    private static void migrate(DataSource dataSource, String vendor) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations(StorageConfiguration.migrationFolders(vendor))
                .load()
                .migrate();
    }
}
