package app.haris.chat.slack.queue;

import app.haris.chat.slack.api.SlackApi.Place;
import app.haris.chat.slack.message.SlackContent.Subject;
import app.haris.storage.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which message shows which part of which case. */
@Component
public final class SlackMessages {
    private static final String COLUMNS =
            "case_number, part, channel, thread_ts, ts, shown, posted_at";

    private final JdbcClient jdbc;
    private final Transactions transactions;

    public SlackMessages(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * A message, posted or about to be.
     *
     * @param ts absent while it is not known whether the message is there
     * @param shown fingerprint of what it shows
     * @param postedAt when the post was begun
     */
    public record Row(
            long caseNumber,
            String part,
            String channel,
            Optional<String> threadTs,
            Optional<String> ts,
            Optional<String> shown,
            Instant postedAt) {
        public Optional<Place> place() {
            return ts.map(one -> new Place(channel, one));
        }

        /** Whether it is a case's card, in whose thread the case is talked about. */
        public boolean isCard() {
            return part.equals("card");
        }
    }

    List<Row> ofCase(long caseNumber) {
        return jdbc.sql("select " + COLUMNS + " from slack_message where case_number = :number")
                .param("number", caseNumber)
                .query(SlackMessages::row)
                .list();
    }

    public Optional<Row> at(Place place) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from slack_message"
                                + " where channel = :channel and ts = :ts")
                .param("channel", place.channel())
                .param("ts", place.ts())
                .query(SlackMessages::row)
                .optional();
    }

    /** Messages on which members may have reacted since: drafts of cases changed lately. */
    public List<Row> drafts(Instant since) {
        return jdbc.sql(
                        """
                        select %s from slack_message
                        where ts is not null and posted_at >= :since
                          and (part = 'card' or part like 'r%%')
                        """
                                .formatted(COLUMNS))
                .param("since", timestamp(since))
                .query(SlackMessages::row)
                .list();
    }

    /** Notes, on disk, that a post is about to be made: a crash must not make us forget it. */
    void begin(Subject subject, String channel, Optional<String> threadTs, Instant now) {
        transactions.callDurably(() -> put(subject, channel, threadTs, now));
    }

    private int put(Subject subject, String channel, Optional<String> threadTs, Instant now) {
        return jdbc.sql(
                        """
                        merge into slack_message as kept
                        using (values (cast(:number as bigint), cast(:part as varchar(60))))
                              as given (case_number, part)
                           on kept.case_number = given.case_number and kept.part = given.part
                        when matched then update set
                          channel = :channel, thread_ts = :thread, ts = null, shown = null,
                          posted_at = :now
                        when not matched then insert
                          (case_number, part, channel, thread_ts, posted_at)
                          values (given.case_number, given.part, :channel, :thread, :now)
                        """)
                .param("number", subject.caseNumber())
                .param("part", subject.part())
                .param("channel", channel)
                .param("thread", threadTs.orElse(null))
                .param("now", timestamp(now))
                .update();
    }

    /** Notes where it is, and what it shows if that is known. */
    void posted(Subject subject, String ts, Optional<String> shown) {
        jdbc.sql(
                        """
                        update slack_message set ts = :ts, shown = :shown
                        where case_number = :number and part = :part
                        """)
                .param("ts", ts)
                .param("shown", shown.orElse(null))
                .param("number", subject.caseNumber())
                .param("part", subject.part())
                .update();
    }

    public void forget(Subject subject) {
        forget(subject.caseNumber(), subject.part());
    }

    public void forget(long caseNumber, String part) {
        jdbc.sql("delete from slack_message where case_number = :number and part = :part")
                .param("number", caseNumber)
                .param("part", part)
                .update();
    }

    public static OffsetDateTime timestamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("case_number"),
                row.getString("part"),
                row.getString("channel"),
                Optional.ofNullable(row.getString("thread_ts")),
                Optional.ofNullable(row.getString("ts")),
                Optional.ofNullable(row.getString("shown")),
                row.getObject("posted_at", OffsetDateTime.class).toInstant());
    }
}
