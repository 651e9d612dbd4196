package app.haris.chat.jdbc;

import app.haris.chat.Presences;
import app.haris.storage.jdbc.TestDatabase;

/** The real rows on a test's database. */
public final class TestPresences {
    private TestPresences() {}

    public static Presences on(TestDatabase database) {
        return new JdbcPresences(database.client());
    }
}
