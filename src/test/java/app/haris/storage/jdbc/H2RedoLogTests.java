package app.haris.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.haris.storage.DataFolder;
import app.haris.storage.DiskTrouble;
import app.haris.storage.Durability;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2RedoLogTests {
    @TempDir Path folder;
    private final Disk disk = new Disk();
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private H2RedoLog log;

    /** A database that is synchronized, unless it fails. */
    private static final class Disk implements Durability {
        private final AtomicInteger synchronizations = new AtomicInteger();
        private volatile boolean isFailing;
        private volatile long era;

        @Override
        public void sync() {
            if (isFailing) {
                throw new DiskTrouble("full", null);
            }
            synchronizations.incrementAndGet();
        }

        @Override
        public long era() {
            return era;
        }
    }

    @BeforeEach
    void start() {
        log = new H2RedoLog(DataFolder.at(folder), disk);
    }

    @AfterEach
    void stop() {
        disk.isFailing = false;
        log.close();
    }

    private void open() {
        log.open(records -> records.forEach(it -> done.add(text(it))));
    }

    private void keep(String... records) {
        log.keep(() -> Stream.of(records).map(H2RedoLogTests::bytes).toList());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] record) {
        return new String(record, StandardCharsets.UTF_8);
    }

    /** Another Haris starts where this one was killed. */
    private void crash() throws IOException {
        var rest = folder.resolveSibling(folder.getFileName() + "-rest");
        Files.createDirectories(rest);
        for (var name : List.of("redo-1.log", "redo-2.log")) {
            Files.copy(folder.resolve(name), rest.resolve(name));
        }
        log.close();
        folder = rest;
        disk.isFailing = false;
        start();
    }

    @Test
    void after_a_crash_everything_kept_is_done_again_in_order() throws IOException {
        open();
        disk.isFailing = true;
        keep("one", "two");
        keep("three");
        crash();

        open();

        assertThat(done).containsExactly("one", "two", "three");
    }

    @Test
    void what_the_database_has_is_not_done_again() throws IOException {
        open();
        keep("one");
        await().until(() -> size() == 16);
        crash();

        open();

        assertThat(done).isEmpty();
    }

    private long size() throws IOException {
        return Files.size(folder.resolve("redo-1.log")) + Files.size(folder.resolve("redo-2.log"));
    }

    @Test
    void a_record_that_a_crash_cut_off_is_passed_over() throws IOException {
        open();
        disk.isFailing = true;
        keep("one", "two");
        var file = folder.resolve("redo-1.log");
        var whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        crash();

        open();

        assertThat(done).containsExactly("one");
    }

    @Test
    void a_start_that_cannot_do_it_again_leaves_it_for_the_next() throws IOException {
        open();
        disk.isFailing = true;
        keep("one");
        crash();

        assertThatThrownBy(
                        () ->
                                log.open(
                                        records -> {
                                            throw new IllegalStateException("no such account");
                                        }))
                .hasMessage("no such account");
        crash();
        open();

        assertThat(done).containsExactly("one");
    }

    @Test
    void what_a_failing_disk_took_back_is_done_again() {
        open();
        keep("one");
        disk.era++;

        await().untilAsserted(() -> assertThat(done).contains("one"));
    }

    @Test
    void before_it_is_open_the_database_keeps() {
        keep("one");

        assertThat(disk.synchronizations).hasValue(1);
    }

    @Test
    void without_a_log_nothing_is_promised_that_the_disk_may_have_taken_back() {
        disk.era++;

        assertThatThrownBy(() -> keep("one")).isInstanceOf(DiskTrouble.class);
    }

    @Test
    void an_orderly_end_leaves_nothing() throws IOException {
        open();
        keep("one");

        log.close();

        assertThat(size()).isZero();
        start();
    }
}
