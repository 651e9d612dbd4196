package app.haris.chat.mirror;

import app.haris.storage.Transactions;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Notes what is about to be posted, on disk before it is: a crash must not make us forget that it
 * may be there.
 */
final class Intents {
    /** https://docs.discord.com/developers/resources/message (2026-11): at most 25 characters. */
    private static final int NONCE = 24;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final String surface;

    Intents(JdbcClient jdbc, Transactions transactions, String surface) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.surface = surface;
    }

    /**
     * Where something is to stand.
     *
     * @param shown fingerprint of what it is to show; absent where that does not matter
     */
    record Intent(String channel, Optional<String> thread, Optional<String> shown, Instant at) {}

    /**
     * A message that was begun before keeps the nonce that it has on disk. If that said something
     * else, it is not certain which of them is there in the end.
     */
    ShownMessage begin(Subject subject, Intent intent) {
        var fresh = surface + " " + subject.caseNumber() + " " + subject.part() + " " + intent.at;
        var begun =
                new ShownMessage(
                        subject.caseNumber(),
                        subject.part(),
                        intent.channel,
                        intent.thread,
                        Optional.empty(),
                        Content.hash(fresh).substring(0, NONCE),
                        intent.shown,
                        intent.at);
        transactions.callDurably(() -> put(begun));
        return begun;
    }

    private int put(ShownMessage message) {
        return jdbc.sql(
                        """
                        merge into shown_message as kept
                        using (values (cast(:surface as varchar(20)), cast(:number as bigint),
                                       cast(:part as varchar(60))))
                              as given (surface, case_number, part)
                           on kept.surface = given.surface
                          and kept.case_number = given.case_number and kept.part = given.part
                        when matched then update set
                          channel = :channel, thread = :thread, message = null,
                          shown = case when kept.shown = :shown then kept.shown end,
                          posted_at = :now
                        when not matched then insert
                          (surface, case_number, part, channel, thread, nonce, shown, posted_at)
                          values (given.surface, given.case_number, given.part, :channel, :thread,
                                  :nonce, :shown, :now)
                        """)
                .param("surface", surface)
                .param("number", message.caseNumber())
                .param("part", message.part())
                .param("channel", message.channel())
                .param("thread", message.thread().orElse(null))
                .param("nonce", message.nonce())
                .param("shown", message.shown().orElse(null))
                .param("now", ShownMessages.timestamp(message.postedAt()))
                .update();
    }
}
