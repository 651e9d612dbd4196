package app.haris.social.source.jdbc;

import app.haris.social.LineBook;
import app.haris.social.OwnPosts;
import app.haris.social.SpendingBook;
import app.haris.social.TokenBook;
import app.haris.social.source.SourceRecords;
import app.haris.storage.Sharing;
import app.haris.storage.jdbc.TestDatabase;
import java.time.Clock;

/** The real stores, for the tests of what uses them. */
public final class SourceStores {
    private SourceStores() {}

    public static SourceRecords records(TestDatabase database) {
        return new JdbcSourceRecords(database.client());
    }

    public static SpendingBook spending(TestDatabase database) {
        return new JdbcSpendingBook(database.client(), database.transactions());
    }

    public static TokenBook tokens(TestDatabase database) {
        return new JdbcTokenBook(database.client(), database.transactions());
    }

    /** One of several instances that share the database. */
    public static LineBook lines(TestDatabase database, Clock clock) {
        return new JdbcLineBook(
                database.client(), database.transactions(), new Sharing(true), clock);
    }

    public static OwnPosts ownPosts(TestDatabase database) {
        return new JdbcOwnPosts(database.client());
    }
}
