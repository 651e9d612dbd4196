package app.haris.audit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.haris.SettableClock;
import app.haris.audit.AuditEntry;
import app.haris.audit.Deed;
import app.haris.audit.Journal;
import app.haris.audit.Journal.Verification.Broken;
import app.haris.audit.Journal.Verification.Intact;
import app.haris.audit.Origin;
import app.haris.storage.jdbc.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the journal promises, whatever the engine. */
abstract class JournalContract {
    @RegisterExtension final TestDatabase database;
    private final SettableClock clock = SettableClock.standing();
    private final Journal journal;

    JournalContract(TestDatabase database) {
        this.database = database;
        journal = TestJournals.on(database, clock);
    }

    @Test
    void empty_journal_is_intact() {
        assertThat(journal.verify()).isEqualTo(new Intact(0));
        assertThat(journal.last()).isZero();
    }

    @Test
    void entry_is_read_as_it_was_recorded() {
        var deed =
                new Deed(
                        "sara",
                        Origin.SLACK,
                        "drafted",
                        Optional.of(1042L),
                        Map.of("revision", "2", "before", "", "after", "draft"),
                        Map.of("text", "Il pacco è arrivato rotto 😡 \u0000 \u202E حارس"));

        record(deed);

        assertThat(journal.ofCase(1042))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(deedOf(entry)).isEqualTo(deed);
                            assertThat(entry.at()).isEqualTo("2026-11-22T09:00:00Z");
                            assertThat(entry.number()).isEqualTo(1);
                            assertThat(entry.previous()).isEmpty();
                        });
        assertThat(journal.verify()).isEqualTo(new Intact(1));
    }

    @Test
    void deed_that_is_only_about_us_has_no_content() {
        record(new Deed("haris", Origin.CLOCK, "woke", Optional.empty(), Map.of(), Map.of()));

        assertThat(journal.after(0, 10))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.contentHash()).isEmpty();
                            assertThat(entry.isErased()).isFalse();
                            assertThat(entry.caseNumber()).isEmpty();
                        });
        assertThat(journal.verify()).isEqualTo(new Intact(1));
    }

    @Test
    void broken_text_is_kept_so_that_the_chain_holds() {
        record(deed(1, "half a smile \uD83D and \u0000 nothing"));

        assertThat(journal.verify()).isEqualTo(new Intact(1));
        assertThat(journal.ofCase(1).getFirst().content())
                .containsEntry("text", "half a smile \uFFFD and \u0000 nothing");
    }

    @Test
    void huge_text_is_cut_so_that_the_chain_holds() {
        record(deed(1, "\u0001".repeat(2_000_000)));

        assertThat(journal.verify()).isEqualTo(new Intact(1));
        assertThat(journal.ofCase(1).getFirst().content().get("text")).hasSize(150_000);
    }

    @Test
    void entries_of_one_transaction_follow_each_other_in_order() {
        database.transactions()
                .run(
                        () -> {
                            journal.record(deed(1, "first"));
                            journal.record(deed(1, "second"));
                            journal.record(deed(1, "third"));
                        });

        assertThat(journal.ofCase(1))
                .extracting(entry -> entry.content().get("text"))
                .containsExactly("first", "second", "third");
    }

    @Test
    void rolled_back_deed_leaves_no_gap() {
        record(deed(1, "first"));
        assertThatThrownBy(
                        () ->
                                database.transactions()
                                        .run(
                                                () -> {
                                                    journal.record(deed(1, "never"));
                                                    throw new IllegalStateException("no");
                                                }))
                .hasMessage("no");

        record(deed(1, "second"));

        assertThat(journal.after(0, 10)).extracting(AuditEntry::number).containsExactly(1L, 2L);
        assertThat(journal.verify()).isEqualTo(new Intact(2));
    }

    @Test
    void nothing_is_recorded_outside_a_transaction() {
        assertThatThrownBy(() -> journal.record(deed(1, "lost")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void deed_of_an_addition_before_commit_is_recorded() {
        database.transactions()
                .run(
                        () -> {
                            journal.record(deed(1, "first"));
                            database.transactions()
                                    .beforeCommit(() -> journal.record(deed(1, "second")));
                        });

        assertThat(journal.ofCase(1)).hasSize(2);
    }

    @Test
    void after_reads_page_by_page() {
        LongStream.rangeClosed(1, 5).forEach(number -> record(deed(number, "text")));

        assertThat(journal.after(0, 2)).extracting(AuditEntry::number).containsExactly(1L, 2L);
        assertThat(journal.after(2, 2)).extracting(AuditEntry::number).containsExactly(3L, 4L);
        assertThat(journal.after(4, 2)).extracting(AuditEntry::number).containsExactly(5L);
        assertThat(journal.last()).isEqualTo(5);
    }

    @Test
    void erased_content_is_gone_and_the_chain_holds() {
        record(deed(1, "Giulia's words"));
        record(deed(2, "Omar's words"));

        journal.eraseContent(1);

        assertThat(journal.verify()).isEqualTo(new Intact(2));
        assertThat(journal.ofCase(1))
                .allMatch(AuditEntry::isErased)
                .allMatch(entry -> entry.content().isEmpty());
        assertThat(journal.ofCase(2)).noneMatch(AuditEntry::isErased);
    }

    @Test
    void changed_row_is_found() {
        LongStream.rangeClosed(1, 5).forEach(number -> record(deed(number, "text")));

        update("update audit_entry set who = 'marco' where number = 3");

        assertThat(journal.verify()).isInstanceOfSatisfying(Broken.class, is(3));
    }

    @Test
    void changed_content_is_found() {
        LongStream.rangeClosed(1, 5).forEach(number -> record(deed(number, "text")));

        update("update audit_content set body = '{\"text\":\"other\"}' where number = 4");

        assertThat(journal.verify()).isInstanceOfSatisfying(Broken.class, is(4));
    }

    @Test
    void deleted_row_is_found_in_the_middle_and_at_the_end() {
        LongStream.rangeClosed(1, 5).forEach(number -> record(deed(number, "text")));

        update("delete from audit_entry where number = 5");
        assertThat(journal.verify()).isInstanceOfSatisfying(Broken.class, is(5));

        update("delete from audit_entry where number = 2");
        assertThat(journal.verify()).isInstanceOfSatisfying(Broken.class, is(2));
    }

    @Test
    void many_writers_make_one_chain() throws Exception {
        var other = TestJournals.on(database, clock);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (var writer = 0; writer < 40; writer++) {
                var own = writer % 2 == 0 ? journal : other;
                var number = writer;
                writers.add(threads.submit(() -> recordThree(own, number)));
            }
            for (var writer : writers) {
                writer.get(60, TimeUnit.SECONDS);
            }
        }

        assertThat(journal.verify()).isEqualTo(new Intact(120));
    }

    @Test
    void more_than_a_page_is_verified() {
        database.transactions()
                .run(
                        () ->
                                LongStream.rangeClosed(1, 2500)
                                        .forEach(number -> journal.record(deed(number, "text"))));

        assertThat(journal.verify()).isEqualTo(new Intact(2500));
    }

    private void recordThree(Journal own, int caseNumber) {
        database.transactions()
                .run(
                        () -> {
                            own.record(deed(caseNumber, "one"));
                            own.record(deed(caseNumber, "two"));
                            own.record(deed(caseNumber, "three"));
                        });
    }

    private void record(Deed deed) {
        database.transactions().run(() -> journal.record(deed));
        clock.advance(Duration.ofMinutes(1));
    }

    private void update(String sql) {
        assertThat(database.client().sql(sql).update()).isEqualTo(1);
    }

    private static Consumer<Broken> is(long number) {
        return broken -> assertThat(broken.number()).isEqualTo(number);
    }

    private static Deed deed(long caseNumber, String text) {
        return new Deed(
                "sara",
                Origin.ROOM,
                "noted",
                Optional.of(caseNumber),
                Map.of(),
                Map.of("text", text));
    }

    private static Deed deedOf(AuditEntry entry) {
        return new Deed(
                entry.who(),
                entry.from(),
                entry.what(),
                entry.caseNumber(),
                entry.details(),
                entry.content());
    }
}
