package app.haris.social.picture.jdbc;

import app.haris.social.picture.PictureRecords;
import app.haris.storage.jdbc.TestDatabase;
import java.time.Clock;

/** Pictures in a test's database. */
public final class PictureStores {
    private PictureStores() {}

    public static PictureRecords on(TestDatabase database, Clock clock) {
        return new JdbcPictureRecords(database.client(), database.transactions(), clock);
    }
}
