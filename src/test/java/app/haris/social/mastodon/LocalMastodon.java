package app.haris.social.mastodon;

import app.haris.social.wire.LocalServer;
import app.haris.social.wire.LocalServer.Asked;
import app.haris.social.wire.LocalServer.Said;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Mastodon server with one account of ours, as documented at docs.joinmastodon.org; it can leave
 * out what other servers leave out, and misbehave.
 */
final class LocalMastodon implements AutoCloseable {
    static final String TOKEN = "a-token";
    static final String OWN_ID = "1";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 500;
    private static final Pattern STATUS = Pattern.compile("/api/v1/statuses/([^/]+)(/\\w+)?");

    private final Clock clock;
    private final LocalServer server;
    private final List<Entry> statuses = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private long last = 100;
    private int most = 80;
    private boolean heedsMinId = true;
    private UnaryOperator<Said> onPost = UnaryOperator.identity();
    private boolean storesPosts = true;
    private boolean wrapsDeeds;
    private final List<String> uploads = new ArrayList<>();
    private Said onUpload = media(200, "https://files.example.org/1.jpg");
    private Said onMedia = onUpload;
    private Optional<Said> outage = Optional.empty();
    private final Map<String, Said> fixed = new HashMap<>();
    private final Map<String, String> homes = new HashMap<>();
    private String token = TOKEN;
    private Map<String, String> window = Map.of();
    private Map<String, Said> instance = Map.of("/api/v2/instance", Said.json(limits(LONGEST)));

    /** A status; {@code text} is what was typed. */
    static final class Entry {
        final String id;
        final String author;
        final String acct;
        final String visibility;
        final @Nullable String inReplyTo;
        final Instant at;
        String text;
        String warning = "";
        String language = "";
        String contentType = "";
        @Nullable Entry quoted;
        final List<String> media = new ArrayList<>();
        @Nullable Instant editedAt;
        boolean isDeleted;

        Entry(
                String id,
                String author,
                String acct,
                String text,
                String visibility,
                @Nullable String inReplyTo,
                Instant at) {
            this.id = id;
            this.author = author;
            this.acct = acct;
            this.text = text;
            this.visibility = visibility;
            this.inReplyTo = inReplyTo;
            this.at = at;
        }
    }

    private record Notice(
            String id,
            String type,
            String author,
            String acct,
            @Nullable Entry status,
            Instant at) {}

    LocalMastodon(Clock clock) {
        this.clock = clock;
        server = new LocalServer(this::answer);
    }

    URI address() {
        return server.address();
    }

    List<Asked> asked() {
        return server.asked();
    }

    synchronized Entry mention(
            String acct, String text, String visibility, @Nullable String inReplyTo) {
        var entry = post("a-" + acct, acct, text, visibility, inReplyTo);
        notices.add(new Notice(next(), "mention", entry.author, acct, entry, clock.instant()));
        return entry;
    }

    Entry mention(String acct, String text) {
        return mention(acct, text, "public", null);
    }

    /** As Mastodon has them since 4.4, with the link for those who do not show what is quoted. */
    synchronized Entry quote(String acct, String text, Entry quoted) {
        var entry = mention(acct, text);
        entry.quoted = quoted;
        var last = notices.removeLast();
        notices.add(new Notice(last.id(), "quote", last.author(), acct, entry, clock.instant()));
        return entry;
    }

    synchronized void follow(String acct) {
        notices.add(new Notice(next(), "follow", "a-" + acct, acct, null, clock.instant()));
    }

    /** Somebody clicks: {@code favourite} or {@code reblog}. */
    synchronized void click(String type, String acct, Entry status) {
        notices.add(new Notice(next(), type, "a-" + acct, acct, status, clock.instant()));
    }

    /** Somebody of ours writes in the server's own app. */
    synchronized Entry own(String text, @Nullable String inReplyTo) {
        return post(OWN_ID, "acme", text, "public", inReplyTo);
    }

    private Entry post(
            String author,
            String acct,
            String text,
            String visibility,
            @Nullable String inReplyTo) {
        var entry = new Entry(next(), author, acct, text, visibility, inReplyTo, clock.instant());
        statuses.add(entry);
        return entry;
    }

    private String next() {
        return String.valueOf(++last);
    }

    synchronized void edit(Entry entry, String text) {
        entry.text = text;
        entry.editedAt = clock.instant();
    }

    synchronized void delete(Entry entry) {
        entry.isDeleted = true;
    }

    synchronized Entry find(String id) {
        return statuses.stream().filter(one -> one.id.equals(id)).findFirst().orElseThrow();
    }

    synchronized List<Entry> ownBelow(String id) {
        return statuses.stream()
                .filter(
                        one ->
                                one.author.equals(OWN_ID)
                                        && id.equals(one.inReplyTo)
                                        && !one.isDeleted)
                .toList();
    }

    /** As snac and others do. */
    synchronized void heedsNoMinId() {
        heedsMinId = false;
    }

    /** As snac does. */
    synchronized void showsDeedsAsStatuses() {
        wrapsDeeds = true;
    }

    synchronized void givesAtMost(int items) {
        most = items;
    }

    synchronized void onPost(boolean isStored, UnaryOperator<Said> answer) {
        storesPosts = isStored;
        onPost = answer;
    }

    synchronized void outage(Said said) {
        outage = Optional.of(said);
    }

    /** What is answered under one path, whatever is asked. */
    synchronized void fixed(String path, Said said) {
        fixed.put(path, said);
    }

    synchronized void backToNormal() {
        outage = Optional.empty();
    }

    private static String limits(int characters) {
        return "{\"configuration\":{\"statuses\":{\"max_characters\":" + characters + "}}}";
    }

    /** What it says of itself, under the only path that it knows. */
    synchronized void describes(String path, String json) {
        instance = Map.of(path, Said.json(json));
    }

    /** How many calls it says are left in the window, and when that ends. */
    synchronized void left(int calls, Instant until) {
        window =
                Map.of(
                        "X-RateLimit-Limit", "300",
                        "X-RateLimit-Remaining", String.valueOf(calls),
                        "X-RateLimit-Reset", until.toString());
    }

    synchronized void token(String valid) {
        token = valid;
    }

    private synchronized Said answer(Asked asked) {
        var said = answered(asked);
        if (!(said instanceof Said.Status(var code, var headers, var body))) {
            return said;
        }
        Map<String, String> all = new HashMap<>(window);
        all.putAll(headers);
        return new Said.Status(code, all, body);
    }

    private Said answered(Asked asked) {
        if (outage.isPresent()) {
            return outage.get();
        }
        if (fixed.containsKey(asked.path())) {
            return fixed.get(asked.path());
        }
        if (!("Bearer " + token).equals(asked.headers().get("Authorization"))) {
            return Said.json(401, error("The access token is invalid"));
        }
        var status = STATUS.matcher(asked.path());
        return switch (asked.path()) {
            case "/api/v1/accounts/verify_credentials" -> Said.json(write(person(OWN_ID, "acme")));
            case "/api/v2/instance", "/api/v1/instance" ->
                    instance.getOrDefault(asked.path(), notFound());
            case "/api/v1/notifications" ->
                    Said.json(
                            write(
                                    page(notices, Notice::id, asked).stream()
                                            .map(this::view)
                                            .toList()));
            case "/api/v1/accounts/" + OWN_ID + "/statuses" ->
                    Said.json(
                            write(
                                    page(own(), one -> one.id, asked).stream()
                                            .map(this::view)
                                            .toList()));
            case "/api/v1/statuses" -> create(asked);
            case "/api/v2/media" -> upload(asked);
            case "/api/v1/media/media-1" -> onMedia;
            default ->
                    status.matches() ? about(asked, status.group(1), status.group(2)) : notFound();
        };
    }

    private List<Entry> own() {
        return statuses.stream()
                .filter(one -> one.author.equals(OWN_ID) && !one.isDeleted)
                .toList();
    }

    private <T> List<T> page(List<T> all, Function<T, String> id, Asked asked) {
        Predicate<T> wanted = one -> true;
        var after = Optional.ofNullable(asked.query().get("min_id")).filter(any -> heedsMinId);
        var since = Optional.ofNullable(asked.query().get("since_id"));
        var before = Optional.ofNullable(asked.query().get("max_id"));
        for (var border : List.of(after, since)) {
            if (border.isPresent()) {
                wanted = wanted.and(one -> number(id.apply(one)) > number(border.get()));
            }
        }
        if (before.isPresent()) {
            wanted = wanted.and(one -> number(id.apply(one)) < number(before.get()));
        }
        var found = all.stream().filter(wanted).toList();
        int limit = Math.min(most, Integer.parseInt(asked.query().getOrDefault("limit", "40")));
        int size = Math.min(limit, found.size());
        var page =
                after.isPresent()
                        ? found.subList(0, size)
                        : found.subList(found.size() - size, found.size());
        return page.reversed();
    }

    private static long number(String id) {
        return Long.parseLong(id);
    }

    private Said create(Asked asked) {
        var body = JSON.readTree(asked.body());
        var target = body.path("in_reply_to_id").asString();
        if (statuses.stream().noneMatch(one -> one.id.equals(target) && !one.isDeleted)) {
            return Said.json(404, error("Record not found"));
        }
        var text = body.path("status").asString();
        if (text.codePointCount(0, text.length()) > LONGEST) {
            return Said.json(422, error("Validation failed: Text character limit of 500 exceeded"));
        }
        if (!storesPosts) {
            return onPost.apply(Said.json("{}"));
        }
        var entry = post(OWN_ID, "acme", text, body.path("visibility").asString(), target);
        entry.warning = body.path("spoiler_text").asString("");
        entry.contentType = body.path("content_type").asString("");
        entry.language = body.path("language").asString("");
        body.path("media_ids").forEach(id -> entry.media.add(id.asString()));
        return onPost.apply(Said.json(write(view(entry))));
    }

    /**
     * What is not said again is taken away; as snac does, a warning is where it is not sensitive.
     */
    private Said rewrite(Entry entry, Asked asked) {
        var body = JSON.readTree(asked.body());
        if (storesPosts) {
            edit(entry, body.path("status").asString());
            entry.warning =
                    body.path("sensitive").asBoolean(false)
                            ? body.path("spoiler_text").asString("")
                            : "";
            entry.language = body.path("language").asString("");
            entry.media.clear();
            body.path("media_ids").forEach(id -> entry.media.add(id.asString()));
        }
        return onPost.apply(Said.json(write(view(entry))));
    }

    /** As documented for the second version: a picture is read at once, or later. */
    private Said upload(Asked asked) {
        uploads.add(asked.body());
        return onUpload;
    }

    static Said media(int status, @Nullable String url) {
        return Said.json(
                status,
                "{\"id\":\"media-1\",\"type\":\"image\",\"url\":"
                        + (url == null ? "null" : '"' + url + '"')
                        + "}");
    }

    /** How uploads are answered, and questions after them. */
    synchronized void onUpload(Said upload, Said later) {
        onUpload = upload;
        onMedia = later;
    }

    synchronized List<String> uploads() {
        return List.copyOf(uploads);
    }

    private Said about(Asked asked, String id, @Nullable String part) {
        var found =
                statuses.stream().filter(one -> one.id.equals(id) && !one.isDeleted).findFirst();
        if (found.isEmpty()) {
            return notFound();
        }
        if (asked.method().equals("DELETE")) {
            found.get().isDeleted = found.get().author.equals(OWN_ID);
            return found.get().isDeleted ? Said.json(write(view(found.get()))) : notFound();
        }
        if (asked.method().equals("PUT")) {
            return found.get().author.equals(OWN_ID) ? rewrite(found.get(), asked) : notFound();
        }
        if ("/favourite".equals(part)) {
            return onPost.apply(Said.json(write(view(found.get()))));
        }
        return "/context".equals(part)
                ? Said.json(write(Map.of("ancestors", List.of(), "descendants", below(id))))
                : Said.json(write(view(found.get())));
    }

    private List<Map<String, Object>> below(String id) {
        return statuses.stream()
                .filter(one -> id.equals(one.inReplyTo) && !one.isDeleted)
                .map(this::view)
                .toList();
    }

    private static Said notFound() {
        return Said.json(404, error("Record not found"));
    }

    private static String error(String words) {
        return write(Map.of("error", words));
    }

    private Map<String, Object> view(Notice notice) {
        Map<String, Object> view = new HashMap<>();
        view.put("id", notice.id());
        view.put("type", notice.type());
        view.put("created_at", notice.at().toString());
        view.put("account", person(notice.author(), notice.acct()));
        if (notice.status() != null) {
            view.put("status", view(notice.status()));
        }
        if (wrapsDeeds && notice.status() != null && notice.status().author.equals(OWN_ID)) {
            var deed = new HashMap<>(view(notice.status()));
            deed.putAll(
                    Map.of(
                            "id", notice.id(),
                            "content", "",
                            "account", person(notice.author(), notice.acct()),
                            "reblog", view(notice.status())));
            view.put("status", deed);
        }
        return view;
    }

    private Map<String, Object> view(Entry entry) {
        Map<String, Object> view = new HashMap<>();
        view.put("id", entry.id);
        view.put("created_at", entry.at.toString());
        view.put("edited_at", Objects.toString(entry.editedAt, null));
        view.put("account", person(entry.author, entry.acct));
        view.put("content", html(entry.text));
        var quoted = entry.quoted;
        if (quoted != null) {
            view.put(
                    "content",
                    "<p class=\"quote-inline\">RE: <a href=\"https://example.org/x\">x</a></p>"
                            + html(entry.text));
            view.put("quote", Map.of("state", "accepted", "quoted_status", view(quoted)));
        }
        view.put("spoiler_text", entry.warning);
        view.put("language", entry.language.isEmpty() ? null : entry.language);
        view.put("visibility", entry.visibility);
        view.put("url", address() + "/@" + entry.acct + "/" + entry.id);
        view.put("in_reply_to_id", entry.inReplyTo);
        view.put("in_reply_to_account_id", authorOf(entry.inReplyTo));
        view.put("mentions", List.of());
        view.put(
                "media_attachments",
                entry.media.stream().map(one -> Map.of("id", one, "type", "image")).toList());
        return view;
    }

    private @Nullable String authorOf(@Nullable String id) {
        return statuses.stream()
                .filter(one -> one.id.equals(id))
                .map(one -> one.author)
                .findFirst()
                .orElse(null);
    }

    /** Somebody lives elsewhere from now on. */
    synchronized void move(String acct, String to) {
        homes.put(acct, to);
    }

    private Map<String, Object> person(String id, String acct) {
        var person = new HashMap<>(stranger(id, acct));
        Optional.ofNullable(homes.get(acct))
                .ifPresent(to -> person.put("moved", stranger("a-" + to, to)));
        return person;
    }

    private static Map<String, Object> stranger(String id, String acct) {
        return Map.of(
                "id",
                id,
                "acct",
                acct,
                "display_name",
                acct,
                "followers_count",
                12,
                "url",
                "https://example.org/@" + acct);
    }

    private static String html(String text) {
        var escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return Arrays.stream(escaped.split("\n\n"))
                .map(part -> "<p>" + part.replace("\n", "<br />") + "</p>")
                .collect(Collectors.joining());
    }

    private static String write(Object view) {
        return JSON.writeValueAsString(view);
    }

    @Override
    public void close() {
        server.close();
    }
}
