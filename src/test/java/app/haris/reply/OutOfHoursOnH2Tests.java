package app.haris.reply;

import app.haris.storage.jdbc.TestDatabase;

final class OutOfHoursOnH2Tests extends OutOfHoursContract {
    OutOfHoursOnH2Tests() {
        super(TestDatabase.h2());
    }
}
