package app.haris.social.sandbox.jdbc;

import app.haris.social.AccountId;
import app.haris.social.Author;
import app.haris.social.Interaction;
import app.haris.social.Media;
import app.haris.social.RemoteId;
import app.haris.social.Visibility;
import app.haris.social.sandbox.Post;
import app.haris.social.sandbox.Post.Marks;
import app.haris.social.sandbox.Post.Voice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Posts as rows. */
final class PostRows implements RowMapper<Post> {
    private static final TypeReference<List<Media>> MEDIA = new TypeReference<>() {};

    private final JsonMapper json = new JsonMapper();

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }

    MapSqlParameterSource parameters(Post post) {
        return new MapSqlParameterSource()
                .addValue("account", post.account().value())
                .addValue("id", post.id().value())
                .addValue("thread", post.thread())
                .addValue("voice", lower(post.voice()))
                .addValue("kind", lower(post.kind()))
                .addValue("visibility", lower(post.visibility()))
                .addValue(
                        "inReplyTo",
                        Optional.ofNullable(post.inReplyTo()).map(RemoteId::value).orElse(null),
                        Types.VARCHAR)
                .addValue("personId", post.person().id())
                .addValue("personHandle", post.person().handle(), Types.VARCHAR)
                .addValue("personName", post.person().name(), Types.VARCHAR)
                .addValue("text", post.text())
                .addValue("rating", post.rating(), Types.INTEGER)
                .addValue("media", media(post.media()), Types.VARCHAR)
                .addValue("at", post.at().atOffset(ZoneOffset.UTC))
                .addValue("reference", null, Types.OTHER);
    }

    private @Nullable String media(List<Media> media) {
        return media.isEmpty() ? null : json.writeValueAsString(media);
    }

    @Override
    public Post mapRow(ResultSet row, int number) throws SQLException {
        var parent = row.getString("in_reply_to");
        var media = row.getString("media");
        return new Post(
                new AccountId(row.getString("account")),
                new RemoteId(row.getString("id")),
                row.getString("thread"),
                constant(Voice.class, row.getString("voice")),
                constant(Interaction.Kind.class, row.getString("kind")),
                person(row),
                parent == null ? null : new RemoteId(parent),
                row.getString("text"),
                constant(Visibility.class, row.getString("visibility")),
                row.getObject("rating", Integer.class),
                media == null ? List.of() : json.readValue(media, MEDIA),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                marks(row));
    }

    private static Author person(ResultSet row) throws SQLException {
        return new Author(
                row.getString("person_id"),
                row.getString("person_handle"),
                row.getString("person_name"),
                null,
                false);
    }

    private static Marks marks(ResultSet row) throws SQLException {
        return new Marks(
                row.getObject("edited_at") != null,
                row.getObject("liked_at") != null,
                row.getObject("hidden_at") != null,
                row.getObject("deleted_at") != null);
    }
}
