package app.haris.crisis;

import app.haris.storage.jdbc.TestDatabase;

final class RoomOnPostgresTests extends RoomContract {
    RoomOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
