package app.haris.reply;

import app.haris.storage.jdbc.TestDatabase;

final class OutboxOnH2Tests extends OutboxContract {
    OutboxOnH2Tests() {
        super(TestDatabase.h2());
    }
}
