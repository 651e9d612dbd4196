package app.haris.social.source;

import app.haris.storage.jdbc.TestDatabase;

final class LineBookOnH2Tests extends LineBookContract {
    LineBookOnH2Tests() {
        super(TestDatabase.h2());
    }
}
