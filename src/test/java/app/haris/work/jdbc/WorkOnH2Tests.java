package app.haris.work.jdbc;

import app.haris.storage.jdbc.TestDatabase;

final class WorkOnH2Tests extends WorkContract {
    WorkOnH2Tests() {
        super(TestDatabase.h2());
    }
}
