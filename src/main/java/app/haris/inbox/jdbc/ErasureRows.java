package app.haris.inbox.jdbc;

import app.haris.inbox.CaseNumber;
import app.haris.social.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Where an author's words and names lie in the inbox's tables. */
@Repository
public final class ErasureRows {
    private final JdbcClient client;

    ErasureRows(JdbcClient client) {
        this.client = client;
    }

    /** An author's part on one account. */
    public record Presence(AccountId account, String authorId) {}

    /**
     * The ids of those who are called so; looks at every interaction, since nobody is asked for by
     * handle but here.
     */
    public List<String> authorsCalled(String name) {
        var handle = name.toLowerCase(Locale.ROOT);
        return client.sql(
                        """
                        select author_id from interaction where author_id = :name
                        union
                        select author_id from interaction
                            where lower(author_handle) in (:handle, :at)
                        union
                        select author_id from case_file where author_id = :name
                        """)
                .param("name", name)
                .param("handle", handle)
                .param("at", "@" + handle)
                .query((row, index) -> row.getString(1))
                .list();
    }

    public Set<Presence> presences(Collection<String> authors) {
        return client
                .sql(
                        """
                        select distinct account, author_id from interaction
                        where author_id = any(:authors)
                        """)
                .param("authors", texts(authors))
                .query(
                        (row, index) ->
                                new Presence(
                                        new AccountId(row.getString("account")),
                                        row.getString("author_id")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** The cases of the authors, and those of others into which theirs were merged. */
    public Set<CaseNumber> cases(Collection<String> authors) {
        return client
                .sql(
                        """
                        select number from case_file where author_id = any(:authors)
                        union
                        select case_number from interaction
                            where author_id = any(:authors) and case_number is not null
                        """)
                .param("authors", texts(authors))
                .query((row, index) -> new CaseNumber(row.getLong(1)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Leaves of each interaction that it was there; the id goes on to recognize a repetition. */
    public int eraseInteractions(Collection<String> authors, String pseudonym) {
        var ids = texts(authors);
        client.sql(
                        """
                        delete from early_news where interaction in
                            (select id from interaction where author_id = any(:authors))
                        """)
                .param("authors", ids)
                .update();
        return client.sql(
                        """
                        update interaction set author_id = :pseudonym, author_handle = null,
                            author_name = null, author_followers = null, author_verified = false,
                            remote_id = cast(id as varchar), text = '', url = null,
                            in_reply_to = null, conversation = null, media = null, json = '{}',
                            alike = 0, edited_text = null, native_id = null, native_url = null
                        where author_id = any(:authors)
                        """)
                .param("pseudonym", pseudonym)
                .param("authors", ids)
                .update();
    }

    public void forget(Collection<Presence> presences, Collection<String> authors) {
        client.sql("delete from rule_fired where author_id = any(:authors)")
                .param("authors", texts(authors))
                .update();
        var nodes = presences.stream().map(it -> Keys.messages(it.account, it.authorId)).toArray();
        client.sql("delete from thread_node where node = any(:nodes)")
                .param("nodes", new SqlArrayValue("uuid", nodes))
                .update();
    }

    /** What members wrote for each other may name or quote the author. */
    public void eraseNotes(Collection<CaseNumber> cases) {
        client.sql("delete from case_note where case_number = any(:numbers)")
                .param("numbers", numbers(cases.stream()))
                .update();
    }

    private static SqlArrayValue numbers(Stream<CaseNumber> numbers) {
        return new SqlArrayValue("bigint", numbers.<Object>map(CaseNumber::value).toArray());
    }

    private static SqlArrayValue texts(Collection<String> texts) {
        return new SqlArrayValue("varchar", texts.toArray());
    }
}
