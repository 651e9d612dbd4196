package app.haris.social.x;

import app.haris.social.Media;
import app.haris.social.Reach;
import app.haris.social.wire.Tolerant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads posts of version 1.1
 * (https://docs.x.com/x-api/enterprise-gnip-2.0/fundamentals/account-activity, November 2026).
 */
final class OldPosts {
    private OldPosts() {}

    /** Empty where it lacks what every post has. */
    static Optional<Post> read(JsonNode json) {
        var id = Post.oldId(json, "id");
        var author = Person.ofOld(json.path("user"));
        var time =
                AccountActivities.time(json, "timestamp_ms")
                        .or(() -> Post.time(json.path("created_at").asString("")))
                        .or(() -> Snowflake.time(id));
        return id.isBlank() || author.id().isBlank() || time.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Post(
                                id,
                                versions(json),
                                author,
                                time.get(),
                                text(json),
                                present(json, "in_reply_to_status_id"),
                                present(json, "in_reply_to_user_id"),
                                present(json, "quoted_status_id"),
                                json.has("retweeted_status"),
                                null,
                                json.path("lang").asString(null),
                                media(json),
                                reach(json),
                                json));
    }

    private static @Nullable String present(JsonNode json, String name) {
        var id = Post.oldId(json, name);
        return id.isBlank() ? null : id;
    }

    private static List<String> versions(JsonNode json) {
        return json.path("edit_history")
                .path("edit_tweet_ids")
                .valueStream()
                .map(id -> id.asString(""))
                .filter(id -> !id.isBlank())
                .toList();
    }

    /** Of a long post, {@code text} is but the beginning. */
    private static String text(JsonNode json) {
        var whole = json.has("extended_tweet") ? json.path("extended_tweet") : json;
        var text = whole.path("full_text").asString(json.path("text").asString(""));
        return Wording.plain(text, whole.path("entities"));
    }

    private static List<Media> media(JsonNode json) {
        List<Media> all = new ArrayList<>();
        for (var place : List.of("extended_entities", "entities")) {
            if (all.isEmpty()) {
                Stream.of(json, json.path("extended_tweet"))
                        .flatMap(one -> one.path(place).path("media").valueStream())
                        .flatMap(one -> media(one, "media_url_https").stream())
                        .forEach(all::add);
            }
        }
        return all;
    }

    private static Optional<Media> media(JsonNode json, String address) {
        return Tolerant.address(json.path(address).asString(null))
                .map(
                        url ->
                                new Media(
                                        json.path("type").asString("file"),
                                        url,
                                        json.path("ext_alt_text").asString(null)));
    }

    private static Reach reach(JsonNode json) {
        return new Reach(
                json.path("favorite_count").asLong(0), json.path("retweet_count").asLong(0), 0);
    }
}
