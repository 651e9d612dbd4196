package app.haris.chat.jdbc;

import app.haris.storage.jdbc.TestDatabase;

final class PresencesOnH2Tests extends PresencesContract {
    PresencesOnH2Tests() {
        super(TestDatabase.h2());
    }
}
