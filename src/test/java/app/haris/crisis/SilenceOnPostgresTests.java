package app.haris.crisis;

import app.haris.storage.jdbc.TestDatabase;

final class SilenceOnPostgresTests extends SilenceContract {
    SilenceOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
