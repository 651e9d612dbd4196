package app.haris.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.haris.storage.DataFolder;
import app.haris.storage.DiskTrouble;
import app.haris.storage.jdbc.PhotographedDisk.Album;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

final class WriterLockTests {
    private static final int WRITERS = 4;
    private static final int COPIES = 60;

    @TempDir private Path folder;

    /** Each transaction writes a person, two letters of theirs, and the entry with its number. */
    @Test
    void each_transaction_is_whole_wherever_the_process_dies() throws Exception {
        var data = new DataFolder(folder);
        var url = H2Database.url(data).replaceFirst(":retry:", ":photographed:");
        var album = PhotographedDisk.begin(folder, 0);
        try (var pool = H2Database.open(url, data);
                var durability = new H2Durability(pool, new Untroubled())) {
            create(new JdbcTemplate(pool));
            durability.sync();
            album = PhotographedDisk.begin(folder, COPIES);
            write(pool, durability, album);
        }

        assertThat(album.copies()).hasSize(COPIES).allSatisfy(WriterLockTests::assertWhole);
    }

    private static void create(JdbcTemplate template) {
        template.execute("create table person (id uuid primary key, name varchar unique)");
        template.execute("create table letter (id uuid primary key, person uuid)");
        template.execute("create index letter_person on letter (person)");
        template.execute("create table entry (number bigint primary key, person uuid unique)");
        template.execute("create table head (number bigint)");
        template.execute("insert into head values (0)");
    }

    private static void write(H2Pool pool, H2Durability durability, Album album)
            throws InterruptedException, ExecutionException {
        var transactions = new SpringTransactions(new JdbcTransactionManager(pool), durability);
        var template = new JdbcTemplate(pool);
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var writers = new ArrayList<Future<?>>();
            for (var writer = 0; writer < WRITERS; writer++) {
                writers.add(
                        threads.submit(
                                () -> {
                                    while (!album.isFull()) {
                                        transactions.callUnflushed(() -> add(template));
                                    }
                                }));
            }
            while (!album.isFull()) {
                durability.flush();
            }
            for (var writer : writers) {
                writer.get();
            }
        }
    }

    private static int add(JdbcTemplate template) {
        var person = UUID.randomUUID();
        template.update("insert into person values (?, ?)", person, person.toString());
        template.update("insert into letter values (?, ?)", UUID.randomUUID(), person);
        template.update("insert into letter values (?, ?)", UUID.randomUUID(), person);
        template.update("update head set number = number + 1");
        return template.update("insert into entry select number, ? from head", person);
    }

    private static void assertWhole(Path copy) throws SQLException {
        try (var connection = H2Database.connect("jdbc:h2:file:" + copy + H2Database.DIALECT);
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                """
                                select (select number from head),
                                       (select count(*) from person),
                                       (select count(*) from person where id in
                                            (select person from entry)),
                                       (select count(*) from entry),
                                       (select max(number) from entry),
                                       (select count(*) from (select name from person order by name)),
                                       (select count(*) / 2 from letter),
                                       (select count(*) / 2 from
                                            (select person from letter order by person))
                                """)) {
            found.next();
            var head = found.getLong(1);
            for (var column = 2; column <= 8; column++) {
                assertThat(found.getLong(column)).as("column %d", column).isEqualTo(head);
            }
        }
    }

    @Test
    void who_writes_is_waited_for_and_who_reads_is_not() throws Exception {
        var data = new DataFolder(folder);
        try (var pool = H2Database.open(H2Database.url(data), data);
                var threads = Executors.newSingleThreadExecutor()) {
            create(new JdbcTemplate(pool));
            var hasRun = new AtomicBoolean();
            var isWaiting = new CountDownLatch(1);
            try (var reader = pool.getConnection();
                    var writer = pool.getConnection()) {
                reader.prepareStatement("select number from head").close();
                writer.prepareStatement("update head set number = 7").close();

                threads.submit(
                        () -> {
                            isWaiting.countDown();
                            pool.writers().run(() -> hasRun.set(true));
                        });
                isWaiting.await();
                await().during(Duration.ofMillis(100)).until(() -> !hasRun.get());
            }
            await().untilTrue(hasRun);
            try (var reader = pool.getConnection()) {
                reader.prepareStatement("select number from head").close();

                assertThat(pool.writers().isFree()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into entry values (1)",
                "  update head set number = 1",
                "merge into head using",
                "select * from head FOR\n UPDATE",
                "select nextval('case_number')",
                "with gone as (delete from head returning *) select * from gone",
                "create table a (b int)"
            })
    void a_statement_that_may_change_something_is_a_write(String sql) {
        assertThat(WriterLock.isWrite(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select updated_at, deleted from head",
                "\n  SELECT 1",
                "with recent as (select 1) select * from recent"
            })
    void a_query_is_none(String sql) {
        assertThat(WriterLock.isWrite(sql)).isFalse();
    }

    private static final class Untroubled implements Rounds.Listener {
        @Override
        public void troubled(DiskTrouble trouble) {
            throw trouble;
        }

        @Override
        public void recovered() {}
    }
}
