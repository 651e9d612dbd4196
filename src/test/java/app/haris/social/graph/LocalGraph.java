package app.haris.social.graph;

import app.haris.settings.Hmac;
import app.haris.social.Account;
import app.haris.social.AccountFixtures;
import app.haris.social.AccountId;
import app.haris.social.PlatformName;
import app.haris.social.wire.LocalServer;
import app.haris.social.wire.LocalServer.Asked;
import app.haris.social.wire.LocalServer.Said;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server of the Graph API with one page, or one Instagram account, as documented at
 * developers.facebook.com; it can misbehave.
 */
public final class LocalGraph implements AutoCloseable {
    public static final String OWN_ID = "123";
    public static final String TOKEN = "a-token";
    public static final String SECRET = "a-secret";
    public static final String APP = "4711";
    public static final String VERIFY = "a-word";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern LIMIT =
            Pattern.compile("(?:comments|messages)[^{]*limit\\((\\d+)\\)");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ").withZone(ZoneOffset.UTC);

    /** How the two networks name the same. */
    public enum Dialect {
        FACEBOOK("feed", "comments", "message", "created_time", 8_000),
        INSTAGRAM("media", "replies", "text", "timestamp", 2_200);

        private final String posts;
        private final String answers;
        private final String text;
        private final String time;
        private final int longest;

        Dialect(String posts, String answers, String text, String time, int longest) {
            this.posts = posts;
            this.answers = answers;
            this.text = text;
            this.time = time;
            this.longest = longest;
        }
    }

    private final Dialect dialect;
    private final Clock clock;
    private final LocalServer server;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Said> fixed = new HashMap<>();
    private long last = 1_000_000;
    private String token = TOKEN;
    private Optional<Said> outage = Optional.empty();
    private boolean storesPosts = true;
    private UnaryOperator<Said> onPost = UnaryOperator.identity();
    private Map<String, String> headers = Map.of();
    private boolean isWindowOver;
    private String version = "v26.0";
    private int mostAtOnce = 100;

    /** A post, a comment or a message. */
    public static final class Node {
        public final String id;
        public final String author;
        public final @Nullable String above;
        public final @Nullable String person;
        final Instant at;
        public String text;
        public boolean isHidden;
        public boolean isDeleted;
        public Map<String, String> manner = Map.of();

        Node(
                String id,
                String author,
                @Nullable String above,
                @Nullable String person,
                Instant at,
                String text) {
            this.id = id;
            this.author = author;
            this.above = above;
            this.person = person;
            this.at = at;
            this.text = text;
        }

        boolean isMessage() {
            return person != null;
        }
    }

    public LocalGraph(Dialect dialect, Clock clock) {
        this.dialect = dialect;
        this.clock = clock;
        server = new LocalServer(this::answer);
    }

    public Account account() {
        return account(TOKEN);
    }

    public Account account(String token) {
        var isPage = dialect == Dialect.FACEBOOK;
        var options =
                Map.of(
                        "url",
                        server.address() + "/v26.0",
                        isPage ? "page" : "user",
                        OWN_ID,
                        "token",
                        token,
                        "app-secret",
                        SECRET,
                        "verify-token",
                        VERIFY);
        return new Account(
                new AccountId(isPage ? "acme-page" : "acme-ig"),
                AccountFixtures.acme().id(),
                new PlatformName(isPage ? "facebook" : "instagram"),
                Optional.of(OWN_ID),
                Optional.empty(),
                options);
    }

    public List<Asked> asked() {
        return server.asked();
    }

    /** A post, of ours or of a visitor. */
    public synchronized Node post(String author, String text) {
        return add(
                dialect == Dialect.FACEBOOK ? OWN_ID + "_" + next() : next(),
                author,
                null,
                null,
                text);
    }

    public synchronized Node comment(String author, Node above, String text) {
        return comment(author, above.id, text);
    }

    private Node comment(String author, String above, String text) {
        var id = dialect == Dialect.FACEBOOK ? above.replaceAll("^.*_", "") + "_" + next() : next();
        return add(id, author, above, null, text);
    }

    /** A message of a person, or of ours to them. */
    public synchronized Node message(String author, String person, String text) {
        return add("m_" + next(), author, null, person, text);
    }

    private Node add(
            String id,
            String author,
            @Nullable String above,
            @Nullable String person,
            String text) {
        var node = new Node(id, author, above, person, clock.instant(), text);
        nodes.add(node);
        return node;
    }

    private String next() {
        return String.valueOf(++last);
    }

    public synchronized Node find(String id) {
        return sought(id).orElseThrow();
    }

    private Optional<Node> sought(String id) {
        return nodes.stream().filter(one -> one.id.equals(id) && !one.isDeleted).findFirst();
    }

    public synchronized List<Node> ownBelow(String id) {
        return below(id).filter(one -> one.author.equals(OWN_ID)).toList();
    }

    public synchronized List<Node> ownMessages(String person) {
        return nodes.stream()
                .filter(one -> person.equals(one.person) && one.author.equals(OWN_ID))
                .toList();
    }

    private Stream<Node> below(String id) {
        return nodes.stream().filter(one -> id.equals(one.above) && !one.isDeleted);
    }

    public synchronized void token(String valid) {
        token = valid;
    }

    public synchronized void outage(Said said) {
        outage = Optional.of(said);
    }

    public synchronized void backToNormal() {
        outage = Optional.empty();
    }

    public synchronized void onPost(boolean isStored, UnaryOperator<Said> answer) {
        storesPosts = isStored;
        onPost = answer;
    }

    /** What every answer says of how much is used. */
    public synchronized void headers(Map<String, String> all) {
        headers = all;
    }

    /** From now on a path is answered so. */
    public synchronized void fixed(String path, Said said) {
        fixed.put(path, said);
    }

    /** As it does when the version that is asked for is no more. */
    public synchronized void answersAs(String other) {
        version = other;
    }

    /** As it does where posts bear much. */
    public synchronized void refusesBigPages() {
        mostAtOnce = 10;
    }

    /** All messages are older than 24 hours. */
    public synchronized void windowIsOver() {
        isWindowOver = true;
    }

    public static Said error(int status, int code, int subcode, String words) {
        return Said.json(
                status,
                JSON.writeValueAsString(
                        Map.of(
                                "error",
                                Map.of(
                                        "message", words,
                                        "type", "OAuthException",
                                        "code", code,
                                        "error_subcode", subcode,
                                        "fbtrace_id", "Abc"))));
    }

    private synchronized Said answer(Asked asked) {
        var said = outage.orElseGet(() -> permitted(asked));
        return said instanceof Said.Status(var code, var own, var body)
                ? new Said.Status(code, with(own), body)
                : said;
    }

    private Map<String, String> with(Map<String, String> own) {
        var all = new HashMap<>(headers);
        all.putAll(own);
        all.put("facebook-api-version", version);
        return all;
    }

    private Said permitted(Asked asked) {
        var shown =
                String.valueOf(asked.headers().get("Authorization")).replaceFirst("^Bearer ", "");
        if (!shown.equals(token) && !shown.equals(APP + "|" + SECRET)) {
            return error(400, 190, 463, "Error validating access token: Session has expired");
        }
        var proof =
                HexFormat.of()
                        .formatHex(Hmac.sha256(SECRET, shown.getBytes(StandardCharsets.UTF_8)));
        if (!proof.equals(asked.query().get("appsecret_proof"))) {
            return error(400, 100, 0, "Invalid appsecret_proof provided in the API argument");
        }
        var path = asked.path().replaceFirst("^/(v26\\.0/)?", "");
        return Optional.ofNullable(fixed.get(path)).orElseGet(() -> routed(asked, path));
    }

    private Said routed(Asked asked, String path) {
        var parts = path.split("/", 2);
        var edge = parts.length > 1 ? parts[1] : "";
        return switch (asked.method()) {
            case "POST" -> posted(parts[0], edge, asked);
            case "DELETE" -> deleted(parts[0]);
            default -> got(parts[0], edge, asked);
        };
    }

    private Said posted(String id, String edge, Asked asked) {
        var body = read(asked);
        if (edge.equals("messages")) {
            return sent(body);
        }
        var target = sought(id);
        if (target.isEmpty()) {
            return missing();
        }
        if (edge.equals("likes") || edge.isEmpty()) {
            if (storesPosts) {
                target.get().isHidden |=
                        body.path("is_hidden").asBoolean(body.path("hide").asBoolean(false));
            }
            return onPost.apply(Said.json("{\"success\":true}"));
        }
        var text = body.path("message").asString("");
        if (text.length() > dialect.longest) {
            return error(400, 100, 0, "The comment is too long");
        }
        return onPost.apply(
                Said.json(storesPosts ? write(Map.of("id", comment(OWN_ID, id, text).id)) : "{}"));
    }

    /** JSON, or a form with a picture, of which the text is read. */
    private static tools.jackson.databind.JsonNode read(Asked asked) {
        if (!asked.headers().getOrDefault("Content-type", "").startsWith("multipart/")) {
            return JSON.readTree(asked.body());
        }
        var text =
                java.util.regex.Pattern.compile(
                                "name=\"message\"\r\nContent-Type: [^\r]*\r\n\r\n(.*?)\r\n--",
                                java.util.regex.Pattern.DOTALL)
                        .matcher(asked.body());
        return JSON.createObjectNode().put("message", text.find() ? text.group(1) : "");
    }

    private Said sent(tools.jackson.databind.JsonNode body) {
        var isHuman = body.path("tag").asString("").equals("HUMAN_AGENT");
        var to = body.path("recipient");
        if (isWindowOver && !isHuman && to.has("id")) {
            return error(400, 10, 2018278, "This message is sent outside of allowed window.");
        }
        var person =
                to.has("id")
                        ? to.path("id").asString()
                        : find(to.path("comment_id").asString()).author;
        if (!storesPosts) {
            return onPost.apply(Said.json("{}"));
        }
        var message =
                add(
                        "m_" + next(),
                        OWN_ID,
                        null,
                        person,
                        body.path("message").path("text").asString());
        message.manner =
                Map.of(
                        "messaging_type", body.path("messaging_type").asString(""),
                        "tag", body.path("tag").asString(""),
                        "comment_id", to.path("comment_id").asString(""));
        return onPost.apply(
                Said.json(write(Map.of("recipient_id", person, "message_id", message.id))));
    }

    private Said deleted(String id) {
        var node = sought(id);
        if (node.isEmpty()) {
            return missing();
        }
        node.get().isDeleted |= storesPosts;
        return onPost.apply(Said.json("{\"success\":true}"));
    }

    private static Said missing() {
        return error(
                400,
                100,
                33,
                "Unsupported request. Object does not exist, cannot be loaded due to missing"
                        + " permissions, or does not support this operation");
    }

    private Said got(String id, String edge, Asked asked) {
        if (edge.equals("conversations")) {
            return Said.json(write(Map.of("data", conversations(asked))));
        }
        if (edge.equals(dialect.posts)) {
            if (Integer.parseInt(asked.query().getOrDefault("limit", "1")) > mostAtOnce) {
                return error(
                        500,
                        1,
                        0,
                        "Please reduce the amount of data you're asking for, then retry");
            }
            var posts =
                    nodes.stream()
                            .filter(one -> one.above == null && !one.isMessage() && !one.isDeleted);
            return Said.json(write(page(posts.toList(), asked, one -> withComments(one, asked))));
        }
        if (edge.matches("ads_posts|tagged|ratings|tags|live_media")) {
            return Said.json("{\"data\":[]}");
        }
        if (edge.equals("messages")) {
            return Said.json(write(page(messages(id.replaceFirst("^t_", "")), asked, this::view)));
        }
        if (!edge.isEmpty()) {
            return sought(id).isEmpty()
                    ? missing()
                    : Said.json(write(page(stream(id).toList(), asked, this::view)));
        }
        if (id.equals(OWN_ID)) {
            return Said.json("{\"id\":\"123\",\"name\":\"Acme\"}");
        }
        return sought(id)
                .map(node -> Said.json(write(withComments(node, asked))))
                .orElseGet(LocalGraph::missing);
    }

    private List<Node> messages(String person) {
        return nodes.stream().filter(one -> person.equals(one.person) && !one.isDeleted).toList();
    }

    private List<Map<String, Object>> conversations(Asked asked) {
        var wanted = asked.query().get("user_id");
        return nodes.stream()
                .filter(Node::isMessage)
                .map(one -> Objects.requireNonNull(one.person))
                .filter(person -> wanted == null || wanted.equals(person))
                .distinct()
                .map(
                        person -> {
                            var all = messages(person);
                            return Map.<String, Object>of(
                                    "id", "t_" + person,
                                    "updated_time", TIME.format(all.getLast().at),
                                    "messages", nested(all, asked));
                        })
                .toList();
    }

    /** All below a post, however deep. */
    private Stream<Node> stream(String id) {
        return below(id).flatMap(one -> Stream.concat(Stream.of(one), stream(one.id)));
    }

    private Map<String, Object> withComments(Node node, Asked asked) {
        var view = view(node);
        var below = stream(node.id).toList();
        if (!below.isEmpty()) {
            view.put(node.above == null ? "comments" : dialect.answers, nested(below, asked));
        }
        return view;
    }

    private Map<String, Object> nested(List<Node> all, Asked asked) {
        var limit = LIMIT.matcher(asked.query().getOrDefault("fields", ""));
        return page(all, limit.find() ? Integer.parseInt(limit.group(1)) : 25, 0, this::view);
    }

    private interface View {
        Map<String, Object> of(Node node);
    }

    private Map<String, Object> page(List<Node> all, Asked asked, View view) {
        return page(
                all,
                Integer.parseInt(asked.query().getOrDefault("limit", "25")),
                Integer.parseInt(asked.query().getOrDefault("after", "0")),
                view);
    }

    private static Map<String, Object> page(List<Node> all, int limit, int from, View view) {
        var newestFirst =
                all.reversed().stream()
                        .sorted(Comparator.comparing((Node one) -> one.at).reversed())
                        .toList();
        int end = Math.min(from + limit, newestFirst.size());
        var data = newestFirst.subList(Math.min(from, end), end).stream().map(view::of).toList();
        Map<String, Object> cursors = Map.of("after", String.valueOf(end));
        return Map.of(
                "data",
                data,
                "paging",
                end < newestFirst.size()
                        ? Map.of("cursors", cursors, "next", "https://graph.example/never")
                        : Map.of("cursors", cursors));
    }

    private Map<String, Object> view(Node node) {
        var view = new HashMap<String, Object>();
        view.put("id", node.id);
        view.put(node.isMessage() ? "message" : textOf(node), node.text);
        view.put(node.isMessage() ? "created_time" : dialect.time, TIME.format(node.at));
        view.put("from", Map.of("id", node.author, "name", node.author, "username", node.author));
        view.put("username", node.author);
        parent(node).ifPresent(parent -> view.put("parent", Map.of("id", parent.id)));
        parent(node).ifPresent(parent -> view.put("parent_id", parent.id));
        return view;
    }

    private String textOf(Node node) {
        return dialect == Dialect.INSTAGRAM && node.above == null ? "caption" : dialect.text;
    }

    /** The comment above; a post is nobody's parent. */
    private Optional<Node> parent(Node node) {
        return Optional.ofNullable(node.above)
                .flatMap(this::sought)
                .filter(above -> above.above != null);
    }

    private static String write(Object view) {
        return JSON.writeValueAsString(view);
    }

    /** The texts of nodes, in order. */
    public static List<String> texts(List<Node> nodes) {
        return nodes.stream().map(node -> node.text).collect(Collectors.toList());
    }

    @Override
    public void close() {
        server.close();
    }
}
