package app.haris.chat.digest;

import app.haris.storage.jdbc.TestDatabase;

final class WatchmanOnPostgresTests extends WatchmanContract {
    WatchmanOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
