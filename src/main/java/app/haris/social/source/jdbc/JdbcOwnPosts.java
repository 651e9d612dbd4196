package app.haris.social.source.jdbc;

import app.haris.social.AccountId;
import app.haris.social.OwnPosts;
import app.haris.social.RemoteId;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcOwnPosts implements OwnPosts {
    private final JdbcClient jdbc;

    JdbcOwnPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(AccountId account, RemoteId post) {
        jdbc.sql(
                        """
                        merge into social_own_post as known
                        using (select cast(:account as varchar) as account,
                                      cast(:id as varchar) as id) as wanted
                           on known.account = wanted.account and known.id = wanted.id
                         when not matched then insert (account, id) values (:account, :id)
                        """)
                .param("account", account.value())
                .param("id", post.value())
                .update();
    }

    @Override
    public Set<RemoteId> among(AccountId account, Collection<RemoteId> posts) {
        return posts.isEmpty()
                ? Set.of()
                : jdbc.sql(
                                "select id from social_own_post where account = :account and id in"
                                        + " (:ids)")
                        .param("account", account.value())
                        .param("ids", posts.stream().map(RemoteId::value).toList())
                        .query((row, number) -> new RemoteId(row.getString("id")))
                        .set();
    }
}
