package app.haris.chat.mirror;

import app.haris.storage.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what is remembered of each chat network apart. */
@Component
public final class Memories {
    private final JdbcClient jdbc;
    private final Transactions transactions;

    public Memories(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** What is remembered of a surface, by its name. */
    public Memory of(String surface) {
        return new Memory(
                new ShownMessages(jdbc, transactions, surface),
                new ShowQueue(jdbc, transactions, surface),
                new FloodGroups(jdbc, transactions, surface),
                new ReactionLog(jdbc, surface),
                new Pins(jdbc, surface));
    }
}
