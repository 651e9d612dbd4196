package app.haris.reply;

import app.haris.storage.jdbc.TestDatabase;

final class CrashOnPostgresTests extends CrashContract {
    CrashOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
