package app.haris.social.source;

import app.haris.storage.jdbc.TestDatabase;

final class SpendingBookOnH2Tests extends SpendingBookContract {
    SpendingBookOnH2Tests() {
        super(TestDatabase.h2());
    }
}
