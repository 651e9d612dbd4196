package app.haris.reply;

import app.haris.storage.jdbc.TestDatabase;

final class OutOfHoursOnPostgresTests extends OutOfHoursContract {
    OutOfHoursOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
