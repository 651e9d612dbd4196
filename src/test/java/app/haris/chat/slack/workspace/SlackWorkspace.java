package app.haris.chat.slack.workspace;

import app.haris.chat.SlackManifest;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Slack workspace on this machine: the Web API, Socket Mode and people. It checks each call as
 * Slack documents it and fails on demand.
 */
public final class SlackWorkspace implements AutoCloseable {
    public static final String BOT_TOKEN = "xoxb-test";
    public static final String APP_TOKEN = "xapp-test";
    public static final String BOT_USER = "UHARIS";
    static final String BOT_ID = "BHARIS";
    static final String APP_ID = "AHARIS";
    static final String TEAM = "T1";

    /**
     * https://docs.slack.dev/reference/methods/chat.postMessage (2026-11): text is cut at 40,000.
     */
    private static final int LONGEST_TEXT = 40_000;

    static final JsonMapper JSON = JsonMapper.shared();

    final Map<String, String> channels = new ConcurrentHashMap<>();
    final Map<String, String> users = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> traits = new ConcurrentHashMap<>();
    public final Map<String, JsonNode> views = new ConcurrentHashMap<>();
    public final Map<String, JsonNode> homes = new ConcurrentHashMap<>();
    public final Map<String, String> archived = new ConcurrentHashMap<>();

    /** Channels that we were taken out of. */
    public final Set<String> kicked = ConcurrentHashMap.newKeySet();

    /** Pictures that cannot be fetched from where they are. */
    public final Set<String> unfetchable = ConcurrentHashMap.newKeySet();

    /** What the bot token grants. */
    public volatile Set<String> scopes = Set.copyOf(SlackManifest.scopes());

    public final List<ObjectNode> ephemerals = new CopyOnWriteArrayList<>();
    public final List<ObjectNode> responses = new CopyOnWriteArrayList<>();
    public final List<String> complaints = new CopyOnWriteArrayList<>();
    final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();

    private final Map<String, SlackMessage> messages = new LinkedHashMap<>();
    private final Map<String, Deque<SlackFault>> faults = new ConcurrentHashMap<>();
    private final Map<String, Deque<Long>> postedAt = new HashMap<>();
    private final AtomicLong clock = new AtomicLong(System.currentTimeMillis() * 1000);
    private final ConcurrentLinkedQueue<String> usedTriggers = new ConcurrentLinkedQueue<>();
    private final Map<String, Long> triggers = new ConcurrentHashMap<>();
    private final HttpServer http;
    public final SlackSocket socket;
    public volatile boolean isLimited;

    /** Nobody answers, as in an outage. */
    public volatile boolean isAway;

    public volatile boolean isTokenDead;

    public SlackWorkspace() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/api/", this::serve);
        http.createContext("/respond/", this::respond);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
        socket = new SlackSocket(this);
        channels.put("C1", "social-inbox");
        channels.put("C2", "social-crisis");
        channels.put("C3", "arabic");
    }

    public String apiUrl() {
        return address() + "/api/";
    }

    private String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** Adds a channel. */
    public void open(String id, String name) {
        channels.put(id, name);
    }

    /** What is special of a person: guest, bot, external, deleted, unconfirmed. */
    public Set<String> traits(String id) {
        return traits.computeIfAbsent(id, key -> ConcurrentHashMap.newKeySet());
    }

    /** Adds a person, known in Slack by this id. */
    void admit(String id, String email) {
        users.put(id, email);
    }

    /** The next calls of this method fail so, one fault a call. */
    public void fail(String method, SlackFault... next) {
        faults.computeIfAbsent(method, key -> new ArrayDeque<>()).addAll(List.of(next));
    }

    /** Calls that read or wrote messages, less those by which a message came to look anew. */
    public long wastedCalls() {
        var made =
                Stream.of(
                                "chat.postMessage",
                                "chat.update",
                                "conversations.history",
                                "conversations.replies")
                        .map(method -> calls.getOrDefault(method, new AtomicInteger()))
                        .mapToLong(AtomicInteger::get)
                        .sum();
        synchronized (messages) {
            var shown =
                    messages.values().stream()
                            .filter(message -> message.isBot)
                            .mapToLong(message -> 1 + message.edits)
                            .sum();
            return made - shown;
        }
    }

    public void mend() {
        faults.clear();
    }

    public List<SlackMessage> messages() {
        synchronized (messages) {
            return messages.values().stream().filter(message -> !message.isDeleted).toList();
        }
    }

    /** The cards of a case in a channel: messages outside threads that name it. */
    public List<SlackMessage> cards(long caseNumber) {
        return messages().stream()
                .filter(message -> !message.isReply() && message.caseNumber() == caseNumber)
                .toList();
    }

    public List<SlackMessage> thread(SlackMessage card) {
        return messages().stream()
                .filter(message -> message.isReply() && message.threadTs.equals(card.ts))
                .toList();
    }

    Optional<SlackMessage> find(String channel, String ts) {
        synchronized (messages) {
            return Optional.ofNullable(messages.get(channel + " " + ts));
        }
    }

    /** A time as Slack tells it, later than each before. */
    String now() {
        var at = clock.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() * 1000));
        return "%d.%06d".formatted(at / 1_000_000, at % 1_000_000);
    }

    public SlackMessage add(
            String channel, String threadTs, String author, String text, boolean isBot) {
        var message = new SlackMessage(channel, now(), threadTs, author, isBot);
        message.text = text;
        synchronized (messages) {
            messages.put(channel + " " + message.ts, message);
        }
        return message;
    }

    /** A trigger id, good for three seconds and one view. */
    public String trigger() {
        var id = "trigger-" + clock.incrementAndGet();
        triggers.put(id, System.nanoTime());
        return id;
    }

    public String responseUrl() {
        return address() + "/respond/" + clock.incrementAndGet();
    }

    private void respond(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
            responses.add((ObjectNode) body);
            answer(exchange, 200, "ok");
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        var method = exchange.getRequestURI().getPath().substring("/api/".length());
        calls.computeIfAbsent(method, key -> new AtomicInteger()).incrementAndGet();
        var parameters = parameters(exchange);
        var fault = isAway ? new SlackFault.Cut(false) : nextFault(method);
        try (exchange) {
            switch (fault) {
                case null -> answer(exchange, call(method, parameters, exchange));
                case SlackFault.Status(var code) -> answer(exchange, code, "trouble");
                case SlackFault.DoneBut500() -> {
                    call(method, parameters, exchange);
                    answer(exchange, 500, "trouble");
                }
                case SlackFault.Cut(var done) -> {
                    if (done) {
                        call(method, parameters, exchange);
                    }
                }
                case SlackFault.RateLimited(var after) -> {
                    exchange.getResponseHeaders()
                            .add("Retry-After", Long.toString(Math.max(1, after.toSeconds())));
                    answer(exchange, 429, "{\"ok\":false,\"error\":\"ratelimited\"}");
                }
                case SlackFault.Hang(var time, var done) -> {
                    if (done) {
                        call(method, parameters, exchange);
                    }
                    LockSupport.parkNanos(time.toNanos());
                    answer(exchange, 504, "late");
                }
                case SlackFault.Slow(var time) -> {
                    var done = call(method, parameters, exchange);
                    LockSupport.parkNanos(time.toNanos());
                    answer(exchange, done);
                }
                case SlackFault.Error(var error) ->
                        answer(exchange, 200, "{\"ok\":false,\"error\":\"" + error + "\"}");
            }
        }
    }

    private SlackFault nextFault(String method) {
        var queue = faults.get(method);
        if (queue == null) {
            return null;
        }
        synchronized (queue) {
            return queue.poll();
        }
    }

    private static Map<String, String> parameters(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var query = exchange.getRequestURI().getRawQuery();
        var parameters = new HashMap<String, String>();
        for (var pair : (body + "&" + (query == null ? "" : query)).split("&")) {
            var at = pair.indexOf('=');
            if (at > 0) {
                parameters.put(decode(pair.substring(0, at)), decode(pair.substring(at + 1)));
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private record Reply(int status, String body, long retryAfter) {}

    private void answer(HttpExchange exchange, Reply reply) throws IOException {
        if (reply.retryAfter > 0) {
            exchange.getResponseHeaders().add("Retry-After", Long.toString(reply.retryAfter));
        }
        answer(exchange, reply.status, reply.body);
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
        exchange.getResponseHeaders().add("x-oauth-scopes", String.join(",", scopes));
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private Reply call(String method, Map<String, String> parameters, HttpExchange exchange) {
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        var token =
                authorization != null
                        ? authorization.replaceFirst("Bearer ", "")
                        : parameters.getOrDefault("token", "");
        var wanted = method.startsWith("apps.connections") ? APP_TOKEN : BOT_TOKEN;
        if (!token.equals(wanted) || isTokenDead) {
            return error(token.isEmpty() ? "not_authed" : "invalid_auth");
        }
        return switch (method) {
            case "auth.test" ->
                    ok(
                            node ->
                                    node.put("user_id", BOT_USER)
                                            .put("bot_id", BOT_ID)
                                            .put("team_id", TEAM)
                                            .put("team", "Acme")
                                            .put("user", "haris")
                                            .put("url", address() + "/"));
            case "apps.connections.open" -> ok(node -> node.put("url", socket.url()));
            case "chat.postMessage" -> post(parameters);
            case "chat.update" -> update(parameters);
            case "chat.delete" -> delete(parameters);
            case "chat.postEphemeral" -> ephemeral(parameters);
            case "chat.getPermalink" ->
                    ok(
                            node ->
                                    node.put(
                                            "permalink",
                                            address()
                                                    + "/archives/"
                                                    + parameters.get("channel")
                                                    + "/p"
                                                    + parameters.get("message_ts")));
            case "conversations.list" -> list();
            case "conversations.info" -> info(parameters);
            case "conversations.join" -> {
                kicked.remove(parameters.get("channel"));
                yield info(parameters);
            }
            case "conversations.open" -> open(parameters);
            case "conversations.history" -> history(parameters);
            case "conversations.replies" -> replies(parameters);
            case "pins.add" -> pin(parameters, true);
            case "pins.remove" -> pin(parameters, false);
            case "reactions.get" -> reactions(parameters);
            case "reactions.add", "reactions.remove" -> ok(node -> {});
            case "users.info" -> user(parameters.get("user"));
            case "users.lookupByEmail" -> byEmail(parameters.get("email"));
            case "views.open", "views.push" -> openView(parameters);
            case "views.update" -> updateView(parameters);
            case "views.publish" -> publishView(parameters);
            default -> error("unknown_method");
        };
    }

    private Reply ok(java.util.function.Consumer<ObjectNode> fill) {
        var node = JSON.createObjectNode().put("ok", true);
        fill.accept(node);
        return new Reply(200, node.toString(), 0);
    }

    private Reply error(String error) {
        return new Reply(
                200, JSON.createObjectNode().put("ok", false).put("error", error).toString(), 0);
    }

    private Reply complain(String error, List<String> faults) {
        complaints.add(error + ": " + faults);
        var node = JSON.createObjectNode().put("ok", false).put("error", error);
        var list = node.putObject("response_metadata").putArray("messages");
        faults.forEach(list::add);
        return new Reply(200, node.toString(), 0);
    }

    private Optional<Reply> refuse(Map<String, String> parameters) {
        var channel = parameters.getOrDefault("channel", "");
        if (!channels.containsKey(channel) && !channel.matches("[DU].*")) {
            return Optional.of(error("channel_not_found"));
        }
        if (archived.containsKey(channel)) {
            return Optional.of(error("is_archived"));
        }
        if (kicked.contains(channel)) {
            return Optional.of(error("not_in_channel"));
        }
        var text = parameters.getOrDefault("text", "");
        if (text.isEmpty() && !parameters.containsKey("blocks")) {
            return Optional.of(complain("no_text", List.of()));
        }
        if (text.length() > LONGEST_TEXT) {
            return Optional.of(complain("msg_too_long", List.of(text.length() + " characters")));
        }
        if (parameters.containsKey("blocks")) {
            var found = BlockLimits.ofMessage(JSON.readTree(parameters.get("blocks")));
            if (!found.isEmpty()) {
                return Optional.of(complain("invalid_blocks", found));
            }
            var picture = notFetched(parameters.get("blocks"));
            if (picture.isPresent()) {
                return picture;
            }
        }
        for (var one : JSON.readTree(parameters.getOrDefault("attachments", "[]"))) {
            var found = BlockLimits.ofMessage(one.path("blocks"));
            if (!found.isEmpty()) {
                return Optional.of(complain("invalid_attachments", found));
            }
        }
        return Optional.empty();
    }

    /** Slack fetches pictures before it takes a message, and takes none of it where it cannot. */
    private Optional<Reply> notFetched(String blocks) {
        var isShown =
                JSON.readTree(blocks)
                        .valueStream()
                        .map(block -> block.path("image_url").asString(""))
                        .anyMatch(unfetchable::contains);
        if (!isShown) {
            return Optional.empty();
        }
        var node = JSON.createObjectNode().put("ok", false).put("error", "invalid_blocks");
        node.putObject("response_metadata")
                .putArray("messages")
                .add("[ERROR] downloading image failed [json-pointer:/blocks/1/image_url]");
        return Optional.of(new Reply(200, node.toString(), 0));
    }

    /**
     * https://docs.slack.dev/apis/web-api/rate-limits (2026-11): one message a second a channel.
     */
    private Optional<Reply> limit(String channel) {
        if (!isLimited) {
            return Optional.empty();
        }
        synchronized (postedAt) {
            var recent = postedAt.computeIfAbsent(channel, key -> new ArrayDeque<>());
            var now = System.nanoTime();
            recent.removeIf(at -> now - at > 1_000_000_000L);
            if (recent.size() >= 2) {
                return Optional.of(new Reply(429, "{\"ok\":false,\"error\":\"ratelimited\"}", 1));
            }
            recent.add(now);
            return Optional.empty();
        }
    }

    private Reply post(Map<String, String> parameters) {
        var channel = parameters.getOrDefault("channel", "");
        return refuse(parameters)
                .or(() -> limit(channel))
                .orElseGet(
                        () -> {
                            var message =
                                    add(
                                            channel,
                                            parameters.getOrDefault("thread_ts", ""),
                                            BOT_USER,
                                            "",
                                            true);
                            fill(message, parameters);
                            return posted(message);
                        });
    }

    private Reply posted(SlackMessage message) {
        return ok(
                node -> {
                    node.put("channel", message.channel).put("ts", message.ts);
                    node.set("message", message.json(false));
                });
    }

    private static void fill(SlackMessage message, Map<String, String> parameters) {
        message.text = parameters.getOrDefault("text", "");
        message.blocks =
                parameters.containsKey("blocks") ? JSON.readTree(parameters.get("blocks")) : null;
        if (parameters.containsKey("attachments")) {
            message.attachments = JSON.readTree(parameters.get("attachments"));
        }
        if (parameters.containsKey("metadata")) {
            message.metadata = JSON.readTree(parameters.get("metadata"));
        }
    }

    private Reply update(Map<String, String> parameters) {
        var refusal = refuse(parameters);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var message = find(parameters.get("channel"), parameters.getOrDefault("ts", ""));
        if (message.isEmpty() || message.get().isDeleted) {
            return error("message_not_found");
        }
        if (!message.get().isBot) {
            return error("cant_update_message");
        }
        fill(message.get(), parameters);
        message.get().edits++;
        return posted(message.get());
    }

    private Reply delete(Map<String, String> parameters) {
        var message = find(parameters.get("channel"), parameters.getOrDefault("ts", ""));
        if (message.isEmpty() || message.get().isDeleted) {
            return error("message_not_found");
        }
        message.get().isDeleted = true;
        return ok(node -> {});
    }

    /** https://docs.slack.dev/reference/methods/pins.add and pins.remove (2026-11). */
    private Reply pin(Map<String, String> parameters, boolean isPinned) {
        if (!scopes.contains("pins:write")) {
            return error("missing_scope");
        }
        var message =
                find(
                        parameters.getOrDefault("channel", ""),
                        parameters.getOrDefault("timestamp", ""));
        if (message.isEmpty() || message.get().isDeleted) {
            return error("message_not_found");
        }
        if (message.get().isPinned == isPinned) {
            return error(isPinned ? "already_pinned" : "no_pin");
        }
        message.get().isPinned = isPinned;
        return ok(node -> {});
    }

    private Reply ephemeral(Map<String, String> parameters) {
        var refusal = refuse(parameters);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var node = JSON.createObjectNode();
        parameters.forEach(node::put);
        ephemerals.add(node);
        return ok(answer -> answer.put("message_ts", "1.1"));
    }

    private Reply list() {
        return ok(
                node -> {
                    var list = node.putArray("channels");
                    channels.keySet().forEach(id -> list.add(channel(id)));
                    node.putObject("response_metadata").put("next_cursor", "");
                });
    }

    private ObjectNode channel(String id) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("name", channels.get(id))
                .put("is_channel", true)
                .put("is_member", !kicked.contains(id))
                .put("is_archived", archived.containsKey(id));
    }

    private Reply info(Map<String, String> parameters) {
        var id = parameters.getOrDefault("channel", "");
        return channels.containsKey(id)
                ? ok(node -> node.set("channel", channel(id)))
                : error("channel_not_found");
    }

    private Reply open(Map<String, String> parameters) {
        return ok(node -> node.putObject("channel").put("id", "D" + parameters.get("users")));
    }

    private Reply history(Map<String, String> parameters) {
        var withMetadata = parameters.getOrDefault("include_all_metadata", "").matches("true|1");
        var oldest = parameters.getOrDefault("oldest", "0");
        return ok(
                node -> {
                    var list = node.putArray("messages");
                    messages().reversed().stream()
                            .filter(message -> message.channel.equals(parameters.get("channel")))
                            .filter(message -> !message.isReply())
                            .filter(message -> message.ts.compareTo(oldest) > 0)
                            .limit(Long.parseLong(parameters.getOrDefault("limit", "100")))
                            .forEach(message -> list.add(message.json(withMetadata)));
                    node.put("has_more", false);
                });
    }

    private Reply replies(Map<String, String> parameters) {
        var withMetadata = parameters.getOrDefault("include_all_metadata", "").matches("true|1");
        return ok(
                node -> {
                    var list = node.putArray("messages");
                    messages().stream()
                            .filter(message -> message.channel.equals(parameters.get("channel")))
                            .filter(
                                    message ->
                                            message.ts.equals(parameters.get("ts"))
                                                    || message.threadTs.equals(
                                                            parameters.get("ts")))
                            .forEach(message -> list.add(message.json(withMetadata)));
                    node.put("has_more", false);
                });
    }

    private Reply reactions(Map<String, String> parameters) {
        return find(parameters.get("channel"), parameters.getOrDefault("timestamp", ""))
                .filter(message -> !message.isDeleted)
                .map(
                        message ->
                                ok(
                                        node -> {
                                            node.put("type", "message");
                                            node.put("channel", message.channel);
                                            node.set("message", message.json(false));
                                        }))
                .orElseGet(() -> error("message_not_found"));
    }

    private Reply user(String id) {
        return users.containsKey(id)
                ? ok(node -> describe(node.putObject("user"), id))
                : error("user_not_found");
    }

    private void describe(ObjectNode node, String id) {
        var traits = traits(id);
        node.put("id", id).put("name", id).put("deleted", traits.contains("deleted"));
        node.put("team_id", traits.contains("external") ? "T-OTHER" : TEAM);
        node.put("is_restricted", traits.contains("guest"));
        node.put("is_bot", traits.contains("bot")).put("locale", "it-IT");
        node.put("is_email_confirmed", !traits.contains("unconfirmed"));
        var profile = node.putObject("profile");
        if (scopes.contains("users:read.email")) {
            profile.put("email", users.get(id));
        }
    }

    private Reply byEmail(String email) {
        return users.entrySet().stream()
                .filter(user -> user.getValue().equals(email))
                .findFirst()
                .map(user -> user(user.getKey()))
                .orElseGet(() -> error("users_not_found"));
    }

    private Reply openView(Map<String, String> parameters) {
        var trigger = parameters.getOrDefault("trigger_id", "");
        var born = triggers.get(trigger);
        if (born == null) {
            return error("invalid_trigger_id");
        }
        if (usedTriggers.contains(trigger)) {
            return error("exchanged_trigger_id");
        }
        if (System.nanoTime() - born > 3_000_000_000L) {
            return error("expired_trigger_id");
        }
        usedTriggers.add(trigger);
        return keepView("V" + clock.incrementAndGet(), parameters.get("view"), views);
    }

    private Reply updateView(Map<String, String> parameters) {
        var id = parameters.getOrDefault("view_id", "");
        return views.containsKey(id)
                ? keepView(id, parameters.get("view"), views)
                : error("not_found");
    }

    private Reply publishView(Map<String, String> parameters) {
        return keepView(parameters.get("user_id"), parameters.get("view"), homes);
    }

    private Reply keepView(String id, String json, Map<String, JsonNode> where) {
        var view = (ObjectNode) JSON.readTree(json);
        var found = BlockLimits.ofView(view);
        if (!found.isEmpty()) {
            return complain("invalid_arguments", found);
        }
        view.put("id", id).put("hash", "h" + clock.incrementAndGet()).put("team_id", TEAM);
        view.putObject("state").putObject("values");
        where.put(id, view);
        return ok(node -> node.set("view", view));
    }

    @Override
    public void close() {
        socket.close();
        http.stop(0);
    }
}
