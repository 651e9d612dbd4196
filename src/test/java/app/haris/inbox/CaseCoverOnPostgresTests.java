package app.haris.inbox;

import app.haris.storage.jdbc.TestDatabase;

final class CaseCoverOnPostgresTests extends CaseCoverContract {
    CaseCoverOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
