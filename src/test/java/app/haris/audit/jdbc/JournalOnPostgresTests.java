package app.haris.audit.jdbc;

import app.haris.storage.jdbc.TestDatabase;

final class JournalOnPostgresTests extends JournalContract {
    JournalOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
