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
            Mapping.OWN_COMMENT + ",replies.limit(50){" + Mapping.OWN_COMMENT + "}";

    /** Comments to a broadcast have no answers, and a word by which they are known. */
    private static final String TO_BROADCAST = Mapping.COMMENT + ",media{id,media_product_type}";

    private final Graph graph;
    private final Pages pages;

    Gallery(Graph graph, Pages pages) {
        this.graph = graph;
        this.pages = pages;
    }

    private static String nested(String fields) {
        return Mapping.MEDIA + ",comments.limit(50){" + fields + "}";
    }

    Told<List<Seen>> media(Account account, Instant floor) {
        return switch (ask(account, "media", nested(OF_COMMENT))) {
            case Told.Amiss<JsonNode>(var status, var trouble) -> new Told.Amiss<>(status, trouble);
            case Told.Fine<JsonNode>(var answer) ->
                    seen(account, Nodes.list(answer).toList(), OF_COMMENT, floor);
        };
    }

    /** The broadcasts that run now, with what is said to them. */
    Told<List<Seen>> broadcast(Account account, Instant floor) {
        return switch (ask(account, "live_media", nested(TO_BROADCAST))) {
            case Told.Amiss<JsonNode>(var status, var trouble) -> new Told.Amiss<>(status, trouble);
            case Told.Fine<JsonNode>(var answer) -> {
                var running = Nodes.list(answer).toList();
                yield switch (seen(account, running, TO_BROADCAST, floor)) {
                    case Told.Amiss<List<Seen>> amiss -> amiss;
                    case Told.Fine<List<Seen>>(var said) ->
                            new Told.Fine<>(
                                    Stream.concat(Stream.<Seen>of(onAir(running)), said.stream())
                                            .toList());
                };
            }
        };
    }

    private static Seen.OnAir onAir(List<JsonNode> running) {
        return new Seen.OnAir(
                running.stream()
                        .flatMap(one -> Nodes.text(one, "id").stream())
                        .map(RemoteId::new)
                        .toList());
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

    private Told<List<Seen>> seen(
            Account account, List<JsonNode> media, String fields, Instant floor) {
        var all = new ArrayList<Seen>();
        for (var one : media) {
            var comments =
                    new Pages.Edge(
                            Nodes.textOrEmpty(one, "id") + "/comments",
                            Map.of("fields", fields, "limit", "50"),
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
                                        : theirs(Mapping.comment(account, media, one), one))
                .toList();
    }

    private static Stream<Seen> theirs(Optional<Interaction> said, JsonNode comment) {
        return said
                .<Seen>map(
                        one ->
                                new Seen.Theirs(
                                        one,
                                        !Broadcasts.isLive(one),
                                        comment.path("hidden").asBoolean(false)))
                .stream();
    }
}
