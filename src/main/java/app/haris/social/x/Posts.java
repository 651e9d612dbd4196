package app.haris.social.x;

import app.haris.social.Media;
import app.haris.social.Reach;
import app.haris.social.wire.Tolerant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads posts of version 2, whichever words they are told in. */
final class Posts {
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, JsonNode> media = new HashMap<>();

    private Posts() {}

    /**
     * @param includes what the answer has beside its posts
     */
    static Posts beside(JsonNode includes) {
        var posts = new Posts();
        posts.add(includes);
        return posts;
    }

    void add(JsonNode includes) {
        includes.path("users").valueStream().map(Person::of).forEach(this::know);
        includes.path("media").forEach(one -> media.put(one.path("media_key").asString(""), one));
    }

    /** Whoever else is known to have written. */
    void know(Person person) {
        people.put(person.id(), person);
    }

    boolean isKnown(String person) {
        return people.containsKey(person);
    }

    Person person(String id) {
        return people.getOrDefault(id, Person.unknown(id));
    }

    /** Empty where it lacks what every post has. */
    Optional<Post> read(JsonNode json) {
        var id = json.path("id").asString("");
        var author = json.path("author_id").asString("");
        var time = Post.time(json.path("created_at").asString("")).or(() -> Snowflake.time(id));
        return id.isBlank() || author.isBlank() || time.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Post(
                                id,
                                versions(json),
                                person(author),
                                time.get(),
                                text(json),
                                answered(json),
                                json.path("in_reply_to_user_id").asString(null),
                                referenced(json, "quoted"),
                                referenced(json, "retweeted") != null,
                                json.path("conversation_id").asString(null),
                                json.path("lang").asString(null),
                                media(json),
                                reach(json.path("public_metrics")),
                                json));
    }

    private static JsonNode either(JsonNode json, String newer, String older) {
        return json.has(newer) ? json.path(newer) : json.path(older);
    }

    private static List<String> versions(JsonNode json) {
        return either(json, "edit_history_post_ids", "edit_history_tweet_ids")
                .valueStream()
                .map(id -> id.asString(""))
                .filter(id -> !id.isBlank())
                .toList();
    }

    /** Of a long post, {@code text} is but the beginning. */
    private static String text(JsonNode json) {
        var whole = either(json, "note_post", "note_tweet");
        return whole.has("text")
                ? Wording.plain(whole.path("text").asString(""), whole.path("entities"))
                : Wording.plain(json.path("text").asString(""), json.path("entities"));
    }

    /** Calls name it by itself as well. */
    private static @Nullable String answered(JsonNode json) {
        var referenced = referenced(json, "replied_to");
        var named = json.path("in_reply_to_tweet_id").asString("");
        return referenced != null || named.isBlank() ? referenced : named;
    }

    private static @Nullable String referenced(JsonNode json, String type) {
        return either(json, "referenced_posts", "referenced_tweets")
                .valueStream()
                .filter(one -> one.path("type").asString("").equals(type))
                .map(one -> one.path("id").asString(""))
                .filter(id -> !id.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** What is not told of more than that it is there is named, and so are polls. */
    List<Media> media(JsonNode json) {
        List<Media> all = new ArrayList<>();
        var attachments = json.path("attachments");
        for (var key : attachments.path("media_keys")) {
            var one = media.get(key.asString(""));
            all.add(one == null ? Media.unaddressed("attachment") : file(one));
        }
        attachments.path("poll_ids").forEach(poll -> all.add(Media.unaddressed("poll")));
        return all;
    }

    private static Media file(JsonNode media) {
        var type = media.path("type").asString("file");
        return Stream.of("url", "preview_image_url")
                .flatMap(name -> Tolerant.address(media.path(name).asString(null)).stream())
                .findFirst()
                .map(url -> new Media(type, url, media.path("alt_text").asString(null)))
                .orElseGet(() -> Media.unaddressed(type));
    }

    private static Reach reach(JsonNode metrics) {
        return new Reach(
                metrics.path("like_count").asLong(0),
                metrics.path("retweet_count").asLong(0),
                metrics.path("impression_count").asLong(0));
    }
}
