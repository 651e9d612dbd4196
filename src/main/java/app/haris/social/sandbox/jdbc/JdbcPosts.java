package app.haris.social.sandbox.jdbc;

import app.haris.social.AccountId;
import app.haris.social.PictureId;
import app.haris.social.RemoteId;
import app.haris.social.sandbox.Post;
import app.haris.social.sandbox.Post.Voice;
import app.haris.social.sandbox.Posts;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcPosts implements Posts {
    private static final String INSERT =
            """
            insert into sandbox_post (account, id, thread, opens_thread, voice, kind, visibility,
                                      in_reply_to, person_id, person_handle, person_name, text,
                                      rating, media, posted_at, reference)
            values (:account, :id, :thread, :opens, :voice, :kind, :visibility,
                    :inReplyTo, :personId, :personHandle, :personName, :text,
                    :rating, :media, :at, :reference)
            """;

    private final JdbcClient jdbc;
    private final PostQueries queries;
    private final NamedParameterJdbcTemplate template;
    private final PostRows rows = new PostRows();

    JdbcPosts(JdbcClient jdbc, NamedParameterJdbcTemplate template) {
        this.jdbc = jdbc;
        queries = new PostQueries(jdbc);
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
                new HashSet<>(
                        queries.threadsOf(account, posts.stream().map(Post::id).toList()).keySet());
        var threads = queries.known(account, posts);
        var fresh =
                posts.stream()
                        .filter(post -> known.add(post.id()))
                        .map(post -> row(post, threads.add(post.thread())))
                        .toArray(SqlParameterSource[]::new);
        template.batchUpdate(INSERT, fresh);
    }

    @Override
    public void publish(Post post, UUID reference) {
        var opens = queries.known(post.account(), List.of(post)).isEmpty();
        template.update(INSERT, row(post, opens).addValue("reference", reference, Types.OTHER));
    }

    private MapSqlParameterSource row(Post post, boolean opensThread) {
        return rows.parameters(post).addValue("opens", opensThread);
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

    @Override
    public Optional<Post> find(AccountId account, RemoteId id) {
        return queries.find(account, id);
    }

    @Override
    public Optional<Post> findPublished(AccountId account, UUID reference) {
        return queries.findPublished(account, reference);
    }

    @Override
    public Optional<Post> findNativeAnswer(AccountId account, RemoteId to) {
        return queries.findNativeAnswer(account, to);
    }

    @Override
    public Map<RemoteId, String> threadsOf(AccountId account, Collection<RemoteId> ids) {
        return queries.threadsOf(account, ids);
    }

    @Override
    public List<Post> openings(AccountId account, Optional<RemoteId> before, int limit) {
        return queries.openings(account, before, limit);
    }

    @Override
    public List<Post> inThreads(AccountId account, Set<String> threads, int limit) {
        return queries.inThreads(account, threads, limit);
    }

    @Override
    public boolean shows(AccountId account, PictureId picture) {
        return queries.shows(account, picture);
    }

    @Override
    public void eachPublished(AccountId account, Consumer<Post> reader) {
        queries.eachPublished(account, reader);
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
