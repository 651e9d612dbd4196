package app.haris.social.source;

import app.haris.storage.jdbc.TestDatabase;

final class PollerOnPostgresTests extends PollerContract {
    PollerOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
