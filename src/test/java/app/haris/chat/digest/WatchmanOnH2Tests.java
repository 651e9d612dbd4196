package app.haris.chat.digest;

import app.haris.storage.jdbc.TestDatabase;

final class WatchmanOnH2Tests extends WatchmanContract {
    WatchmanOnH2Tests() {
        super(TestDatabase.h2());
    }
}
