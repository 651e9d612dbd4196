package app.haris.inbox.jdbc;

import static app.haris.inbox.jdbc.Columns.instant;
import static app.haris.inbox.jdbc.Columns.utc;
import static app.haris.inbox.jdbc.Columns.words;

import app.haris.social.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When which rule last fired for whom, so that a rule may rest. */
@Repository
public final class FiredRows {
    private final JdbcTemplate template;
    private final JdbcClient client;

    FiredRows(JdbcTemplate template) {
        this.template = template;
        client = JdbcClient.create(template);
    }

    /** When a rule fired for an author. */
    public record Fired(AccountId account, String authorId, String rule, Instant at) {}

    public List<Fired> of(AccountId account, Collection<String> authors) {
        return client.sql(
                        """
                        select author_id, rule, at from unnest(:authors) as wanted (author)
                        join rule_fired on account = :account and author_id = wanted.author
                        """)
                .param("authors", words(authors))
                .param("account", account.value())
                .query(
                        (row, index) ->
                                new Fired(
                                        account,
                                        row.getString("author_id"),
                                        row.getString("rule"),
                                        instant(row, "at")))
                .list();
    }

    public void put(Collection<Fired> fired) {
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
