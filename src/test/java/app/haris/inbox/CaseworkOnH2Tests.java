package app.haris.inbox;

import app.haris.storage.jdbc.TestDatabase;

final class CaseworkOnH2Tests extends CaseworkContract {
    CaseworkOnH2Tests() {
        super(TestDatabase.h2());
    }
}
