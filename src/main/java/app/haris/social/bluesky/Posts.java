package app.haris.social.bluesky;

import app.haris.social.Account;
import app.haris.social.Trouble;
import app.haris.social.wire.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Looks at posts, ours and others'. */
@Component("blueskyPosts")
final class Posts {
    /** The most that getPosts and getProfiles take. */
    static final int AT_ONCE = 25;

    private static final String FEED = "app.bsky.feed.";

    private final Server server;
    private final Xrpc xrpc;

    Posts(Server server, Xrpc xrpc) {
        this.server = server;
        this.xrpc = xrpc;
    }

    /** How a post stands. */
    sealed interface View {
        /**
         * @param below what answers it
         */
        record Shown(Answers.Post post, Answers.PostRecord record, List<Answers.Post> below)
                implements View {
            public Shown {
                below = List.copyOf(below);
            }
        }

        /** Its author has blocked us, or we them. */
        record Blocked() implements View {}

        record Gone() implements View {}

        record Unseen(Trouble trouble) implements View {}
    }

    View look(Account account, RecordAddress post) {
        var told =
                server.ask(
                        account,
                        FEED + "getPostThread",
                        Map.of(
                                "uri", List.of(post.toString()),
                                "depth", List.of("1"),
                                "parentHeight", List.of("0")),
                        JsonNode.class);
        return switch (told) {
            case Told.Fine<JsonNode>(var answer) -> view(account, post, answer.path("thread"));
            case Told.Amiss<JsonNode>(var status, var trouble) ->
                    trouble.kind() == Trouble.Kind.GONE
                            ? unlessGone(account, post, trouble)
                            : new View.Unseen(trouble);
        };
    }

    private View view(Account account, RecordAddress address, JsonNode thread) {
        if (thread.path("blocked").asBoolean(false)) {
            return new View.Blocked();
        }
        if (thread.path("notFound").asBoolean(false)) {
            return unlessGone(account, address, Trouble.of(Trouble.Kind.GONE, "not found"));
        }
        var post = post(thread);
        var record = post.flatMap(one -> record(one.record()));
        return record.isPresent()
                ? new View.Shown(post.orElseThrow(), record.get(), below(thread))
                : new View.Unseen(Trouble.of(Trouble.Kind.MALFORMED, ""));
    }

    private List<Answers.Post> below(JsonNode thread) {
        List<Answers.Post> below = new ArrayList<>();
        thread.path("replies").forEach(reply -> post(reply).ifPresent(below::add));
        return below;
    }

    private Optional<Answers.Post> post(JsonNode thread) {
        return xrpc.read(thread.path("post"), Answers.Post.class);
    }

    /** What is not shown may be hidden, or not yet known to all machines of the network. */
    private View unlessGone(Account account, RecordAddress post, Trouble trouble) {
        return isGone(account, post) ? new View.Gone() : new View.Unseen(trouble);
    }

    /** Whether the record itself is no longer there. */
    boolean isGone(Account account, RecordAddress address) {
        return stored(account, address)
                        instanceof Told.Amiss<Answers.Stored>(var status, var trouble)
                && (trouble.kind() == Trouble.Kind.GONE
                        || trouble.detail().contains("Could not find repo"));
    }

    /** A record as it was written; any server tells. */
    Told<Answers.Stored> stored(Account account, RecordAddress address) {
        return server.ask(
                account,
                "com.atproto.repo.getRecord",
                Map.of(
                        "repo", List.of(address.repo()),
                        "collection", List.of(address.collection()),
                        "rkey", List.of(address.key())),
                Answers.Stored.class);
    }

    Optional<Answers.PostRecord> record(@Nullable JsonNode json) {
        return xrpc.read(json, Answers.PostRecord.class);
    }

    /** Posts as they are shown now, by address; without those that are not shown. */
    Told<Map<String, Answers.Post>> all(Account account, List<String> addresses) {
        Map<String, Answers.Post> all = new HashMap<>();
        for (int from = 0; from < addresses.size(); from += AT_ONCE) {
            var some = addresses.subList(from, Math.min(from + AT_ONCE, addresses.size()));
            switch (server.ask(
                    account, FEED + "getPosts", Map.of("uris", some), Answers.Posts.class)) {
                case Told.Amiss<Answers.Posts>(var status, var trouble) -> {
                    return new Told.Amiss<>(status, trouble);
                }
                case Told.Fine<Answers.Posts>(var posts) ->
                        posts.all().stream()
                                .filter(post -> Objects.nonNull(post.uri()))
                                .forEach(post -> all.put(String.valueOf(post.uri()), post));
            }
        }
        return new Told.Fine<>(all);
    }
}
