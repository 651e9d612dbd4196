package app.haris.social.x;

import app.haris.SettableClock;
import app.haris.social.Visibility;
import app.haris.social.length.LengthRule;
import app.haris.social.wire.LocalServer;
import app.haris.social.wire.LocalServer.Asked;
import app.haris.social.wire.LocalServer.Said;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * X as https://docs.x.com describes it, as far as Haris knows it, with one account of ours. It
 * checks signatures, and shortens links, escapes texts and puts handles before answers as X does.
 */
final class LocalX implements AutoCloseable {
    static final String US = "783214";
    static final Map<String, String> SECRETS =
            Map.of(
                    "bearer", "the-bearer",
                    "consumer-key", "the-key",
                    "consumer-secret", "the-secret",
                    "access-token", "783214-token",
                    "access-secret", "the-access-secret");

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final int PAGE = 100;

    private final SettableClock clock;
    private final LocalServer server = new LocalServer(this::answer);
    private final List<Entry> entries = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    private final LinkedHashMap<String, String> people = new LinkedHashMap<>();
    private long sequence;
    private boolean isPosting = true;
    private UnaryOperator<Said> onPost = said -> said;
    private Optional<Said> outage = Optional.empty();
    private Optional<Said> onPage = Optional.empty();
    private final List<Entry> unindexed = new ArrayList<>();
    private final Map<String, String> next = new LinkedHashMap<>();
    private String accessToken = SECRETS.get("access-token");
    private Dialect understands = Dialect.POSTS;
    private final List<String> followers = new ArrayList<>();
    final LocalMedia media = new LocalMedia();
    final LocalStream stream = new LocalStream();

    /** Another account of ours, that uses the same app. */
    static final Map<String, String> SECOND =
            Map.of("user", "12", "access-token", "12-token", "access-secret", "the-access-secret");

    /** A post, in its latest version and those before. */
    final class Entry {
        final List<String> versions = new ArrayList<>();
        final List<String> texts = new ArrayList<>();
        String author = "";
        Entry parent;
        List<String> media = List.of();
        String quoted;
        boolean isHidden;
        boolean isLiked;
        boolean isMentioning;

        String id() {
            return versions.getFirst();
        }

        String text() {
            return texts.getLast();
        }
    }

    /** A direct message. */
    record Message(String id, String from, String with, String text, String at) {}

    LocalX(SettableClock clock) {
        this.clock = clock;
        people.put(US, "acme");
    }

    URI address() {
        return server.address();
    }

    List<Asked> asked() {
        return server.asked();
    }

    private String nextId() {
        return String.valueOf(
                ((clock.instant().toEpochMilli() - 1_288_834_974_657L) << 22) + ++sequence);
    }

    static String idOf(String handle) {
        return String.valueOf(1_000_000 + Math.abs(handle.hashCode()));
    }

    Entry mention(String author, String text) {
        return add(author, "@acme " + text, null);
    }

    /** A mention whose text has no handle, so that it reads as it was said. */
    Entry silent(String author, String text) {
        var entry = add(author, text, null);
        entry.isMentioning = true;
        return entry;
    }

    synchronized void rewrite(Entry entry, String text) {
        entry.versions.add(nextId());
        entry.texts.add(text);
    }

    /** An answer of ours in X's own app, or of somebody's to us. */
    Entry answer(String author, String text, Entry parent) {
        return add(author, text, parent);
    }

    private synchronized Entry add(String author, String text, Entry parent) {
        var entry = new Entry();
        entry.author = author.equals("acme") ? US : idOf(author);
        people.put(entry.author, author);
        entry.versions.add(nextId());
        entry.texts.add(text);
        entry.parent = parent;
        entries.add(entry);
        return entry;
    }

    synchronized void edit(Entry entry, String text) {
        rewrite(entry, "@acme " + text);
    }

    synchronized void delete(Entry entry) {
        entries.remove(entry);
    }

    synchronized Entry find(String id) {
        return entries.stream()
                .filter(entry -> entry.versions.contains(id))
                .findFirst()
                .orElse(null);
    }

    synchronized List<Entry> ownBelow(String id) {
        return entries.stream()
                .filter(entry -> entry.author.equals(US))
                .filter(entry -> entry.parent != null && entry.parent.versions.contains(id))
                .toList();
    }

    synchronized Message message(String from, String text) {
        people.put(idOf(from), from);
        return keep(idOf(from), idOf(from), text);
    }

    /** Somebody of ours writes to somebody. */
    synchronized void sent(String to, String text) {
        keep(US, idOf(to), text);
    }

    private Message keep(String from, String with, String text) {
        var message = new Message(nextId(), from, with, text, clock.instant().toString());
        messages.add(message);
        return message;
    }

    synchronized List<Message> messages() {
        return List.copyOf(messages);
    }

    void onPost(boolean isPosting, UnaryOperator<Said> answer) {
        this.isPosting = isPosting;
        onPost = answer;
    }

    void outage(Said said) {
        outage = Optional.of(said);
    }

    void backToNormal() {
        outage = Optional.empty();
        onPage = Optional.empty();
    }

    /** From the second page on. */
    void outageOnPage(Said said) {
        onPage = Optional.of(said);
    }

    /** X's index does not have it yet. */
    void hide(Entry entry) {
        unindexed.add(entry);
    }

    void show(Entry entry) {
        unindexed.remove(entry);
    }

    /** What is answered to the next question there, instead of the truth. */
    void answerNext(String path, String body) {
        next.put(path, body);
    }

    void token(String valid) {
        accessToken = valid;
    }

    /** From now on, it knows but these words, as X's own simulator does. */
    void understands(Dialect dialect) {
        understands = dialect;
    }

    private synchronized Said answer(Asked asked) {
        if (outage.isPresent()) {
            return outage.get();
        }
        if (!isSigned(asked)) {
            return problem(401, "Unauthorized", "about:blank");
        }
        if (asked.path().startsWith("/2/media")) {
            return media.answer(asked);
        }
        if (asked.path().startsWith(LocalStream.PATH)) {
            return stream.answer(asked);
        }
        return asked.method().equals("GET") ? get(asked) : write(asked);
    }

    private boolean isSigned(Asked asked) {
        var header = asked.headers().getOrDefault("Authorization", "");
        if (header.equals("Bearer " + SECRETS.get("bearer"))) {
            return true;
        }
        var parts = new LinkedHashMap<String, String>();
        Arrays.stream(header.replaceFirst("^OAuth ", "").split(", "))
                .map(part -> part.split("=", 2))
                .forEach(pair -> parts.put(pair[0], pair[pair.length - 1].replace("\"", "")));
        if (!parts.containsKey("oauth_timestamp")) {
            return false;
        }
        var call = new OAuth1.Call(asked.method(), server.address() + asked.path(), asked.query());
        var keys =
                new Keys(
                        SECRETS.get("consumer-key"),
                        SECRETS.get("consumer-secret"),
                        isSecond(asked) ? SECOND.get("access-token") : accessToken,
                        SECRETS.get("access-secret"));
        var moment =
                new OAuth1.Moment(
                        parts.get("oauth_nonce"),
                        Instant.ofEpochSecond(Long.parseLong(parts.get("oauth_timestamp"))));
        return OAuth1.header(call, keys, moment).equals(header);
    }

    private static boolean isSecond(Asked asked) {
        return asked.headers().getOrDefault("Authorization", "").contains("\"12-token\"");
    }

    private Said get(Asked asked) {
        var path = asked.path();
        if (isNotUnderstood(asked)) {
            return problem(
                    400, "One or more parameters to your request was invalid.", "invalid-request");
        }
        if (next.containsKey(path)) {
            return Said.json(next.remove(path));
        }
        if (onPage.isPresent() && asked.query().containsKey("pagination_token")) {
            return onPage.get();
        }
        if (path.equals("/2/users/me")) {
            var me = isSecond(asked) ? SECOND.get("user") : US;
            people.putIfAbsent(me, "acme_it");
            return Said.json("{\"data\":" + person(me) + "}");
        }
        if (path.equals("/2/users")) {
            return page(Arrays.stream(asked.query().get("ids").split(",")).map(this::person), "");
        }
        if (path.equals("/2/users/" + US + "/mentions")) {
            return timeline(asked, entries.stream().filter(one -> isForUs(one)));
        }
        if (path.equals("/2/users/" + US + "/tweets")) {
            return timeline(asked, entries.stream().filter(one -> one.author.equals(US)));
        }
        if (path.equals("/2/users/" + US + "/followers")) {
            return page(followers.reversed().stream().limit(20).map(this::person), "");
        }
        if (path.equals("/2/tweets/search/recent")) {
            var quoted = asked.query().get("query");
            return timeline(asked, entries.stream().filter(one -> isQuoting(one, quoted)));
        }
        if (path.equals("/2/tweets")) {
            return posts(asked, asked.query().get("ids").split(","));
        }
        if (path.startsWith("/2/tweets/")) {
            return one(asked, path.substring("/2/tweets/".length()));
        }
        if (path.startsWith("/2/dm_events/")) {
            return messages.stream()
                    .filter(message -> path.endsWith("/" + message.id()))
                    .findFirst()
                    .map(message -> Said.json("{\"data\":" + json(message) + "}"))
                    .orElseGet(() -> Said.json(missing(path.substring(13)).toString()));
        }
        if (path.equals("/2/dm_events") || path.endsWith("/dm_events")) {
            return messages(asked);
        }
        return problem(404, "Not Found", "about:blank");
    }

    private boolean isNotUnderstood(Asked asked) {
        var expands =
                asked.query().containsKey("expansions") && asked.path().contains("tweets")
                        || asked.path().contains("mentions")
                                && asked.query().containsKey("expansions");
        return switch (understands) {
            case POSTS -> asked.query().containsKey("tweet.fields");
            case TWEETS -> asked.query().containsKey("post.fields");
            case PLAIN -> expands;
        };
    }

    private static boolean isQuoting(Entry entry, String query) {
        return entry.quoted != null && query.contains("quotes_of_tweet_id:" + entry.quoted);
    }

    void follow(String handle) {
        people.put(idOf(handle), handle);
        followers.add(idOf(handle));
    }

    void unfollow(String handle) {
        followers.remove(idOf(handle));
    }

    private boolean isForUs(Entry entry) {
        return !entry.author.equals(US)
                && (entry.isMentioning
                        || entry.text().contains("@acme")
                        || (entry.parent != null && entry.parent.author.equals(US)));
    }

    private Said timeline(Asked asked, Stream<Entry> all) {
        var query = asked.query();
        var since = query.getOrDefault("since_id", "0");
        var before = query.getOrDefault("pagination_token", "");
        var start = Optional.ofNullable(query.get("start_time")).map(Instant::parse);
        var matching =
                all.filter(one -> !unindexed.contains(one))
                        .filter(one -> Snowflake.BY_AGE.compare(latest(one), since) > 0)
                        .filter(
                                one ->
                                        start.isEmpty()
                                                || !Snowflake.time(latest(one))
                                                        .orElseThrow()
                                                        .isBefore(start.get()))
                        .filter(
                                one ->
                                        before.isEmpty()
                                                || Snowflake.BY_AGE.compare(latest(one), before)
                                                        < 0)
                        .sorted(Comparator.comparing(LocalX::latest, Snowflake.BY_AGE).reversed())
                        .toList();
        var shown =
                matching.stream()
                        .limit(Math.min(PAGE, Integer.parseInt(query.get("max_results"))))
                        .toList();
        var next = shown.size() < matching.size() ? latest(shown.getLast()) : "";
        return page(shown.stream().map(one -> json(asked, one, one.versions.size() - 1)), next);
    }

    private static String latest(Entry entry) {
        return entry.versions.getLast();
    }

    private Said posts(Asked asked, String[] ids) {
        var data = JSON.createArrayNode();
        var errors = JSON.createArrayNode();
        for (var id : ids) {
            var entry = find(id);
            if (entry == null) {
                missing(id).path("errors").forEach(errors::add);
            } else {
                data.add(json(asked, entry, entry.versions.indexOf(id)));
            }
        }
        var body = JSON.createObjectNode();
        if (!data.isEmpty()) {
            body.set("data", data);
            body.set("includes", includes());
        }
        if (!errors.isEmpty()) {
            body.set("errors", errors);
        }
        return Said.json(body.toString());
    }

    private Said one(Asked asked, String id) {
        var entry = find(id);
        if (entry == null) {
            return Said.json(missing(id).toString());
        }
        var body = JSON.createObjectNode();
        body.set("data", json(asked, entry, entry.versions.indexOf(id)));
        body.set("includes", includes());
        return Said.json(body.toString());
    }

    private static ObjectNode missing(String id) {
        var error = JSON.createObjectNode();
        error.put("resource_id", id).put("title", "Not Found Error");
        error.put("detail", "Could not find tweet with id: [" + id + "].");
        error.put("type", "https://api.x.com/2/problems/resource-not-found");
        var body = JSON.createObjectNode();
        body.putArray("errors").add(error);
        return body;
    }

    private Said messages(Asked asked) {
        var with = asked.path().replaceFirst("/2/dm_conversations/with/", "").split("/")[0];
        var isAll = asked.path().equals("/2/dm_events");
        var before = asked.query().getOrDefault("pagination_token", "");
        var matching =
                messages.stream()
                        .filter(one -> isAll || one.with().equals(with))
                        .filter(
                                one ->
                                        before.isEmpty()
                                                || Snowflake.BY_AGE.compare(one.id(), before) < 0)
                        .sorted(Comparator.comparing(Message::id, Snowflake.BY_AGE).reversed())
                        .toList();
        var shown =
                matching.stream()
                        .limit(Integer.parseInt(asked.query().get("max_results")))
                        .toList();
        var next = shown.size() < matching.size() ? shown.getLast().id() : "";
        return page(shown.stream().map(this::json), next);
    }

    private Said page(Stream<? extends JsonNode> data, String next) {
        var list = JSON.createArrayNode();
        data.forEach(list::add);
        var body = JSON.createObjectNode();
        var meta = body.putObject("meta").put("result_count", list.size());
        if (!next.isEmpty()) {
            meta.put("next_token", next);
        }
        if (!list.isEmpty()) {
            body.set("data", list);
            body.set("includes", includes());
        }
        return Said.json(body.toString());
    }

    private ObjectNode includes() {
        var includes = JSON.createObjectNode();
        if (understands != Dialect.PLAIN) {
            var users = includes.putArray("users");
            people.keySet().forEach(id -> users.add(person(id)));
        }
        return includes;
    }

    private ObjectNode person(String id) {
        var person = JSON.createObjectNode().put("id", id);
        person.put("username", people.getOrDefault(id, "nobody"));
        person.put("name", people.getOrDefault(id, "nobody").toUpperCase(Locale.ROOT));
        person.putObject("public_metrics").put("followers_count", 48_000);
        return person;
    }

    private ObjectNode json(Asked asked, Entry entry, int version) {
        var isNew = asked.query().containsKey("post.fields");
        var json = JSON.createObjectNode().put("id", entry.versions.get(version));
        if (isNew || asked.query().containsKey("tweet.fields")) {
            json.put("author_id", entry.author);
            json.put(
                    "created_at",
                    Snowflake.time(entry.versions.get(version)).orElseThrow().toString());
        }
        json.put("lang", "it");
        json.put("conversation_id", root(entry).id());
        text(json, entry, entry.texts.get(version));
        var versions = json.putArray(isNew ? "edit_history_post_ids" : "edit_history_tweet_ids");
        entry.versions.forEach(versions::add);
        var referenced = JSON.createArrayNode();
        if (entry.parent != null) {
            json.put("in_reply_to_user_id", entry.parent.author);
            refer(referenced, "replied_to", entry.parent.id());
        }
        if (entry.quoted != null) {
            refer(referenced, "quoted", entry.quoted);
        }
        if (!referenced.isEmpty()) {
            json.set(isNew ? "referenced_posts" : "referenced_tweets", referenced);
        }
        json.putObject("public_metrics").put("like_count", entry.isLiked ? 1 : 0);
        return json;
    }

    private static void refer(ArrayNode all, String type, String id) {
        all.addObject().put("type", type).put("id", id);
    }

    private static Entry root(Entry entry) {
        return entry.parent == null ? entry : root(entry.parent);
    }

    private void text(ObjectNode json, Entry entry, String plain) {
        var urls = JSON.createArrayNode();
        var shown =
                LINK.matcher(plain)
                        .replaceAll(
                                link -> {
                                    var address = "https://t.co/" + urls.size();
                                    urls.addObject()
                                            .put("url", address)
                                            .put("expanded_url", link.group());
                                    return address;
                                });
        var handle =
                entry.parent == null || plain.startsWith("@")
                        ? ""
                        : "@" + people.get(entry.parent.author) + " ";
        if (!entry.media.isEmpty()) {
            urls.addObject()
                    .put("url", "https://t.co/media")
                    .put("expanded_url", "https://x.com/acme/status/1/photo/1");
            shown += " https://t.co/media";
        }
        json.put(
                "text",
                handle + shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        json.putObject("entities").set("urls", urls);
    }

    private ObjectNode json(Message message) {
        var json = JSON.createObjectNode().put("id", message.id());
        json.put("event_type", "MessageCreate").put("sender_id", message.from());
        json.put("text", message.text()).put("created_at", message.at());
        json.put("dm_conversation_id", message.with() + "-" + US);
        json.putArray("participant_ids").add(message.with()).add(US);
        return json;
    }

    private Said write(Asked asked) {
        var body = asked.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(asked.body());
        var path = asked.path();
        if (path.equals("/2/tweets")) {
            return post(body);
        }
        if (path.endsWith("/messages")) {
            var with = path.replaceFirst("/2/dm_conversations/with/", "").split("/")[0];
            var id = isPosting ? keep(US, with, body.path("text").asString()).id() : "0";
            return onPost.apply(Said.json(201, "{\"data\":{\"dm_event_id\":\"" + id + "\"}}"));
        }
        var id = path.endsWith("/likes") ? body.path("tweet_id").asString("") : path.split("/")[3];
        var entry = find(id);
        if (entry == null) {
            return problem(400, "The post does not exist.", "invalid-request");
        }
        return deed(asked, entry);
    }

    private Said deed(Asked asked, Entry entry) {
        var done =
                switch (asked.method()) {
                    case "POST" -> "liked";
                    case "PUT" -> "hidden";
                    default -> "deleted";
                };
        if (isPosting) {
            entry.isLiked |= done.equals("liked");
            entry.isHidden |= done.equals("hidden");
            if (done.equals("deleted")) {
                entries.remove(entry);
            }
        }
        return onPost.apply(Said.json("{\"data\":{\"" + done + "\":true}}"));
    }

    private Said post(JsonNode body) {
        var text = body.path("text").asString();
        var parent = find(body.path("reply").path("in_reply_to_tweet_id").asString(""));
        if (parent == null) {
            return problem(
                    403,
                    "You attempted to reply to a Tweet that is deleted or not visible to you.",
                    "about:blank");
        }
        if (!LengthRule.X.measure(Visibility.PUBLIC, text).fits()) {
            return problem(403, "Your Tweet text is too long.", "about:blank");
        }
        var id = "0";
        if (isPosting) {
            var entry = add("acme", text, parent);
            entry.media = ids(body.path("media").path("media_ids"));
            id = entry.id();
        }
        return onPost.apply(Said.json(201, "{\"data\":{\"id\":\"" + id + "\",\"text\":\"\"}}"));
    }

    private static List<String> ids(JsonNode json) {
        return json.valueStream().map(id -> id.asString("")).toList();
    }

    static Said problem(int status, String detail, String type) {
        var body = JSON.createObjectNode().put("title", "Problem").put("detail", detail);
        body.put("type", type.contains(":") ? type : "https://api.x.com/2/problems/" + type);
        body.put("status", status);
        return Said.json(status, body.toString());
    }

    @Override
    public void close() {
        server.close();
    }
}
