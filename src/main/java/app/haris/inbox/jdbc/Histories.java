package app.haris.inbox.jdbc;

import static app.haris.inbox.jdbc.Columns.instant;
import static app.haris.inbox.jdbc.Columns.numbers;
import static app.haris.inbox.jdbc.Columns.utc;
import static app.haris.inbox.jdbc.Columns.words;

import app.haris.social.AccountId;
import app.haris.social.BrandId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts of the past that rules ask for. What an account received is counted by the minute, so that
 * a busy day need not be counted anew for each batch.
 *
 * <p>Keys are joined, not compared with {@code = any}: H2 2.4 looks up the columns of an index one
 * by one for a join, but beside other columns of the same index it reads all of it for an array.
 */
@Repository
public final class Histories {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    /** What an author or a text does more often than this is counted no further. */
    public static final int MOST = 1_000;

    private static final int FEW = 4_000;

    /** For so long it is not counted anew how often a text comes that comes too often to count. */
    private static final Duration REST = Duration.ofSeconds(10);

    private static final int MOST_RESTING = 1_000;

    private final JdbcClient client;
    private final Map<Long, Instant> flooding = new ConcurrentHashMap<>();

    Histories(JdbcClient client) {
        this.client = client;
    }

    /** What an account received lately. */
    public record Pace(long lastHour, long lastDay) {}

    /** How often an author contacted a brand, each counted up to {@value #MOST}. */
    public record Visits(long ever, long lastDay) {
        public static final Visits NONE = new Visits(0, 0);

        public Visits and(Visits one) {
            return new Visits(
                    Math.min(MOST, ever + one.ever), Math.min(MOST, lastDay + one.lastDay));
        }
    }

    /**
     * How often each author has contacted the brand; those who never did are absent.
     *
     * @param since earlier contacts are not looked at
     */
    public Map<String, Visits> visits(
            BrandId brand, Collection<String> authors, Instant since, Instant now) {
        var dayAgo = now.minus(DAY);
        var visits = new HashMap<String, Visits>();
        for (var times : times(brand, authors, since)) {
            var one = new Visits(1, times.at.isAfter(dayAgo) ? 1 : 0);
            visits.merge(times.key, one, Visits::and);
        }
        return visits;
    }

    private record Time<K>(K key, Instant at) {}

    private List<Time<String>> times(BrandId brand, Collection<String> authors, Instant since) {
        return fewOrEach(
                authors,
                (some, limit) ->
                        client.sql(
                                        """
                                        select author_id, received_at
                                        from unnest(:authors) as wanted (author)
                                        join interaction on author_id = wanted.author
                                            and brand = :brand and received_at > :since
                                        limit :limit
                                        """)
                                .param("authors", words(some))
                                .param("brand", brand.value())
                                .param("since", utc(since))
                                .param("limit", limit)
                                .query(
                                        (row, index) ->
                                                new Time<>(
                                                        row.getString("author_id"),
                                                        instant(row, "received_at")))
                                .list());
    }

    /**
     * How many texts of each kind of alike ones came since, counted up to {@value #MOST}; those
     * that never did are absent.
     */
    public Map<Long, Long> alike(Collection<Long> alike, Instant since) {
        var known = alike.stream().filter(kind -> isFlooding(kind, since)).toList();
        var asked = alike.stream().filter(kind -> !known.contains(kind)).toList();
        var counts =
                new HashMap<Long, Long>(
                        fewOrEach(asked, (some, limit) -> alike(some, since, limit)).stream()
                                .collect(
                                        Collectors.groupingBy(
                                                kind -> kind, Collectors.counting())));
        counts.forEach((kind, count) -> heed(kind, count, since));
        counts.replaceAll((kind, count) -> Math.min(MOST, count));
        known.forEach(kind -> counts.put(kind, (long) MOST));
        return counts;
    }

    /**
     * In a flood of alike texts each batch would otherwise read all of them again. What came too
     * often since then came too often since any time before.
     */
    private boolean isFlooding(Long kind, Instant since) {
        return Optional.ofNullable(flooding.get(kind))
                .filter(at -> since.isBefore(at.plus(REST)))
                .isPresent();
    }

    private void heed(Long kind, long count, Instant since) {
        if (count < MOST) {
            return;
        }
        if (flooding.size() >= MOST_RESTING) {
            flooding.clear();
        }
        flooding.merge(kind, since, (one, other) -> one.isAfter(other) ? one : other);
    }

    private List<Long> alike(Collection<Long> alike, Instant since, int limit) {
        return client.sql(
                        """
                        select alike from unnest(:alike) as wanted (kind)
                        join interaction on alike = wanted.kind and received_at > :since
                        limit :limit
                        """)
                .param("alike", numbers(alike))
                .param("since", utc(since))
                .param("limit", limit)
                .query((row, index) -> row.getLong("alike"))
                .list();
    }

    /**
     * Reads the rows of all keys at once if they are few; else those of each key, up to the most:
     * whoever writes ten thousand times a day must not make each batch read them all.
     */
    private static <K, R> List<R> fewOrEach(Collection<K> keys, Reading<K, R> reading) {
        if (keys.isEmpty()) {
            return List.of();
        }
        var together = reading.read(keys, FEW);
        return together.size() < FEW
                ? together
                : keys.stream().flatMap(key -> reading.read(List.of(key), MOST).stream()).toList();
    }

    private interface Reading<K, R> {
        List<R> read(Collection<K> keys, int limit);
    }

    public Pace pace(AccountId account, Instant now) {
        return client.sql(
                        """
                        select coalesce(sum(case when begins_at > :hour then heard else 0 end), 0)
                                as last_hour,
                            coalesce(sum(heard), 0) as last_day
                        from pace where account = :account and begins_at > :day
                        """)
                .param("account", account.value())
                .param("hour", utc(now.minus(HOUR)))
                .param("day", utc(now.minus(DAY)))
                .query((row, index) -> new Pace(row.getLong("last_hour"), row.getLong("last_day")))
                .single();
    }

    /** Adds to the account's present minute; the caller holds the account's lock. */
    public void heard(AccountId account, Instant now, long count) {
        var minute = utc(now.truncatedTo(ChronoUnit.MINUTES));
        var updated =
                client.sql(
                                """
                                update pace set heard = heard + :count
                                where account = :account and begins_at = :minute
                                """)
                        .param("count", count)
                        .param("account", account.value())
                        .param("minute", minute)
                        .update();
        if (updated == 0) {
            client.sql("insert into pace (account, begins_at, heard) values (?, ?, ?)")
                    .params(account.value(), minute, count)
                    .update();
            client.sql("delete from pace where account = ? and begins_at < ?")
                    .params(account.value(), utc(now.minus(DAY).minus(HOUR)))
                    .update();
        }
    }
}
