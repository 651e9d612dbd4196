package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.Interaction;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether X lets an app of a self-serve plan answer: only where the author mentions the account, or
 * quotes a post of its (https://docs.x.com/x-api/posts/manage-tweets/integrate, "Reply
 * restrictions", November 2026). Whatever cannot be told from the post is left for X to say.
 */
final class Summoning {
    private static final JsonMapper JSON = new JsonMapper();

    private Summoning() {}

    /** The post certainly names nobody of us, and quotes nothing. */
    static boolean isMissing(Account account, Interaction post) {
        if (X.isEnterprise(account) || post.kind() == Interaction.Kind.MESSAGE) {
            return false;
        }
        var json = read(post.json());
        return isTold(json, post.text())
                && mentions(json).noneMatch(one -> isUs(account, one))
                && !isQuoting(json);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            return Problems.nothing();
        }
    }

    /** What X did not tell, or not whole, may lack the mention that its text seems to have. */
    private static boolean isTold(JsonNode json, String text) {
        return (json.has("author_id") || json.has("user"))
                && (!text.contains("@") || mentions(json).findAny().isPresent());
    }

    /** Of the old words and the new, and of long posts. */
    private static Stream<JsonNode> mentions(JsonNode json) {
        return Stream.of(
                        json,
                        json.path("note_post"),
                        json.path("note_tweet"),
                        json.path("extended_tweet"))
                .map(one -> one.path("entities"))
                .flatMap(
                        one ->
                                Stream.of("mentions", "user_mentions")
                                        .flatMap(name -> one.path(name).valueStream()));
    }

    /** Some tell but the handle, which may be ours. */
    private static boolean isUs(Account account, JsonNode mention) {
        var id = Post.oldId(mention, "id");
        return id.isBlank() || id.equals(X.ownId(account));
    }

    /** Whose post it quotes is seldom told. */
    private static boolean isQuoting(JsonNode json) {
        return json.has("quoted_status_id")
                || json.has("quoted_status_id_str")
                || json.has("quoted_status")
                || List.of("referenced_posts", "referenced_tweets").stream()
                        .flatMap(name -> json.path(name).valueStream())
                        .anyMatch(one -> one.path("type").asString("").equals("quoted"));
    }
}
