package app.haris.social.facebook;

import app.haris.social.Account;
import app.haris.social.Interaction;
import app.haris.social.RemoteId;
import app.haris.social.graph.Graph;
import app.haris.social.graph.Nodes;
import app.haris.social.graph.Pages;
import app.haris.social.graph.Seen;
import app.haris.social.wire.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Looks at the latest posts of a page, its own and its visitors', with what stands below them. What
 * stands below older ones comes by calls alone.
 */
@Component("facebookFeed")
final class Feed {
    private static final String MOST_POSTS = "50";
    private static final String FEW_POSTS = "10";

    /** What the API says, by its code for trouble of its own, where many posts bear much. */
    private static final String TOO_MUCH = "reduce the amount of data";

    private static final String STREAM =
            "comments.filter(stream).order(reverse_chronological).limit(50){"
                    + Mapping.COMMENT
                    + "}";

    private final Graph graph;
    private final Pages pages;

    Feed(Graph graph, Pages pages) {
        this.graph = graph;
        this.pages = pages;
    }

    Told<List<Seen>> posts(Account account, Instant floor) {
        return below(account, "feed", floor);
    }

    /** Posts that are shown as advertisements alone, as far as the token may see them. */
    Told<List<Seen>> advertisements(Account account, Instant floor) {
        return below(account, "ads_posts", floor);
    }

    /** Other pages' and people's posts that name ours. */
    Told<List<Seen>> mentions(Account account) {
        return theirs(account, "tagged", Mapping.POST, post -> Mapping.post(account, post));
    }

    Told<List<Seen>> ratings(Account account) {
        return theirs(
                account,
                "ratings",
                "open_graph_story{id},created_time,reviewer{id,name},review_text,rating,"
                        + "recommendation_type",
                rating -> Mapping.rating(account, rating));
    }

    private Told<List<Seen>> theirs(
            Account account,
            String edge,
            String fields,
            Function<JsonNode, Optional<Interaction>> mapping) {
        return switch (ask(account, edge, fields)) {
            case Told.Amiss<JsonNode>(var status, var trouble) -> new Told.Amiss<>(status, trouble);
            case Told.Fine<JsonNode>(var answer) ->
                    new Told.Fine<>(
                            Nodes.list(answer)
                                    .flatMap(one -> mapping.apply(one).stream())
                                    .<Seen>map(Seen.Theirs::new)
                                    .toList());
        };
    }

    private Told<JsonNode> ask(Account account, String edge, String fields) {
        var path = Objects.requireNonNull(account.options().get("page")) + "/" + edge;
        var told = graph.ask(account, path, Map.of("fields", fields, "limit", MOST_POSTS));
        return told instanceof Told.Amiss<JsonNode>(var status, var trouble)
                        && trouble.detail().contains(TOO_MUCH)
                ? graph.ask(account, path, Map.of("fields", fields, "limit", FEW_POSTS))
                : told;
    }

    private Told<List<Seen>> below(Account account, String edge, Instant floor) {
        return switch (ask(account, edge, Mapping.POST + "," + STREAM)) {
            case Told.Amiss<JsonNode>(var status, var trouble) -> new Told.Amiss<>(status, trouble);
            case Told.Fine<JsonNode>(var answer) ->
                    seen(account, Nodes.list(answer).toList(), floor);
        };
    }

    private Told<List<Seen>> seen(Account account, List<JsonNode> posts, Instant floor) {
        var all = new ArrayList<Seen>();
        for (var post : posts) {
            var comments =
                    new Pages.Edge(
                            Nodes.textOrEmpty(post, "id") + "/comments",
                            Map.of(
                                    "fields", Mapping.COMMENT,
                                    "filter", "stream",
                                    "order", "reverse_chronological",
                                    "limit", "100"),
                            "created_time");
            switch (pages.since(account, comments, floor, post.path("comments"))) {
                case Told.Amiss<List<JsonNode>>(var status, var trouble) -> {
                    return new Told.Amiss<>(status, trouble);
                }
                case Told.Fine<List<JsonNode>>(var found) -> all.addAll(seen(account, post, found));
            }
        }
        return new Told.Fine<>(all);
    }

    private static List<Seen> seen(Account account, JsonNode post, List<JsonNode> comments) {
        var all = new ArrayList<Seen>();
        boolean isVisitors = !Comments.isOurs(account, post);
        if (isVisitors) {
            Mapping.post(account, post).map(Seen.Theirs::new).ifPresent(all::add);
        }
        var id = Nodes.text(post, "id");
        var ours = ours(account, comments);
        for (var comment : comments) {
            if (Comments.isOurs(account, comment)) {
                Nodes.id(comment, "parent")
                        .filter(parent -> !ours.contains(parent))
                        .or(() -> isVisitors ? id : Optional.empty())
                        .flatMap(above -> Comments.ours(new RemoteId(above), comment))
                        .ifPresent(all::add);
            } else {
                Mapping.comment(account, id, comment).map(Seen.Theirs::new).ifPresent(all::add);
            }
        }
        return all;
    }

    private static Set<String> ours(Account account, List<JsonNode> comments) {
        return comments.stream()
                .filter(one -> Comments.isOurs(account, one))
                .flatMap(one -> Nodes.text(one, "id").stream())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
