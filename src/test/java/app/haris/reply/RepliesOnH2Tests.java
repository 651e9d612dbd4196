package app.haris.reply;

import app.haris.storage.jdbc.TestDatabase;

final class RepliesOnH2Tests extends RepliesContract {
    RepliesOnH2Tests() {
        super(TestDatabase.h2());
    }
}
