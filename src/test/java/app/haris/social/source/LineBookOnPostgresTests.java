package app.haris.social.source;

import app.haris.storage.jdbc.TestDatabase;

final class LineBookOnPostgresTests extends LineBookContract {
    LineBookOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
