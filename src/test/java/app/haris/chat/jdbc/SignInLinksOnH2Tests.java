package app.haris.chat.jdbc;

import app.haris.storage.jdbc.TestDatabase;

final class SignInLinksOnH2Tests extends SignInLinksContract {
    SignInLinksOnH2Tests() {
        super(TestDatabase.h2());
    }
}
