package app.haris.audit.jdbc;

import app.haris.storage.jdbc.TestDatabase;

final class JournalOnH2Tests extends JournalContract {
    JournalOnH2Tests() {
        super(TestDatabase.h2());
    }
}
