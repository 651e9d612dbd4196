package app.haris.inbox;

import app.haris.storage.jdbc.TestDatabase;

final class IntakeOnPostgresTests extends IntakeContract {
    IntakeOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
