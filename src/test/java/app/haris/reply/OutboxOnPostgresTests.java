package app.haris.reply;

import app.haris.storage.jdbc.TestDatabase;

final class OutboxOnPostgresTests extends OutboxContract {
    OutboxOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
