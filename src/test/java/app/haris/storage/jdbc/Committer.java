package app.haris.storage.jdbc;

import app.haris.storage.DataFolder;
import app.haris.storage.DiskTrouble;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * A process of its own, which commits numbers to the embedded database and prints each when it was
 * told that the commit is safe, until somebody kills it.
 */
final class Committer {
    private static final int THREADS = 4;

    private Committer() {}

    static List<String> command(Path data, String how) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                Committer.class.getName(),
                data.toString(),
                how);
    }

    /**
     * @param arguments the data folder, and {@code durably} or {@code plainly}
     */
    public static void main(String[] arguments) {
        var folder = DataFolder.at(Path.of(arguments[0]));
        var url = H2Database.url(folder);
        var dataSource = H2Database.open(url, folder);
        var template = new JdbcTemplate(dataSource);
        template.execute("create table if not exists promise (number bigint primary key)");
        var kept = template.queryForObject("select max(number) from promise", Long.class);
        var next = new AtomicLong(kept == null ? 0 : kept);
        var transactions =
                new SpringTransactions(
                        new JdbcTransactionManager(dataSource),
                        new H2Durability(dataSource, new Nobody()));
        Runnable work =
                () -> {
                    while (true) {
                        var number = next.incrementAndGet();
                        Supplier<Integer> insert =
                                () -> template.update("insert into promise values (?)", number);
                        if (arguments[1].equals("durably")) {
                            transactions.callDurably(insert);
                        } else {
                            transactions.call(insert);
                        }
                        System.out.println(number);
                    }
                };
        for (var thread = 0; thread < THREADS; thread++) {
            Thread.ofPlatform().start(work);
        }
    }

    private static final class Nobody implements Rounds.Listener {
        @Override
        public void troubled(DiskTrouble trouble) {
            throw trouble;
        }

        @Override
        public void recovered() {}
    }
}
