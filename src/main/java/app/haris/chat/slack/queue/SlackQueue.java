package app.haris.chat.slack.queue;

import static app.haris.chat.slack.queue.SlackMessages.timestamp;

import app.haris.storage.Transactions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a channel shows as it no longer is, most urgent first. One row a case: however often a case
 * changes, it waits once, and what is shown in the end is its newest state.
 *
 * <p>A group of cases has a row too, under the negative number of its first case.
 */
@Component
public final class SlackQueue {
    private static final String COLUMNS =
            "case_number, channel, rank, topic, own_message, group_case, wanted_version";

    private final JdbcClient jdbc;
    private final Transactions transactions;

    public SlackQueue(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Puts a case in the queue, or leaves it there with a newer version. */
    void add(Waiting waiting, Instant now) {
        transactions.run(() -> put(waiting, now));
    }

    private void put(Waiting waiting, Instant now) {
        jdbc.sql(
                        """
                        merge into slack_card as kept
                        using (values (cast(:number as bigint))) as given (case_number)
                           on kept.case_number = given.case_number
                        when matched then update set
                          rank = :rank,
                          since = case when kept.wanted_version > kept.shown_version
                                       then kept.since else :now end,
                          wanted_version =
                            case when kept.wanted_version > :version
                                 then kept.wanted_version else :version end
                        when not matched then insert
                          (case_number, channel, rank, topic, own_message, wanted_version,
                           shown_version, since, not_before)
                          values (given.case_number, :channel, :rank, :topic, :own, :version,
                                  -1, :now, :now)
                        """)
                .param("number", waiting.caseNumber())
                .param("channel", waiting.channel())
                .param("rank", waiting.rank())
                .param("topic", waiting.topic())
                .param("own", waiting.hasOwnMessage())
                .param("version", waiting.version())
                .param("now", timestamp(now))
                .update();
    }

    /** The most urgent that may be shown now; among equals the one that waits longest. */
    Optional<Waiting> next(String channel, Instant now) {
        return jdbc.sql(
                        """
                        select %s from slack_card
                        where channel = :channel and wanted_version > shown_version
                          and not_before <= :now
                        order by rank desc, since, case_number limit 1
                        """
                                .formatted(COLUMNS))
                .param("channel", channel)
                .param("now", timestamp(now))
                .query(Waiting::read)
                .optional();
    }

    /** When the first of those that were put off may be shown; empty if nothing waits. */
    Optional<Instant> nextTime(String channel) {
        return jdbc.sql(
                        """
                        select not_before from slack_card
                        where channel = :channel and wanted_version > shown_version
                        order by not_before limit 1
                        """)
                .param("channel", channel)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    Optional<Waiting> find(long caseNumber) {
        return jdbc.sql("select " + COLUMNS + " from slack_card where case_number = :number")
                .param("number", caseNumber)
                .query(Waiting::read)
                .optional();
    }

    /** The cases of a group, newest first. */
    public List<Long> group(long first) {
        return jdbc.sql(
                        """
                        select case_number from slack_card where group_case = :first
                        order by case_number desc
                        """)
                .param("first", first)
                .query((row, number) -> row.getLong("case_number"))
                .list();
    }

    /** The case is to have a message of its own, before all others. */
    void single(long caseNumber, int rank, Instant now) {
        jdbc.sql(
                        """
                        update slack_card set shown_version = -1, own_message = true, rank = :rank,
                          since = :now, not_before = :now
                        where case_number = :number and own_message = false
                        """)
                .param("rank", rank)
                .param("now", timestamp(now))
                .param("number", caseNumber)
                .update();
    }

    /** It is shown wrongly although it has not changed. */
    void again(long caseNumber, Instant now) {
        jdbc.sql(
                        """
                        update slack_card
                        set wanted_version = wanted_version + 1, since = :now, not_before = :now
                        where case_number = :number
                        """)
                .param("now", timestamp(now))
                .param("number", caseNumber)
                .update();
    }

    /** It is shown by a message of its own; the group that showed it until now has one fewer. */
    void shown(Waiting waiting, Instant now) {
        transactions.callUnflushed(
                () -> {
                    var changed = markShown(waiting);
                    waiting.group().ifPresent(first -> again(-first, now));
                    return changed;
                });
    }

    private int markShown(Waiting waiting) {
        return jdbc.sql(
                        """
                        update slack_card
                        set shown_version = :version, own_message = true, group_case = null
                        where case_number = :number and shown_version < :version
                        """)
                .param("version", waiting.version())
                .param("number", waiting.caseNumber())
                .update();
    }

    /** It is about to get a message of its own, and belongs into no group any more. */
    void own(Waiting waiting) {
        if (!waiting.hasOwnMessage()) {
            jdbc.sql("update slack_card set own_message = true where case_number = :number")
                    .param("number", waiting.caseNumber())
                    .update();
        }
    }

    /** Lets it wait, so that one in trouble does not hold up the others. */
    void postpone(long caseNumber, Instant until) {
        jdbc.sql("update slack_card set not_before = :until where case_number = :number")
                .param("until", timestamp(until))
                .param("number", caseNumber)
                .update();
    }
}
