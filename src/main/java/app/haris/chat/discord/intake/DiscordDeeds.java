package app.haris.chat.discord.intake;

import app.haris.chat.mirror.Retention;
import app.haris.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was acknowledged to Discord and must therefore be done, once. */
@Component
public final class DiscordDeeds {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Long after its token has run out. */
    private final Retention retention = new Retention(Duration.ofDays(1));

    private final JdbcClient jdbc;
    private final Transactions transactions;

    DiscordDeeds(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Keeps it, on disk. */
    void keep(DiscordDeed deed, Instant now) {
        var content = JSON.writeValueAsString(deed).replace("\\u0000", "\\ufffd");
        transactions.callDurably(
                () ->
                        jdbc.sql(
                                        """
                                        insert into discord_deed (id, content, received_at, done)
                                        values (:id, :content, :now, false)
                                        """)
                                .param("id", deed.id())
                                .param("content", content)
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .update());
        retention.added(() -> tidy(now));
    }

    /**
     * Notes it as done, in the transaction that does it; the words of people are not kept longer.
     *
     * @return false if it was done before, or is being done by somebody else
     */
    boolean done(DiscordDeed deed) {
        return jdbc.sql(
                                """
                                update discord_deed set done = true, content = '{}'
                                where id = :id and done = false
                                """)
                        .param("id", deed.id())
                        .update()
                == 1;
    }

    /** What a crash left undone, oldest first. */
    List<DiscordDeed> undone(Instant before) {
        return jdbc
                .sql(
                        """
                        select content from discord_deed
                        where done = false and received_at < :before order by received_at
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list()
                .stream()
                .map(content -> JSON.readValue(content, DiscordDeed.class))
                .toList();
    }

    /** Forgets what was done long ago. */
    int tidy(Instant now) {
        return jdbc.sql("delete from discord_deed where done = true and received_at < :before")
                .param("before", retention.start(now).atOffset(ZoneOffset.UTC))
                .update();
    }
}
