package app.haris.social.facebook;

import app.haris.social.Account;
import app.haris.social.Interaction;
import app.haris.social.Media;
import app.haris.social.graph.Nodes;
import app.haris.social.graph.Spoken;
import app.haris.social.wire.Tolerant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the API shows as interactions. */
final class Mapping {
    /** The fields that are read of a comment. */
    static final String COMMENT =
            "id,message,from{id,name},created_time,parent{id},permalink_url,like_count,"
                    + "attachment{type,url,media}";

    /** The fields that are read of a post. */
    static final String POST = "id,message,from{id,name},created_time,permalink_url,full_picture";

    private Mapping() {}

    static Optional<Interaction> comment(Account account, Optional<String> post, JsonNode comment) {
        return said(Interaction.Kind.COMMENT, comment)
                .map(
                        spoken ->
                                spoken.in(Nodes.id(comment, "parent").or(() -> post), post)
                                        .saying(
                                                Nodes.textOrEmpty(comment, "message"),
                                                attachment(comment.path("attachment")))
                                        .to(account));
    }

    /** A post of somebody on our page, or of a page that names ours. */
    static Optional<Interaction> post(Account account, JsonNode post) {
        return said(Interaction.Kind.MENTION, post)
                .map(
                        spoken ->
                                spoken.saying(
                                                Nodes.textOrEmpty(post, "message"),
                                                file(Nodes.text(post, "full_picture"), "photo"))
                                        .to(account));
    }

    private static Optional<Spoken> said(Interaction.Kind kind, JsonNode node) {
        var id = Nodes.text(node, "id");
        var at = Nodes.time(node, "created_time");
        if (id.isEmpty() || at.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Spoken.of(kind, id.get(), at.get(), node)
                        .by(
                                Nodes.id(node, "from"),
                                Optional.empty(),
                                Nodes.text(node.path("from"), "name"))
                        .at(
                                Nodes.text(node, "permalink_url")
                                        .or(() -> Optional.of(address(id.get()))),
                                node.path("like_count").asLong(0)));
    }

    /** The API names a recommendation by the story about it; stars are from before 2018. */
    static Optional<Interaction> rating(Account account, JsonNode rating) {
        var at = Nodes.time(rating, "created_time");
        return Nodes.id(rating, "open_graph_story")
                .filter(id -> at.isPresent())
                .map(
                        id ->
                                Spoken.of(Interaction.Kind.REVIEW, id, at.orElseThrow(), rating)
                                        .by(
                                                Nodes.id(rating, "reviewer"),
                                                Optional.empty(),
                                                Nodes.text(rating.path("reviewer"), "name"))
                                        .saying(Nodes.textOrEmpty(rating, "review_text"), List.of())
                                        .at(Optional.of(address(id)), 0)
                                        .rated(rating.path("rating").asInt(0))
                                        .to(account));
    }

    /** Facebook leads from any id to its place. */
    static String address(String id) {
        return "https://www.facebook.com/" + id;
    }

    private static List<Media> attachment(JsonNode attachment) {
        if (!attachment.isObject()) {
            return List.of();
        }
        var type = Nodes.text(attachment, "type").orElse("file");
        var known =
                file(
                        Nodes.text(attachment.path("media").path("image"), "src")
                                .or(() -> Nodes.text(attachment, "url")),
                        type);
        return known.isEmpty() ? List.of(Media.unaddressed(type)) : known;
    }

    static List<Media> file(Optional<String> address, String type) {
        return address.flatMap(Tolerant::address)
                .map(url -> List.of(new Media(type, url, null)))
                .orElse(List.of());
    }

    /** The files that a call names beside the text. */
    static List<Media> files(JsonNode value) {
        var media = new ArrayList<Media>();
        Stream.of("photo", "video")
                .forEach(type -> media.addAll(file(Nodes.text(value, type), type)));
        var item = Nodes.textOrEmpty(value, "item");
        if (media.isEmpty() && !item.equals("comment")) {
            media.addAll(file(Nodes.text(value, "link"), item.equals("share") ? "link" : item));
        }
        return media;
    }
}
