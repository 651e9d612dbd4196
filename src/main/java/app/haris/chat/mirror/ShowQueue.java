package app.haris.chat.mirror;

import static app.haris.chat.mirror.ShownMessages.timestamp;

import app.haris.storage.Transactions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a channel shows as it no longer is, most urgent first. One row a case: however often a case
 * changes, it waits once, and what is shown in the end is its newest state.
 *
 * <p>A group of cases has a row too, under the negative number of its first case.
 */
public final class ShowQueue {
    private static final String COLUMNS =
            "case_number, channel, rank, topic, own_message, group_case, wanted_version,"
                    + " redraws";

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final String surface;

    public ShowQueue(JdbcClient jdbc, Transactions transactions, String surface) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.surface = surface;
    }

    /** Puts a case in the queue, or leaves it there with a newer version. */
    void add(Waiting waiting, Instant now) {
        transactions.run(() -> put(waiting, now));
    }

    private void put(Waiting waiting, Instant now) {
        jdbc.sql(
                        """
                        merge into shown_case as kept
                        using (values (cast(:surface as varchar(20)), cast(:number as bigint)))
                              as given (surface, case_number)
                           on kept.surface = given.surface
                          and kept.case_number = given.case_number
                        when matched then update set
                          rank = :rank,
                          since = case when kept.wanted_version > kept.shown_version
                                       then kept.since else :now end,
                          wanted_version =
                            case when kept.wanted_version > :version
                                 then kept.wanted_version else :version end
                        when not matched then insert
                          (surface, case_number, channel, rank, topic, own_message, wanted_version,
                           shown_version, since, not_before)
                          values (given.surface, given.case_number, :channel, :rank, :topic, :own,
                                  :version, -1, :now, :now)
                        """)
                .param("surface", surface)
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
                        select %s from shown_case
                        where surface = :surface and channel = :channel
                          and wanted_version > shown_version
                          and not_before <= :now
                        order by rank desc, since, case_number limit 1
                        """
                                .formatted(COLUMNS))
                .param("surface", surface)
                .param("channel", channel)
                .param("now", timestamp(now))
                .query(Waiting::read)
                .optional();
    }

    /** When the first of those that were put off may be shown; empty if nothing waits. */
    Optional<Instant> nextTime(String channel) {
        return jdbc.sql(
                        """
                        select not_before from shown_case
                        where surface = :surface and channel = :channel
                          and wanted_version > shown_version
                        order by not_before limit 1
                        """)
                .param("surface", surface)
                .param("channel", channel)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    Optional<Waiting> find(long caseNumber) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from shown_case where surface = :surface and case_number = :number")
                .param("surface", surface)
                .param("number", caseNumber)
                .query(Waiting::read)
                .optional();
    }

    /** How many cases a group has; in a flood, very many. */
    int size(long first) {
        return jdbc.sql(
                        """
                        select count(*) from shown_case
                        where surface = :surface and group_case = :first
                        """)
                .param("surface", surface)
                .param("first", first)
                .query(Integer.class)
                .single();
    }

    /** So many cases of a group at most, newest first. */
    public List<Long> latest(long first, int most) {
        return jdbc.sql(
                        """
                        select case_number from shown_case
                        where surface = :surface and group_case = :first
                        order by case_number desc limit :most
                        """)
                .param("surface", surface)
                .param("first", first)
                .param("most", most)
                .query((row, number) -> row.getLong("case_number"))
                .list();
    }

    /** The case is to have a message of its own, before all others. */
    void single(long caseNumber, int rank, Instant now) {
        jdbc.sql(
                        """
                        update shown_case set shown_version = -1, own_message = true, rank = :rank,
                          since = :now, not_before = :now
                        where surface = :surface and case_number = :number and own_message = false
                        """)
                .param("surface", surface)
                .param("rank", rank)
                .param("now", timestamp(now))
                .param("number", caseNumber)
                .update();
    }

    /**
     * It is shown wrongly although it has not changed. Counted apart from the versions of the case,
     * of which the next would else seem to be shown already.
     */
    void again(long caseNumber, Instant now) {
        jdbc.sql(
                        """
                        update shown_case
                        set redraws = redraws + 1, shown_version = -1,
                          since = :now, not_before = :now
                        where surface = :surface and case_number = :number
                        """)
                .param("surface", surface)
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
                        update shown_case
                        set shown_version = :version, own_message = true, group_case = null
                        where surface = :surface and case_number = :number
                          and shown_version < :version and redraws = :redraws
                        """)
                .param("redraws", waiting.redraws())
                .param("surface", surface)
                .param("version", waiting.version())
                .param("number", waiting.caseNumber())
                .update();
    }

    /** It is about to get a message of its own, and belongs into no group any more. */
    void own(Waiting waiting) {
        if (!waiting.hasOwnMessage()) {
            jdbc.sql(
                            "update shown_case set own_message = true where surface = :surface and case_number = :number")
                    .param("surface", surface)
                    .param("number", waiting.caseNumber())
                    .update();
        }
    }

    /** Lets it wait, so that one in trouble does not hold up the others. */
    void postpone(long caseNumber, Instant until) {
        jdbc.sql(
                        "update shown_case set not_before = :until where surface = :surface and case_number = :number")
                .param("surface", surface)
                .param("until", timestamp(until))
                .param("number", caseNumber)
                .update();
    }
}
