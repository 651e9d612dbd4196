package app.haris.social.source;

import app.haris.storage.jdbc.TestDatabase;

final class PollerOnH2Tests extends PollerContract {
    PollerOnH2Tests() {
        super(TestDatabase.h2());
    }
}
