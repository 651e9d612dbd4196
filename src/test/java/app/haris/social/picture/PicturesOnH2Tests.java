package app.haris.social.picture;

import app.haris.storage.jdbc.TestDatabase;

class PicturesOnH2Tests extends PicturesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
