package app.haris.inbox;

import app.haris.storage.jdbc.TestDatabase;

final class CaseworkOnPostgresTests extends CaseworkContract {
    CaseworkOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
