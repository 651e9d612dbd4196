package app.haris.reply;

import app.haris.storage.jdbc.TestDatabase;

final class RepliesOnPostgresTests extends RepliesContract {
    RepliesOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
