package app.haris.crisis;

import app.haris.storage.jdbc.TestDatabase;

final class GateOnPostgresTests extends GateContract {
    GateOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
