package app.haris.crisis;

import app.haris.storage.jdbc.TestDatabase;

final class RoomOnH2Tests extends RoomContract {
    RoomOnH2Tests() {
        super(TestDatabase.h2());
    }
}
