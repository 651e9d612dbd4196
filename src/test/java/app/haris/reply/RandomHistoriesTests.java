package app.haris.reply;

import app.haris.storage.jdbc.TestDatabase;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** See {@link RandomHistories}. */
final class RandomHistoriesTests {
    private static @Nullable TestDatabase h2;
    private static @Nullable TestDatabase postgres;

    @Provide
    Arbitrary<History> histories() {
        return History.any();
    }

    /** Threads make each run another, so a smaller history would prove nothing. */
    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void nothing_leaves_unapproved_or_twice_on_h2(@ForAll("histories") History history) {
        if (h2 == null) {
            h2 = TestDatabase.h2();
        }
        live(h2, history);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void nothing_leaves_unapproved_or_twice_on_postgres(@ForAll("histories") History history) {
        if (postgres == null) {
            postgres = TestDatabase.postgres();
        }
        live(postgres, history);
    }

    private static void live(TestDatabase database, History history) {
        try (var histories = new RandomHistories(database, history)) {
            histories.live();
            Statistics.label("texts that were published").collect(histories.publications());
            Statistics.label("texts that were corrected").collect(histories.corrections());
        }
    }

    @AfterContainer
    static void close() {
        for (var database : new @Nullable TestDatabase[] {h2, postgres}) {
            if (database != null) {
                database.close();
            }
        }
    }
}
