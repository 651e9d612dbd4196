package app.haris.inbox;

import app.haris.storage.jdbc.TestDatabase;

final class HistoriesOnH2Tests extends HistoriesContract {
    HistoriesOnH2Tests() {
        super(TestDatabase.h2());
    }
}
