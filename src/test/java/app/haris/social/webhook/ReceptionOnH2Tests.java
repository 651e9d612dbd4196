package app.haris.social.webhook;

import app.haris.storage.jdbc.TestDatabase;

final class ReceptionOnH2Tests extends ReceptionContract {
    ReceptionOnH2Tests() {
        super(TestDatabase.h2());
    }
}
