package app.haris.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.haris.storage.DataFolder;
import app.haris.storage.DiskTrouble;
import app.haris.storage.StorageUnavailable;
import app.haris.storage.StorageUnavailable.Reason;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The embedded database on a disk that is in use, full, failing or spoilt. */
final class H2DatabaseTests {
    @TempDir private Path data;
    private final List<String> readiness = new CopyOnWriteArrayList<>();
    private DataFolder folder;
    private String url;

    @BeforeEach
    void install() {
        ScarceDisk.install();
        folder = DataFolder.at(data);
        url = ScarceDisk.ADDRESS.apply(H2Database.url(folder));
    }

    @AfterEach
    void repair() {
        ScarceDisk.install();
    }

    @Test
    void data_folder_in_use_is_said_so() throws Exception {
        var owner = new ProcessBuilder(Committer.command(data, "plainly")).start();
        try (var lines = owner.inputReader()) {
            assertThat(lines.readLine()).isNotNull();

            assertUnavailable(
                    () -> H2Database.open(H2Database.url(folder), folder),
                    Reason.IN_USE,
                    "in use by another Haris");
        } finally {
            owner.toHandle().destroyForcibly();
            owner.waitFor();
        }
    }

    @Test
    void spoilt_file_is_said_so() throws Exception {
        Files.writeString(data.resolve("haris.mv.db"), "no database at all ".repeat(1000));

        assertUnavailable(
                () -> H2Database.open(H2Database.url(folder), folder),
                Reason.DAMAGED,
                "restore a backup");
    }

    @Test
    void full_disk_at_the_start_is_said_so() {
        ScarceDisk.fill(true);

        assertUnavailable(() -> H2Database.open(url, folder), Reason.FULL, "Make room");
    }

    @Test
    void path_that_h2_would_misread_is_refused() {
        assertUnavailable(
                () -> H2Database.url(new DataFolder(Path.of("/tmp/a;b"))),
                Reason.SETTING,
                "semicolon");
    }

    @Test
    void nothing_is_promised_while_the_disk_is_full_and_all_is_well_after() {
        try (var ledger = new Ledger()) {
            ledger.promise(1);

            ScarceDisk.fill(true);
            assertThatThrownBy(() -> ledger.promise(2))
                    .isInstanceOf(DiskTrouble.class)
                    .hasMessageContaining("No room is left");
            assertThatThrownBy(() -> ledger.promise(3)).isInstanceOf(DiskTrouble.class);
            await().untilAsserted(() -> assertThat(readiness).containsExactly("REFUSING_TRAFFIC"));

            ScarceDisk.fill(false);
            await().until(() -> readiness.contains("ACCEPTING_TRAFFIC"));
            ledger.promise(4);

            assertThat(numbers(ledger.dataSource)).contains(1L, 4L);
        }
        try (var reopened = H2Database.open(url, folder)) {
            assertThat(numbers(reopened)).contains(1L, 4L);
        }
    }

    @Test
    void after_a_failed_fsync_nothing_is_promised_any_more() {
        try (var ledger = new Ledger()) {
            ScarceDisk.breakDown(true);
            assertThatThrownBy(() -> ledger.promise(1))
                    .isInstanceOf(DiskTrouble.class)
                    .hasMessageContaining("restart Haris");
            ScarceDisk.breakDown(false);

            assertThatThrownBy(() -> ledger.promise(2)).isInstanceOf(DiskTrouble.class);
            await().untilAsserted(() -> assertThat(readiness).containsExactly("REFUSING_TRAFFIC"));
        }
    }

    @Test
    void interrupted_reader_does_not_close_the_database_for_others() {
        try (var dataSource = H2Database.open(H2Database.url(folder), folder)) {
            var template = new JdbcTemplate(dataSource);
            template.execute("create table promise (number bigint primary key)");
            template.execute("set cache_size 0");
            for (var number = 0; number < 2000; number++) {
                insert(template, number);
            }

            for (var attempt = 0; attempt < 20; attempt++) {
                Thread.currentThread().interrupt();
                try {
                    template.queryForList("select * from promise");
                } finally {
                    Thread.interrupted();
                }
            }

            assertThat(numbers(dataSource)).hasSize(2000);
        }
    }

    /** A table of promises, each of them durable once it was made. */
    private final class Ledger implements AutoCloseable {
        private final H2Pool dataSource = H2Database.open(url, folder);
        private final H2Durability durability =
                new H2Durability(dataSource, new DiskWatch(H2DatabaseTests.this::noteReadiness));
        private final JdbcTemplate template = new JdbcTemplate(dataSource);
        private final SpringTransactions transactions =
                new SpringTransactions(new JdbcTransactionManager(dataSource), durability);

        Ledger() {
            template.execute("create table promise (number bigint primary key)");
        }

        void promise(long number) {
            transactions.callDurably(() -> insert(template, number));
        }

        @Override
        public void close() {
            durability.close();
            dataSource.close();
        }
    }

    private void noteReadiness(Object event) {
        if (event instanceof AvailabilityChangeEvent<?> change) {
            readiness.add(change.getState().toString());
        }
    }

    private static int insert(JdbcTemplate template, long number) {
        return template.update("insert into promise values (?)", number);
    }

    private static List<Long> numbers(HikariDataSource dataSource) {
        return new JdbcTemplate(dataSource).queryForList("select number from promise", Long.class);
    }

    private static void assertUnavailable(ThrowingCallable action, Reason reason, String words) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        StorageUnavailable.class,
                        unavailable -> {
                            assertThat(unavailable.reason()).isEqualTo(reason);
                            assertThat(unavailable).hasMessageContaining(words);
                        });
    }
}
