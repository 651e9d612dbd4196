package app.haris.chat.jdbc;

import app.haris.storage.jdbc.TestDatabase;

final class SignInLinksOnPostgresTests extends SignInLinksContract {
    SignInLinksOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
