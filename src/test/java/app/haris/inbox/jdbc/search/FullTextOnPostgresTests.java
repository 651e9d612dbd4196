package app.haris.inbox.jdbc.search;

import app.haris.storage.jdbc.TestDatabase;

final class FullTextOnPostgresTests extends FullTextContract {
    FullTextOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
