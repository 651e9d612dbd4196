package app.haris.storage.jdbc;

final class TransactionsOnPostgresTests extends TransactionsContract {
    TransactionsOnPostgresTests() {
        super(TestDatabase.postgres());
    }
}
