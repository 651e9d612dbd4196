package app.haris.storage.jdbc;

final class TransactionsOnH2Tests extends TransactionsContract {
    TransactionsOnH2Tests() {
        super(TestDatabase.h2());
    }
}
