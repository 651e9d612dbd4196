package app.haris.inbox;

import app.haris.storage.jdbc.TestDatabase;

final class CaseCoverOnH2Tests extends CaseCoverContract {
    CaseCoverOnH2Tests() {
        super(TestDatabase.h2());
    }
}
