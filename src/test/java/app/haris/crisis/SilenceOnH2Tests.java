package app.haris.crisis;

import app.haris.storage.jdbc.TestDatabase;

final class SilenceOnH2Tests extends SilenceContract {
    SilenceOnH2Tests() {
        super(TestDatabase.h2());
    }
}
