package app.haris.social.source;

import app.haris.storage.jdbc.TestDatabase;

final class TokenBookOnH2Tests extends TokenBookContract {
    TokenBookOnH2Tests() {
        super(TestDatabase.h2());
    }
}
