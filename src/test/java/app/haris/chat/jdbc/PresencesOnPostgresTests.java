package app.haris.chat.jdbc;

import app.haris.storage.jdbc.TestDatabase;

final class PresencesOnPostgresTests extends PresencesContract {
    PresencesOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
