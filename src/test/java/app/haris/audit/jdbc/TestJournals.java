package app.haris.audit.jdbc;

import app.haris.audit.Journal;
import app.haris.storage.jdbc.TestDatabase;
import java.time.Clock;

/** The real journal on a test's database. */
public final class TestJournals {
    private TestJournals() {}

    public static Journal on(TestDatabase database, Clock clock) {
        return new JdbcJournal(database.transactions(), new AuditTable(database.template()), clock);
    }
}
