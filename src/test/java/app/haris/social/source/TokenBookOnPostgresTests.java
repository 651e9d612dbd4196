package app.haris.social.source;

import app.haris.storage.jdbc.TestDatabase;

final class TokenBookOnPostgresTests extends TokenBookContract {
    TokenBookOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
