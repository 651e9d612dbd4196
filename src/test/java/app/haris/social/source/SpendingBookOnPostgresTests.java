package app.haris.social.source;

import app.haris.storage.jdbc.TestDatabase;

final class SpendingBookOnPostgresTests extends SpendingBookContract {
    SpendingBookOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
