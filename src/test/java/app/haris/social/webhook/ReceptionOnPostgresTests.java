package app.haris.social.webhook;

import app.haris.storage.jdbc.TestDatabase;

final class ReceptionOnPostgresTests extends ReceptionContract {
    ReceptionOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
