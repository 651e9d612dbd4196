package app.haris.crisis;

import app.haris.storage.jdbc.TestDatabase;

final class ListeningOnPostgresTests extends ListeningContract {
    ListeningOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
