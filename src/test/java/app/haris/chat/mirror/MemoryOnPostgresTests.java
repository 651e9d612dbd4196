package app.haris.chat.mirror;

import app.haris.storage.jdbc.TestDatabase;

final class MemoryOnPostgresTests extends MemoryContract {
    MemoryOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
