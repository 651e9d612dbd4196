package app.haris.inbox.jdbc.search;

import app.haris.storage.jdbc.TestDatabase;

final class FullTextOnH2Tests extends FullTextContract {
    FullTextOnH2Tests() {
        super(TestDatabase.h2());
    }
}
