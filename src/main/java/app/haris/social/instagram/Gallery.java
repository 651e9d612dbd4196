package app.haris.social.instagram;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Looks at the latest pictures and reels of an account, with what stands below them. What stands
 * below older ones comes by calls alone.
 */
@Component("instagramGallery")
final class Gallery {
    private static final String MOST_MEDIA = "25";
    private static final String OF_COMMENT =
            Mapping.COMMENT + ",replies.limit(50){" + Mapping.COMMENT + "}";
    private static final String NESTED = Mapping.MEDIA + ",comments.limit(50){" + OF_COMMENT + "}";

    private final Graph graph;
    private final Pages pages;

    Gallery(Graph graph, Pages pages) {
        this.graph = graph;
        this.pages = pages;
    }

    Told<List<Seen>> media(Account account, Instant floor) {
        return below(account, "media", floor);
    }

    /** The broadcast that runs now. */
    Told<List<Seen>> broadcast(Account account, Instant floor) {
        return below(account, "live_media", floor);
    }

    /** Others' pictures on which our account is marked. */
    Told<List<Seen>> tags(Account account) {
        return switch (ask(account, "tags", Mapping.MEDIA)) {
            case Told.Amiss<JsonNode>(var status, var trouble) -> new Told.Amiss<>(status, trouble);
            case Told.Fine<JsonNode>(var answer) ->
                    new Told.Fine<>(
                            Nodes.list(answer)
                                    .flatMap(one -> Mapping.tag(account, one).stream())
                                    .<Seen>map(Seen.Theirs::new)
                                    .toList());
        };
    }

    private Told<JsonNode> ask(Account account, String edge, String fields) {
        return graph.ask(
                account,
                account.ownId().orElse("me") + "/" + edge,
                Map.of("fields", fields, "limit", MOST_MEDIA));
    }

    private Told<List<Seen>> below(Account account, String edge, Instant floor) {
        return switch (ask(account, edge, NESTED)) {
            case Told.Amiss<JsonNode>(var status, var trouble) -> new Told.Amiss<>(status, trouble);
            case Told.Fine<JsonNode>(var answer) ->
                    seen(account, Nodes.list(answer).toList(), floor);
        };
    }

    private Told<List<Seen>> seen(Account account, List<JsonNode> media, Instant floor) {
        var all = new ArrayList<Seen>();
        for (var one : media) {
            var comments =
                    new Pages.Edge(
                            Nodes.textOrEmpty(one, "id") + "/comments",
                            Map.of("fields", OF_COMMENT, "limit", "50"),
                            "timestamp");
            switch (pages.since(account, comments, floor, one.path("comments"))) {
                case Told.Amiss<List<JsonNode>>(var status, var trouble) -> {
                    return new Told.Amiss<>(status, trouble);
                }
                case Told.Fine<List<JsonNode>>(var found) -> all.addAll(seen(account, one, found));
            }
        }
        return new Told.Fine<>(all);
    }

    private static List<Seen> seen(Account account, JsonNode media, List<JsonNode> comments) {
        var ownName = Nodes.text(media, "username");
        var every =
                comments.stream()
                        .flatMap(
                                one ->
                                        Stream.concat(
                                                Stream.of(one), Nodes.list(one.path("replies"))))
                        .toList();
        var ours =
                every.stream()
                        .filter(one -> Mapping.isOurs(account, ownName, one))
                        .flatMap(one -> Nodes.text(one, "id").stream())
                        .collect(Collectors.toSet());
        return every.stream()
                .flatMap(
                        one ->
                                Mapping.isOurs(account, ownName, one)
                                        ? Nodes.text(one, "parent_id")
                                                .filter(above -> !ours.contains(above))
                                                .map(RemoteId::new)
                                                .flatMap(above -> Comments.ours(above, one))
                                                .<Seen>map(seen -> seen)
                                                .stream()
                                        : theirs(Mapping.comment(account, media, one)))
                .toList();
    }

    private static Stream<Seen> theirs(Optional<Interaction> said) {
        return said.<Seen>map(Seen.Theirs::new).stream();
    }
}
