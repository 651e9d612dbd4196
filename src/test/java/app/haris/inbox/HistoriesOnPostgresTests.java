package app.haris.inbox;

import app.haris.storage.jdbc.TestDatabase;

final class HistoriesOnPostgresTests extends HistoriesContract {
    HistoriesOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
