package app.haris.social.sandbox.jdbc;

import app.haris.social.AccountId;
import app.haris.social.PictureId;
import app.haris.social.RemoteId;
import app.haris.social.sandbox.Post;
import app.haris.social.sandbox.Post.Voice;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds what was posted in the sandbox. */
final class PostQueries {
    private static final String SELECT =
            """
            select account, id, thread, voice, kind, visibility, in_reply_to, person_id,
                   person_handle, person_name, text, rating, media, posted_at, edited_at, liked_at,
                   hidden_at, deleted_at
              from sandbox_post
            """;

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final PostRows rows = new PostRows();

    PostQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the posts' threads that are there already. */
    Set<String> known(AccountId account, List<Post> posts) {
        return jdbc.sql(
                        """
                        select distinct thread
                          from sandbox_post
                         where (account, thread) in (:keys)
                        """)
                .param("keys", keys(account, posts.stream().map(Post::thread).distinct()))
                .query((row, number) -> row.getString(1))
                .set();
    }

    Optional<Post> find(AccountId account, RemoteId id) {
        return jdbc.sql(SELECT + " where account = :account and id = :id")
                .param("account", account.value())
                .param("id", id.value())
                .query(rows)
                .optional();
    }

    Optional<Post> findPublished(AccountId account, UUID reference) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where account = :account and voice = :voice
                                   and reference = :reference
                                 order by id
                                 limit 1
                                """)
                .param("account", account.value())
                .param("voice", PostRows.lower(Voice.HARIS))
                .param("reference", reference)
                .query(rows)
                .optional();
    }

    Optional<Post> findNativeAnswer(AccountId account, RemoteId to) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where account = :account and voice = :voice
                                   and in_reply_to = :to and deleted_at is null
                                 order by id
                                 limit 1
                                """)
                .param("account", account.value())
                .param("voice", PostRows.lower(Voice.NATIVE))
                .param("to", to.value())
                .query(rows)
                .optional();
    }

    Map<RemoteId, String> threadsOf(AccountId account, Collection<RemoteId> ids) {
        var threads = new HashMap<RemoteId, String>();
        if (!ids.isEmpty()) {
            jdbc.sql(
                            """
                            select id, thread
                              from sandbox_post
                             where (account, id) in (:keys)
                            """)
                    .param("keys", keys(account, ids.stream().map(RemoteId::value)))
                    .query(
                            row -> {
                                threads.put(
                                        new RemoteId(row.getString("id")), row.getString("thread"));
                            });
        }
        return threads;
    }

    /** The order repeats the index from its first column, or H2 would sort all of it. */
    List<Post> openings(AccountId account, Optional<RemoteId> before, int limit) {
        var last = before.flatMap(id -> find(account, id));
        return jdbc.sql(
                        SELECT
                                + """
                                 where account = :account and opens_thread = true
                                   and visibility = 'public'
                                   and posted_at <= :before
                                   and (posted_at < :before or id < :id)
                                 order by account, opens_thread, visibility,
                                          posted_at desc, id desc
                                 limit :limit
                                """)
                .param("account", account.value())
                .param("before", timestamp(last.map(Post::at).orElse(END_OF_TIME)))
                .param("id", last.map(post -> post.id().value()).orElse(""))
                .param("limit", limit)
                .query(rows)
                .list();
    }

    List<Post> inThreads(AccountId account, Set<String> threads, int limit) {
        if (threads.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        SELECT
                                + """
                                 where (account, thread) in (:keys)
                                   and visibility = 'public'
                                 order by posted_at, id
                                 limit :limit
                                """)
                .param("keys", keys(account, threads.stream()))
                .param("limit", limit)
                .query(rows)
                .list();
    }

    boolean shows(AccountId account, PictureId picture) {
        return jdbc.sql(
                                """
                                select count(*)
                                  from sandbox_post
                                 where account = :account and visibility = 'public'
                                   and media like :picture
                                   and deleted_at is null and hidden_at is null
                                """)
                        .param("account", account.value())
                        .param("picture", "%" + picture.address() + "%")
                        .query(Long.class)
                        .single()
                > 0;
    }

    void eachPublished(AccountId account, Consumer<Post> reader) {
        jdbc.sql(SELECT + " where account = :account and voice = :voice order by id")
                .param("account", account.value())
                .param("voice", PostRows.lower(Voice.HARIS))
                .query(
                        (ResultSet row) -> {
                            reader.accept(rows.mapRow(row, 0));
                        });
    }

    /** Pairs, because H2 finds no row by an index for {@code account = … and id in (…)}. */
    private static List<Object[]> keys(AccountId account, Stream<String> ids) {
        return ids.map(id -> new Object[] {account.value(), id}).toList();
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
