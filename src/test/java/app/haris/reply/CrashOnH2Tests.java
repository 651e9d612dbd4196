package app.haris.reply;

import app.haris.storage.jdbc.TestDatabase;

final class CrashOnH2Tests extends CrashContract {
    CrashOnH2Tests() {
        super(TestDatabase.h2());
    }
}
