package app.haris.crisis;

import app.haris.storage.jdbc.TestDatabase;

final class ListeningOnH2Tests extends ListeningContract {
    ListeningOnH2Tests() {
        super(TestDatabase.h2());
    }
}
