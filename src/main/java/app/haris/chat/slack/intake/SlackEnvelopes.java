package app.haris.chat.slack.intake;

import app.haris.chat.mirror.Retention;
import app.haris.chat.slack.talk.SlackEnvelope;
import app.haris.chat.slack.talk.SlackEnvelope.Kind;
import app.haris.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was acknowledged to Slack and must therefore be dealt with, once. */
@Component
public final class SlackEnvelopes {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Longer ids are cut; what is unique in them comes first. */
    private static final int ID = 200;

    /** Slack repeats an event for about an hour; a click or a form, not at all. */
    private final Retention retention = new Retention(Duration.ofDays(1));

    private final JdbcClient jdbc;
    private final Transactions transactions;

    SlackEnvelopes(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Keeps it, on disk; false if it is here already. */
    boolean keep(SlackEnvelope envelope, Instant now) {
        try {
            var isNew = transactions.callDurably(() -> insert(envelope, now)) == 1;
            retention.added(() -> tidy(now));
            return isNew;
        } catch (DuplicateKeyException seen) {
            return false;
        }
    }

    private int insert(SlackEnvelope envelope, Instant now) {
        return jdbc.sql(
                        """
                        insert into slack_envelope (id, kind, payload, received_at, done)
                        values (:id, :kind, :payload, :now, false)
                        """)
                .param("id", key(envelope))
                .param("kind", envelope.kind().name())
                .param("payload", envelope.payload().toString().replace("\\u0000", "\\ufffd"))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The words of people are not kept once they have been dealt with; the id is, for a while. */
    void done(SlackEnvelope envelope) {
        jdbc.sql("update slack_envelope set done = true, payload = '{}' where id = :id")
                .param("id", key(envelope))
                .update();
    }

    /** What a crash left undone, oldest first. */
    List<SlackEnvelope> undone(Instant before) {
        return jdbc.sql(
                        """
                        select id, kind, payload from slack_envelope
                        where done = false and received_at < :before order by received_at
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(
                        (row, number) ->
                                new SlackEnvelope(
                                        row.getString("id"),
                                        Kind.valueOf(row.getString("kind")),
                                        JSON.readTree(row.getString("payload"))))
                .list();
    }

    /** Forgets what Slack can no longer send again. */
    public int tidy(Instant now) {
        return jdbc.sql("delete from slack_envelope where done = true and received_at < :before")
                .param("before", retention.start(now).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String key(SlackEnvelope envelope) {
        var id = envelope.id();
        return id.length() > ID ? id.substring(0, ID) : id;
    }
}
