package app.haris.crisis;

import app.haris.storage.jdbc.TestDatabase;

final class GateOnH2Tests extends GateContract {
    GateOnH2Tests() {
        super(TestDatabase.h2());
    }
}
