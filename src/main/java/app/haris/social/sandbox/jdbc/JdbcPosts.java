package app.haris.social.sandbox.jdbc;

import app.haris.social.AccountId;
import app.haris.social.PictureId;
import app.haris.social.RemoteId;
import app.haris.social.sandbox.Post;
import app.haris.social.sandbox.Post.Voice;
import app.haris.social.sandbox.Posts;
import java.sql.ResultSet;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcPosts implements Posts {
    private static final String SELECT =
            """
            select account, id, thread, voice, kind, visibility, in_reply_to, person_id,
                   person_handle, person_name, text, rating, media, posted_at, edited_at, liked_at,
                   hidden_at, deleted_at
              from sandbox_post
            """;

    private static final String INSERT =
            """
            insert into sandbox_post (account, id, thread, opens_thread, voice, kind, visibility,
                                      in_reply_to, person_id, person_handle, person_name, text,
                                      rating, media, posted_at, reference)
            values (:account, :id, :thread, :opens, :voice, :kind, :visibility,
                    :inReplyTo, :personId, :personHandle, :personName, :text,
                    :rating, :media, :at, :reference)
            """;

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate template;
    private final PostRows rows = new PostRows();

    JdbcPosts(JdbcClient jdbc, NamedParameterJdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    @Override
    public void addAll(List<Post> posts) {
        posts.stream()
                .collect(
                        Collectors.groupingBy(
                                Post::account, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::addAll);
    }

    private void addAll(AccountId account, List<Post> posts) {
        var known =
                new HashSet<>(threadsOf(account, posts.stream().map(Post::id).toList()).keySet());
        var threads = knownThreads(account, posts);
        var fresh =
                posts.stream()
                        .filter(post -> known.add(post.id()))
                        .map(post -> row(post, threads.add(post.thread())))
                        .toArray(SqlParameterSource[]::new);
        template.batchUpdate(INSERT, fresh);
    }

    @Override
    public void publish(Post post, UUID reference) {
        var opens = knownThreads(post.account(), List.of(post)).isEmpty();
        template.update(INSERT, row(post, opens).addValue("reference", reference, Types.OTHER));
    }

    private MapSqlParameterSource row(Post post, boolean opensThread) {
        return rows.parameters(post).addValue("opens", opensThread);
    }

    private Set<String> knownThreads(AccountId account, List<Post> posts) {
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

    @Override
    public Optional<Post> find(AccountId account, RemoteId id) {
        return jdbc.sql(SELECT + " where account = :account and id = :id")
                .param("account", account.value())
                .param("id", id.value())
                .query(rows)
                .optional();
    }

    @Override
    public Optional<Post> findPublished(AccountId account, UUID reference) {
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

    @Override
    public Optional<Post> findNativeAnswer(AccountId account, RemoteId to) {
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

    @Override
    public Map<RemoteId, String> threadsOf(AccountId account, Collection<RemoteId> ids) {
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

    @Override
    public boolean mark(AccountId account, RemoteId id, Mark mark, Instant at) {
        var column =
                switch (mark) {
                    case LIKED -> "liked_at";
                    case HIDDEN -> "hidden_at";
                    case DELETED -> "deleted_at";
                };
        return jdbc.sql(
                                """
                                update sandbox_post
                                   set %1$s = coalesce(%1$s, :at)
                                 where account = :account and id = :id
                                """
                                        .formatted(column))
                        .param("account", account.value())
                        .param("id", id.value())
                        .param("at", timestamp(at))
                        .update()
                > 0;
    }

    @Override
    public boolean edit(AccountId account, RemoteId id, String text, Instant at) {
        return jdbc.sql(
                                """
                                update sandbox_post
                                   set text = :text, edited_at = :at
                                 where account = :account and id = :id
                                """)
                        .param("account", account.value())
                        .param("id", id.value())
                        .param("text", text)
                        .param("at", timestamp(at))
                        .update()
                > 0;
    }

    @Override
    public void erase(AccountId account, String personId, Instant at) {
        jdbc.sql(
                        """
                        update sandbox_post
                           set person_handle = null, person_name = null, media = null,
                               person_id = 'erased',
                               text = case when voice = :audience then '' else text end,
                               deleted_at = case when voice = :audience
                                                 then coalesce(deleted_at, :at)
                                                 else deleted_at end
                         where account = :account and person_id = :person
                        """)
                .param("account", account.value())
                .param("person", personId)
                .param("audience", PostRows.lower(Voice.AUDIENCE))
                .param("at", timestamp(at))
                .update();
    }

    /** The order repeats the index from its first column, or H2 would sort all of it. */
    @Override
    public List<Post> openings(AccountId account, Optional<RemoteId> before, int limit) {
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

    @Override
    public List<Post> inThreads(AccountId account, Set<String> threads, int limit) {
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

    @Override
    public boolean shows(AccountId account, PictureId picture) {
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

    @Override
    public void eachPublished(AccountId account, Consumer<Post> reader) {
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
