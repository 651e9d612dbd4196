package app.haris.chat.discord.rest;

import app.haris.storage.Transactions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What all instances know of Discord together: who holds the gateway, and what it was told. */
@Component
public final class DiscordStates {
    private final JdbcClient jdbc;
    private final Transactions transactions;

    public DiscordStates(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    public Optional<String> read(String name) {
        return jdbc.sql("select content from discord_state where name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    public void write(String name, String content) {
        transactions.run(() -> put(name, content, Instant.EPOCH));
    }

    private void put(String name, String content, Instant until) {
        jdbc.sql(
                        """
                        merge into discord_state as kept
                        using (values (cast(:name as varchar(100)))) as given (name)
                           on kept.name = given.name
                        when matched then update set content = :content, until = :until
                        when not matched then insert (name, content, until)
                          values (given.name, :content, :until)
                        """)
                .param("name", name)
                .param("content", content)
                .param("until", timestamp(until))
                .update();
    }

    /**
     * Takes a lease, or prolongs it.
     *
     * @return false if somebody else holds it
     */
    public boolean lease(String name, String holder, Instant now, Instant until) {
        return transactions.call(
                () -> {
                    put(name);
                    return jdbc.sql(
                                            """
                                            update discord_state
                                            set content = :holder, until = :until
                                            where name = :name
                                              and (content = :holder or until < :now)
                                            """)
                                    .param("holder", holder)
                                    .param("until", timestamp(until))
                                    .param("name", name)
                                    .param("now", timestamp(now))
                                    .update()
                            == 1;
                });
    }

    private void put(String name) {
        jdbc.sql(
                        """
                        merge into discord_state as kept
                        using (values (cast(:name as varchar(100)))) as given (name)
                           on kept.name = given.name
                        when not matched then insert (name, content, until)
                          values (given.name, '', :never)
                        """)
                .param("name", name)
                .param("never", timestamp(Instant.EPOCH))
                .update();
    }

    /** Gives a lease back, so that another instance need not wait for its end. */
    public void release(String name, String holder) {
        transactions.run(
                () ->
                        jdbc.sql(
                                        """
                                        update discord_state set until = :never
                                        where name = :name and content = :holder
                                        """)
                                .param("never", timestamp(Instant.EPOCH))
                                .param("name", name)
                                .param("holder", holder)
                                .update());
    }

    private static OffsetDateTime timestamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
