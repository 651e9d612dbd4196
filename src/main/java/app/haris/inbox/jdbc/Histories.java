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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts of the past that rules ask for. What an account received is counted by the minute, so that
 * a busy day need not be counted anew for each batch.
 */
@Repository
public final class Histories {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcTemplate template;
    private final JdbcClient client;

    Histories(JdbcTemplate template) {
        this.template = template;
        client = JdbcClient.create(template);
    }

    /** What an account received lately. */
    public record Pace(long lastHour, long lastDay) {}

    /** When a rule fired for an author. */
    public record Fired(AccountId account, String authorId, String rule, Instant at) {}

    /** How often each author has contacted the brand since; those who never did are absent. */
    public Map<String, Long> contacts(BrandId brand, Collection<String> authors, Instant since) {
        var counts = new HashMap<String, Long>();
        client.sql(
                        """
                        select author_id, count(*) as contacts from interaction
                        where author_id = any(:authors) and received_at > :since and brand = :brand
                        group by author_id
                        """)
                .param("authors", words(authors))
                .param("since", utc(since))
                .param("brand", brand.value())
                .query(
                        row -> {
                            counts.put(row.getString("author_id"), row.getLong("contacts"));
                        });
        return counts;
    }

    /** How many texts of each kind of alike ones came since; those that never did are absent. */
    public Map<Long, Long> alike(Collection<Long> alike, Instant since) {
        var counts = new HashMap<Long, Long>();
        client.sql(
                        """
                        select alike, count(*) as heard from interaction
                        where alike = any(:alike) and received_at > :since
                        group by alike
                        """)
                .param("alike", numbers(alike))
                .param("since", utc(since))
                .query(
                        row -> {
                            counts.put(row.getLong("alike"), row.getLong("heard"));
                        });
        return counts;
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

    public List<Fired> fired(Collection<AccountId> accounts, Collection<String> authors) {
        return client.sql(
                        """
                        select account, author_id, rule, at from rule_fired
                        where account = any(:accounts) and author_id = any(:authors)
                        """)
                .param("accounts", words(accounts.stream().map(AccountId::value).toList()))
                .param("authors", words(authors))
                .query(
                        (row, index) ->
                                new Fired(
                                        new AccountId(row.getString("account")),
                                        row.getString("author_id"),
                                        row.getString("rule"),
                                        instant(row, "at")))
                .list();
    }

    public void fire(Collection<Fired> fired) {
        for (var one : fired) {
            var updated =
                    template.update(
                            """
                            update rule_fired set at = ?
                            where account = ? and author_id = ? and rule = ?
                            """,
                            utc(one.at),
                            one.account.value(),
                            one.authorId,
                            one.rule);
            if (updated == 0) {
                template.update(
                        """
                        insert into rule_fired (account, author_id, rule, at)
                        values (?, ?, ?, ?)
                        """,
                        one.account.value(),
                        one.authorId,
                        one.rule,
                        utc(one.at));
            }
        }
    }
}
