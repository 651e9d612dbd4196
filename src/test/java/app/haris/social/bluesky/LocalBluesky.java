package app.haris.social.bluesky;

import static app.haris.social.bluesky.LocalSessions.error;

import app.haris.social.tid.Tid;
import app.haris.social.wire.LocalServer;
import app.haris.social.wire.LocalServer.Asked;
import app.haris.social.wire.LocalServer.Said;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A network of one personal data server, on which our account lives, and what an AppView tells
 * through it, as documented by the lexicons of https://github.com/bluesky-social/atproto; it can
 * misbehave.
 */
final class LocalBluesky implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    final LocalSessions sessions = new LocalSessions();

    private final Clock clock;
    private final LocalServer server;
    private final List<LocalRecord> records = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private long last;
    private UnaryOperator<Said> onWrite = UnaryOperator.identity();
    private boolean storesWrites = true;
    private final List<String> blobs = new ArrayList<>();
    private Said onBlob = said(Map.of("blob", blob()));
    private Runnable afterBlob = () -> {};
    private Optional<Said> outage = Optional.empty();
    private Said onConflict = error(500, "InternalServerError", "Internal Server Error");

    private record Notice(String reason, LocalRecord record) {}

    LocalBluesky(Clock clock) {
        this.clock = clock;
        server = new LocalServer(this::answer);
    }

    URI address() {
        return server.address();
    }

    List<Asked> asked() {
        return server.asked();
    }

    static String did(String name) {
        return "did:plc:" + name;
    }

    LocalRecord mention(String author, String text) {
        return mention(author, text, clock.instant());
    }

    LocalRecord mention(String author, String text, Instant at) {
        return notice("mention", post(author, Map.of("text", text), at));
    }

    LocalRecord mention(String author, Map<String, Object> content) {
        return notice("mention", post(author, content, clock.instant()));
    }

    LocalRecord quote(String author, String text) {
        return notice("quote", post(author, Map.of("text", text), clock.instant()));
    }

    LocalRecord reply(String author, String text, LocalRecord parent) {
        return notice("reply", answer(author, text, parent));
    }

    /** Somebody of ours answers in the network's own app. */
    LocalRecord own(String text, LocalRecord parent) {
        return answer("acme", text, parent);
    }

    LocalRecord own(String text) {
        return post("acme", Map.of("text", text), clock.instant());
    }

    private LocalRecord answer(String author, String text, LocalRecord parent) {
        var root =
                parent.content.get("reply") instanceof Map<?, ?> reply
                        ? reply.get("root")
                        : parent.ref();
        return post(
                author,
                Map.of("text", text, "reply", Map.of("root", root, "parent", parent.ref())),
                clock.instant());
    }

    void follow(String author) {
        var content = Map.<String, Object>of("$type", "app.bsky.graph.follow");
        notice("follow", record(did(author), "app.bsky.graph.follow", content, clock.instant()));
    }

    /** Somebody clicks: {@code like} or {@code repost}. */
    void click(String reason, String author, LocalRecord post) {
        var collection = "app.bsky.feed." + reason;
        var content = Map.<String, Object>of("$type", collection, "subject", post.ref());
        notice(reason, record(did(author), collection, content, clock.instant()));
    }

    private LocalRecord post(String author, Map<String, Object> content, Instant at) {
        Map<String, Object> whole = new HashMap<>(content);
        whole.put("$type", RecordAddress.POST);
        whole.put("createdAt", at.toString());
        whole.putIfAbsent("langs", List.of("it"));
        return record(did(author), RecordAddress.POST, whole, at);
    }

    private synchronized LocalRecord record(
            String did, String collection, Map<String, Object> content, Instant at) {
        var key = Tid.of(++last, 1);
        var record = new LocalRecord(new RecordAddress(did, collection, key), content, at);
        records.add(record);
        return record;
    }

    private synchronized LocalRecord notice(String reason, LocalRecord record) {
        notices.add(new Notice(reason, record));
        return record;
    }

    synchronized void edit(LocalRecord record, String text) {
        Map<String, Object> changed = new HashMap<>(record.content);
        changed.put("text", text);
        record.become(changed);
    }

    synchronized LocalRecord find(String uri) {
        return found(uri).orElseThrow();
    }

    private Optional<LocalRecord> found(String uri) {
        return records.stream()
                .filter(one -> one.address.toString().equals(uri) && !one.isDeleted)
                .findFirst();
    }

    synchronized List<LocalRecord> ownBelow(String uri) {
        return below(uri).filter(one -> one.address.repo().equals(LocalSessions.DID)).toList();
    }

    private Stream<LocalRecord> below(String uri) {
        return records.stream()
                .filter(one -> !one.isDeleted && one.answered().equals(Optional.of(uri)));
    }

    synchronized void onWrite(boolean isStored, UnaryOperator<Said> answer) {
        storesWrites = isStored;
        onWrite = answer;
    }

    /** What is said to who creates a record that is there already. */
    synchronized void onConflict(Said said) {
        onConflict = said;
    }

    synchronized void outage(Said said) {
        outage = Optional.of(said);
    }

    synchronized void backToNormal() {
        outage = Optional.empty();
    }

    private synchronized Said answer(Asked asked) {
        if (outage.isPresent()) {
            return outage.get();
        }
        var method = asked.path().replaceFirst("^/xrpc/", "");
        return switch (method) {
            case "com.atproto.server.createSession" -> sessions.create(asked);
            case "com.atproto.server.refreshSession" -> sessions.refresh(asked);
            default -> sessions.refusal(asked).orElseGet(() -> answer(method, asked));
        };
    }

    private Said answer(String method, Asked asked) {
        return switch (method) {
            case "app.bsky.notification.listNotifications" -> notifications(asked);
            case "app.bsky.feed.getPostThread" -> thread(asked.query().get("uri"));
            case "app.bsky.feed.getPosts" -> posts(asked.all("uris"));
            case "app.bsky.actor.getProfiles" -> profiles(asked.all("actors"));
            case "com.atproto.identity.resolveHandle" -> resolve(asked.query().get("handle"));
            case "com.atproto.repo.getRecord" -> stored(asked.query());
            case "com.atproto.repo.listRecords" -> list(asked);
            case "com.atproto.repo.uploadBlob" -> upload(asked);
            case "com.atproto.repo.createRecord" -> write(asked, false);
            case "com.atproto.repo.deleteRecord" -> delete(asked);
            case "com.atproto.repo.putRecord" -> write(asked, true);
            default -> error(501, "MethodNotImplemented", "Method Not Implemented");
        };
    }

    /** Newest first; the cursor is a time, as the reference AppView has it. */
    private Said notifications(Asked asked) {
        var limit = Integer.parseInt(asked.query().getOrDefault("limit", "50"));
        if (limit < 1 || limit > 100) {
            return error(400, "InvalidRequest", "limit must be between 1 and 100");
        }
        var reasons = asked.all("reasons");
        var before = Optional.ofNullable(asked.query().get("cursor")).map(Instant::parse);
        var page =
                notices.stream()
                        .filter(one -> !one.record().isDeleted)
                        .filter(one -> reasons.isEmpty() || reasons.contains(one.reason()))
                        .filter(
                                one ->
                                        before.filter(end -> !one.record().at.isBefore(end))
                                                .isEmpty())
                        .sorted(Comparator.comparing((Notice one) -> one.record().at).reversed())
                        .limit(limit)
                        .toList();
        Map<String, Object> body = new HashMap<>();
        body.put("notifications", page.stream().map(LocalBluesky::view).toList());
        if (page.size() == limit) {
            body.put("cursor", page.getLast().record().at.toString());
        }
        return said(body);
    }

    private static Map<String, Object> view(Notice notice) {
        Map<String, Object> view = new HashMap<>(notice.record().ref());
        view.put("author", notice.record().author());
        view.put("reason", notice.reason());
        view.put("record", notice.record().content);
        if (notice.record().content.get("subject") instanceof Map<?, ?> post) {
            view.put("reasonSubject", post.get("uri"));
        }
        view.put("isRead", true);
        view.put("indexedAt", notice.record().at.toString());
        return view;
    }

    private Said thread(String uri) {
        var found = found(uri).filter(one -> !one.isHidden);
        if (found.isEmpty()) {
            return error(400, "NotFound", "Post not found: " + uri);
        }
        if (found.get().isBlocking) {
            return said(Map.of("thread", Map.of("uri", uri, "blocked", true)));
        }
        return said(
                Map.of(
                        "thread",
                        Map.of(
                                "$type",
                                "app.bsky.feed.defs#threadViewPost",
                                "post",
                                found.get().view(),
                                "replies",
                                below(uri).map(one -> Map.of("post", one.view())).toList())));
    }

    private Said posts(List<String> uris) {
        return uris.isEmpty() || uris.size() > 25
                ? error(400, "InvalidRequest", "uris must not have more than 25 elements")
                : said(
                        Map.of(
                                "posts",
                                uris.stream()
                                        .flatMap(uri -> found(uri).stream())
                                        .filter(one -> !one.isHidden)
                                        .map(LocalRecord::view)
                                        .toList()));
    }

    private static Said profiles(List<String> dids) {
        return said(
                Map.of(
                        "profiles",
                        dids.stream()
                                .map(LocalRecord::person)
                                .peek(person -> person.put("followersCount", 48_000))
                                .toList()));
    }

    private static Said resolve(String handle) {
        return handle.endsWith(".test")
                ? said(Map.of("did", did(handle.replace(".test", ""))))
                : error(400, "InvalidRequest", "Unable to resolve handle");
    }

    private Said stored(Map<String, String> query) {
        var uri =
                "at://"
                        + query.get("repo")
                        + "/"
                        + query.get("collection")
                        + "/"
                        + query.get("rkey");
        return found(uri)
                .map(one -> said(stored(one)))
                .orElseGet(() -> error(400, "RecordNotFound", "Could not locate record: " + uri));
    }

    private static Map<String, Object> stored(LocalRecord record) {
        return Map.of("uri", record.address.toString(), "cid", record.cid, "value", record.content);
    }

    private Said list(Asked asked) {
        var found =
                records.stream()
                        .filter(one -> !one.isDeleted)
                        .filter(one -> one.address.repo().equals(asked.query().get("repo")))
                        .filter(
                                one ->
                                        one.address
                                                .collection()
                                                .equals(asked.query().get("collection")))
                        .toList()
                        .reversed();
        var limit = Integer.parseInt(asked.query().get("limit"));
        return said(
                Map.of("records", found.stream().limit(limit).map(LocalBluesky::stored).toList()));
    }

    private Said upload(Asked asked) {
        blobs.add(asked.headers().get("Content-type") + " " + asked.body());
        afterBlob.run();
        afterBlob = () -> {};
        return onBlob;
    }

    /** As a record is to hold it. */
    static Map<String, Object> blob() {
        return Map.of(
                "$type",
                "blob",
                "ref",
                Map.of("$link", "bafkreib"),
                "mimeType",
                "image/jpeg",
                "size",
                8);
    }

    synchronized void onBlob(Said said) {
        onBlob = said;
    }

    synchronized void onBlobOnce(Runnable then) {
        afterBlob = then;
    }

    synchronized List<String> blobs() {
        return List.copyOf(blobs);
    }

    private Said delete(Asked asked) {
        var body = JSON.readTree(asked.body());
        var address =
                new RecordAddress(
                        body.path("repo").asString(),
                        body.path("collection").asString(),
                        body.path("rkey").asString());
        found(address.toString()).ifPresent(record -> record.isDeleted = true);
        return said(Map.of());
    }

    private Said write(Asked asked, boolean mayReplace) {
        Map<String, Object> body = JSON.readValue(asked.body(), new TypeReference<>() {});
        @SuppressWarnings("unchecked") // a record is an object
        var content = (Map<String, Object>) body.get("record");
        var address =
                new RecordAddress(
                        String.valueOf(body.get("repo")),
                        String.valueOf(body.get("collection")),
                        String.valueOf(body.get("rkey")));
        var fault = Lexicon.fault(address, content);
        if (fault.isPresent()) {
            return error(400, "InvalidRequest", fault.get());
        }
        var there = found(address.toString());
        if (there.isPresent() && !mayReplace) {
            return onConflict;
        }
        if (!storesWrites) {
            return onWrite.apply(Said.json("{}"));
        }
        there.ifPresent(records::remove);
        var record = new LocalRecord(address, content, clock.instant());
        records.add(record);
        if (content.get("subject") instanceof Map<?, ?> subject) {
            found(String.valueOf(subject.get("uri")))
                    .ifPresent(post -> post.likedBy = address.toString());
        }
        return onWrite.apply(said(record.ref()));
    }

    private static Said said(Object body) {
        return Said.json(JSON.writeValueAsString(body));
    }

    @Override
    public void close() {
        server.close();
    }
}
