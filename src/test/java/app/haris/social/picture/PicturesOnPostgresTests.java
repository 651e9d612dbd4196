package app.haris.social.picture;

import app.haris.storage.jdbc.TestDatabase;

class PicturesOnPostgresTests extends PicturesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
