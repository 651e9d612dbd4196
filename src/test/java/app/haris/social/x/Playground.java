package app.haris.social.x;

import app.haris.social.wire.LocalServer;
import app.haris.social.wire.LocalServer.Asked;
import app.haris.social.wire.LocalServer.Said;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The ways of X's own simulator (https://github.com/xdevplatform/playground, seen in November
 * 2026), where they are not X's: it numbers people and posts as it likes and compares the numbers
 * as texts, tells of users beside nothing, keeps nothing of what a post answers, escapes as HTML
 * does, gives everybody's messages in no order, and is silent about what is not there.
 */
final class Playground implements AutoCloseable {
    static final String US = "0";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> EXPANSIONS = Set.of("pinned_tweet_id");

    private final Clock clock;
    private final LocalServer server = new LocalServer(this::answer);
    private final List<ObjectNode> posts = new ArrayList<>();
    private final List<ObjectNode> messages = new ArrayList<>();
    private final Map<String, String> people = new LinkedHashMap<>(Map.of(US, "playground_user"));
    private boolean isAnswering = true;

    Playground(Clock clock) {
        this.clock = clock;
    }

    URI address() {
        return server.address();
    }

    List<Asked> asked() {
        return server.asked();
    }

    /** What is posted is kept, and not answered. */
    void breaksAfterPosting() {
        isAnswering = false;
    }

    void person(String id, String handle) {
        people.put(id, handle);
    }

    void post(String id, String author, String text) {
        posts.add(
                JSON.createObjectNode()
                        .put("id", id)
                        .put("author_id", author)
                        .put("conversation_id", id)
                        .put("created_at", clock.instant().toString())
                        .put("text", text));
    }

    void delete(String id) {
        posts.removeIf(post -> post.path("id").asString("").equals(id));
    }

    void message(String id, String from, String with, String text) {
        var message =
                JSON.createObjectNode()
                        .put("id", id)
                        .put("sender_id", from)
                        .put("dm_conversation_id", with + "-" + from)
                        .put("event_type", "MessageCreate")
                        .put("created_at", clock.instant().toString())
                        .put("text", text);
        message.putArray("participant_ids").add(from).add(with);
        messages.add(message);
    }

    private Said answer(Asked asked) {
        if (!asked.headers().getOrDefault("Authorization", "").contains("oauth_signature")) {
            return problem(403, "Unsupported Authentication");
        }
        return asked.method().equals("GET") ? get(asked) : write(asked);
    }

    private Said get(Asked asked) {
        var path = asked.path();
        var expansions = asked.query().getOrDefault("expansions", "");
        if (path.equals("/2/users/" + US + "/mentions")) {
            return isKnown(asked, expansions)
                    ? timeline(asked, posts.stream().filter(one -> names(one)))
                    : invalid("expansions");
        }
        if (path.equals("/2/users/" + US + "/tweets")) {
            return isKnown(asked, expansions)
                    ? timeline(asked, posts.stream().filter(one -> isBy(one, US)))
                    : invalid("expansions");
        }
        if (path.equals("/2/users")) {
            return list(ids(asked).filter(people::containsKey).map(this::person));
        }
        if (path.equals("/2/dm_events")) {
            return Said.json(JSON.createObjectNode().set("data", array(messages)).toString());
        }
        if (path.equals("/2/tweets")) {
            return list(ids(asked).flatMap(id -> find(id).stream()).map(one -> shown(asked, one)));
        }
        var id = path.substring(path.lastIndexOf('/') + 1);
        return find(id).map(
                        one -> JSON.createObjectNode().set("data", shown(asked, one)).toString())
                .map(Said::json)
                .orElseGet(() -> notFound(id));
    }

    /** It knows none of the newer words, and hardly an expansion. */
    private static boolean isKnown(Asked asked, String expansions) {
        return expansions.isEmpty() || EXPANSIONS.contains(expansions);
    }

    private static Stream<String> ids(Asked asked) {
        return Arrays.stream(asked.query().get("ids").split(","));
    }

    private Optional<ObjectNode> find(String id) {
        return posts.stream().filter(one -> one.path("id").asString("").equals(id)).findFirst();
    }

    private static boolean names(JsonNode post) {
        return post.path("text").asString("").contains("@playground_user");
    }

    private static boolean isBy(JsonNode post, String author) {
        return post.path("author_id").asString("").equals(author);
    }

    private Said timeline(Asked asked, Stream<ObjectNode> all) {
        var since = asked.query().getOrDefault("since_id", "");
        var start = Optional.ofNullable(asked.query().get("start_time")).map(Instant::parse);
        return list(
                all.filter(one -> one.path("id").asString("").compareTo(since) > 0)
                        .filter(
                                one ->
                                        start.isEmpty()
                                                || !Instant.parse(one.path("created_at").asString())
                                                        .isBefore(start.get()))
                        .map(one -> shown(asked, one)));
    }

    private static ObjectNode shown(Asked asked, ObjectNode post) {
        return asked.query().containsKey("tweet.fields")
                ? post
                : post.deepCopy().retain("id", "text");
    }

    private ObjectNode person(String id) {
        return JSON.createObjectNode().put("id", id).put("username", people.get(id));
    }

    private static JsonNode array(List<? extends JsonNode> all) {
        var array = JSON.createArrayNode();
        all.forEach(array::add);
        return array;
    }

    private static Said list(Stream<? extends JsonNode> all) {
        return Said.json(JSON.createObjectNode().set("data", array(all.toList())).toString());
    }

    private Said write(Asked asked) {
        var body = JSON.readTree(asked.body());
        var target = body.path("reply").path("in_reply_to_tweet_id").asString("");
        if (find(target).isEmpty()) {
            return invalid("reply.in_reply_to_tweet_id");
        }
        var id = String.valueOf(2_003_171_984_100_737_319L + posts.size());
        var text = body.path("text").asString("");
        post(
                id,
                US,
                text.replace("&", "&amp;")
                        .replace("'", "&#39;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&#34;"));
        return isAnswering
                ? Said.json(
                        201, JSON.createObjectNode().set("data", find(id).orElseThrow()).toString())
                : new Said.Cut();
    }

    private static Said invalid(String parameter) {
        var body = JSON.createObjectNode().put("title", "Invalid Request");
        body.put("detail", "One or more parameters to your request was invalid.");
        body.putArray("errors").addObject().put("message", "The " + parameter + " is invalid.");
        return Said.json(400, body.toString());
    }

    private static Said problem(int status, String title) {
        var body = JSON.createObjectNode();
        body.putArray("errors").addObject().put("title", title).put("status", status);
        return Said.json(status, body.toString());
    }

    private static Said notFound(String id) {
        var body = JSON.createObjectNode();
        body.putArray("errors")
                .addObject()
                .put("resource_id", id)
                .put("detail", "Could not find tweet with id: [" + id + "].")
                .put("type", "https://api.twitter.com/2/problems/resource-not-found");
        return Said.json(body.toString());
    }

    @Override
    public void close() {
        server.close();
    }
}
