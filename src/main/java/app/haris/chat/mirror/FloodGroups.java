package app.haris.chat.mirror;

import static app.haris.chat.mirror.ShownMessages.timestamp;

import app.haris.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * In a flood, cases of one topic that are not pressing are shown by one message: when more of them
 * wait than a minute can show, or when some wait while such a message is quite new.
 */
public final class FloodGroups {
    /** A minute's worth of messages at one a second. */
    private static final int A_MINUTE = 60;

    /** So many wait in vain for a message of their own while a flood goes on. */
    private static final int SOME = 5;

    private static final Duration FLOOD = Duration.ofMinutes(1);
    private static final Duration STAYS_OPEN = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final String surface;

    public FloodGroups(JdbcClient jdbc, Transactions transactions, String surface) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.surface = surface;
    }

    /**
     * Puts the case and all that wait with its topic into a group, if there are too many; the group
     * then waits to be shown. All or nothing, so that a crash leaves no case out.
     */
    boolean join(Waiting waiting, Instant now) {
        if (waiting.isGroup()
                || waiting.hasOwnMessage()
                || waiting.rank() >= Showing.PRESSING
                || !isFlood(waiting, now)) {
            return false;
        }
        transactions.run(
                () -> {
                    var open = openGroup(waiting, now.minus(STAYS_OPEN));
                    open.ifPresentOrElse(first -> grow(first, now), () -> begin(waiting, now));
                    gather(waiting, open.orElse(waiting.caseNumber()));
                });
        return true;
    }

    private boolean isFlood(Waiting waiting, Instant now) {
        var backlog = backlog(waiting);
        return backlog > A_MINUTE
                || (backlog > SOME && openGroup(waiting, now.minus(FLOOD)).isPresent());
    }

    private int backlog(Waiting waiting) {
        return jdbc.sql(
                        """
                        select count(*) from shown_case
                        where surface = :surface and channel = :channel
                          and wanted_version > shown_version
                          and own_message = false and rank < :rank
                        """)
                .param("surface", surface)
                .param("channel", waiting.channel())
                .param("rank", Showing.PRESSING)
                .query(Integer.class)
                .single();
    }

    /** The topic's group that grew since a time, by its first case. */
    private OptionalLong openGroup(Waiting waiting, Instant since) {
        return jdbc.sql(
                        """
                        select case_number from shown_case
                        where surface = :surface and channel = :channel and topic = :topic
                          and case_number < 0
                          and since >= :since
                        order by case_number limit 1
                        """)
                .param("surface", surface)
                .param("channel", waiting.channel())
                .param("topic", waiting.topic())
                .param("since", timestamp(since))
                .query(Long.class)
                .optional()
                .map(number -> OptionalLong.of(-number))
                .orElse(OptionalLong.empty());
    }

    private void begin(Waiting waiting, Instant now) {
        jdbc.sql(
                        """
                        insert into shown_case
                          (surface, case_number, channel, rank, topic, own_message, wanted_version,
                           shown_version, since, not_before)
                        values (:surface, :number, :channel, :rank, :topic, true, 1, 0, :now, :now)
                        """)
                .param("surface", surface)
                .param("number", -waiting.caseNumber())
                .param("channel", waiting.channel())
                .param("rank", waiting.rank())
                .param("topic", waiting.topic())
                .param("now", timestamp(now))
                .update();
    }

    private void grow(long first, Instant now) {
        jdbc.sql(
                        """
                        update shown_case set wanted_version = wanted_version + 1, since = :now
                        where surface = :surface and case_number = :number
                        """)
                .param("surface", surface)
                .param("now", timestamp(now))
                .param("number", -first)
                .update();
    }

    private void gather(Waiting waiting, long first) {
        jdbc.sql(
                        """
                        update shown_case set group_case = :first, shown_version = wanted_version
                        where surface = :surface and channel = :channel and topic = :topic
                          and case_number > 0
                          and wanted_version > shown_version
                          and own_message = false and rank < :rank
                        """)
                .param("surface", surface)
                .param("first", first)
                .param("channel", waiting.channel())
                .param("topic", waiting.topic())
                .param("rank", Showing.PRESSING)
                .update();
    }
}
