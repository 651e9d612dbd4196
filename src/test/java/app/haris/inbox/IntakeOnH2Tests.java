package app.haris.inbox;

import app.haris.storage.jdbc.TestDatabase;

final class IntakeOnH2Tests extends IntakeContract {
    IntakeOnH2Tests() {
        super(TestDatabase.h2());
    }
}
