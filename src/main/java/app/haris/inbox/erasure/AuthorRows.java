package app.haris.inbox.erasure;

import app.haris.inbox.CaseNumber;
import app.haris.social.AccountId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the inbox keeps of an author, over all its tables. */
@Repository
final class AuthorRows {
    /** In the place of an id that is forgotten. */
    private static final String NOBODY = "erased";

    private final JdbcClient jdbc;

    AuthorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An author as one account knows them. */
    record Known(AccountId account, String authorId) {}

    /** Everybody who is called so, by the network's id or by the handle. */
    List<Known> called(String name) {
        var handle = name.startsWith("@") ? name.substring(1) : name;
        return jdbc.sql(
                        """
                        select distinct account, author_id from interaction
                        where author_id <> :nobody
                          and (author_id = :name or lower(author_handle) = lower(:handle)
                               or lower(author_handle) = lower(:marked))
                        """)
                .param("nobody", NOBODY)
                .param("name", name)
                .param("handle", handle)
                .param("marked", "@" + handle)
                .query(
                        (row, number) ->
                                new Known(
                                        new AccountId(row.getString("account")),
                                        row.getString("author_id")))
                .list();
    }

    List<CaseNumber> cases(Known author) {
        return jdbc.sql(
                        """
                        select number from case_file
                        where account = :account and author_id = :author order by number
                        """)
                .param("account", author.account().value())
                .param("author", author.authorId())
                .query((row, number) -> new CaseNumber(row.getLong(1)))
                .list();
    }

    /** The interactions that belong to no case, so that their journal entries can be found. */
    List<String> caselessInteractions(Known author) {
        return jdbc.sql(
                        """
                        select id from interaction
                        where account = :account and author_id = :author and case_number is null
                        """)
                .param("account", author.account().value())
                .param("author", author.authorId())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Ids of posts stay, so that one that is delivered again is known; words and names go. */
    int eraseInteractions(Known author) {
        return jdbc.sql(
                        """
                        update interaction set
                          author_id = :nobody, author_handle = null, author_name = null,
                          author_followers = null, author_verified = false, text = '',
                          language = null, url = null, conversation = null, rating = null,
                          media = null, json = '{}', alike = 0, edited_text = null
                        where account = :account and author_id = :author
                        """)
                .param("nobody", NOBODY)
                .param("account", author.account().value())
                .param("author", author.authorId())
                .update();
    }

    /** The case stays, closed, and no later message continues it. */
    void eraseCase(CaseNumber number, Instant now) {
        jdbc.sql(
                        """
                        update case_file set
                          author_id = :nobody, author_handle = null, author_name = null,
                          author_followers = null, author_verified = false, place = null,
                          state = 'closed', state_at = :now, close_reason = :nobody,
                          claimed_by = '', due = null, version = version + 1
                        where number = :number
                        """)
                .param("nobody", NOBODY)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("number", number.value())
                .update();
        jdbc.sql("delete from case_note where case_number = :number")
                .param("number", number.value())
                .update();
    }

    void forgetFirings(Known author) {
        jdbc.sql("delete from rule_fired where account = :account and author_id = :author")
                .param("account", author.account().value())
                .param("author", author.authorId())
                .update();
    }

    long version(CaseNumber number) {
        return jdbc.sql("select version from case_file where number = :number")
                .param("number", number.value())
                .query(Long.class)
                .single();
    }
}
