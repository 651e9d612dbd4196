package app.haris.social.graph;

import app.haris.social.Account;
import app.haris.social.Author;
import app.haris.social.Interaction;
import app.haris.social.Media;
import app.haris.social.Reach;
import app.haris.social.RemoteId;
import app.haris.social.wire.Tolerant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What somebody said, as far as Meta tells; the rest is added as it is known.
 *
 * @param json the whole as received
 */
public record Spoken(
        Interaction.Kind kind,
        RemoteId id,
        Instant at,
        Author author,
        String text,
        @Nullable String url,
        @Nullable RemoteId parent,
        @Nullable String conversation,
        @Nullable Integer rating,
        List<Media> media,
        long likes,
        JsonNode json) {

    public static Spoken of(Interaction.Kind kind, String id, Instant at, JsonNode json) {
        return new Spoken(
                kind,
                new RemoteId(id),
                at,
                new Author("unknown-" + id, null, null, null, false),
                "",
                null,
                null,
                null,
                null,
                List.of(),
                0,
                json);
    }

    /** Meta leaves authors out where they have not agreed; then each is somebody of their own. */
    public Spoken by(Optional<String> author, Optional<String> handle, Optional<String> name) {
        var who =
                author.or(() -> handle)
                        .map(
                                known ->
                                        new Author(
                                                known,
                                                handle.orElse(null),
                                                name.orElse(null),
                                                null,
                                                false))
                        .orElse(this.author);
        return new Spoken(
                kind, id, at, who, text, url, parent, conversation, rating, media, likes, json);
    }

    public Spoken saying(String text, List<Media> media) {
        return new Spoken(
                kind, id, at, author, text, url, parent, conversation, rating, media, likes, json);
    }

    /**
     * @param parent what it answers
     * @param conversation the post that it belongs to
     */
    public Spoken in(Optional<String> parent, Optional<String> conversation) {
        return new Spoken(
                kind,
                id,
                at,
                author,
                text,
                url,
                parent.map(RemoteId::new).orElse(null),
                conversation.orElse(null),
                rating,
                media,
                likes,
                json);
    }

    public Spoken at(Optional<String> address, long likes) {
        return new Spoken(
                kind,
                id,
                at,
                author,
                text,
                address.orElse(null),
                parent,
                conversation,
                rating,
                media,
                likes,
                json);
    }

    /** Stars from 1 to 5; anything else is no rating. */
    public Spoken rated(int stars) {
        return new Spoken(
                kind,
                id,
                at,
                author,
                text,
                url,
                parent,
                conversation,
                stars >= 1 && stars <= 5 ? Integer.valueOf(stars) : null,
                media,
                likes,
                json);
    }

    public Interaction to(Account account) {
        return new Interaction(
                account.platform(),
                account.id(),
                kind,
                id,
                at,
                author,
                text,
                null,
                Tolerant.address(url).orElse(null),
                parent,
                conversation,
                rating,
                media,
                new Reach(Math.max(0, likes), 0, 0),
                json.toString());
    }
}
