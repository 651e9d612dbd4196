package app.haris.social.instagram;

import app.haris.social.Account;
import app.haris.social.Interaction;
import app.haris.social.graph.Nodes;
import app.haris.social.graph.Spoken;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the API shows as interactions. */
final class Mapping {
    /** The fields that are read of a comment. */
    static final String COMMENT = "id,text,timestamp,username,from,user,parent_id,like_count";

    /** Of one below our own pictures. */
    static final String OWN_COMMENT = COMMENT + ",hidden";

    /** The fields that are read of a picture, reel or story. */
    static final String MEDIA = "id,caption,timestamp,username,permalink";

    private Mapping() {}

    /**
     * @param media what it stands below
     */
    static Optional<Interaction> comment(Account account, JsonNode media, JsonNode comment) {
        var post = Nodes.text(media, "id");
        return said(Interaction.Kind.COMMENT, Nodes.text(comment, "id"), comment)
                .map(
                        spoken ->
                                spoken.in(Nodes.text(comment, "parent_id").or(() -> post), post)
                                        .saying(Nodes.textOrEmpty(comment, "text"), List.of())
                                        .at(
                                                Nodes.text(media, "permalink"),
                                                comment.path("like_count").asLong(0))
                                        .to(account));
    }

    /** Somebody's picture on which our account is marked. */
    static Optional<Interaction> tag(Account account, JsonNode media) {
        return named(Interaction.Kind.TAG, Nodes.text(media, "id"), media)
                .map(spoken -> spoken.to(account));
    }

    /** A caption that names our account. */
    static Optional<Interaction> mention(Account account, Mention mention, JsonNode media) {
        return named(Interaction.Kind.MENTION, Optional.of(mention.id().value()), media)
                .map(spoken -> spoken.to(account));
    }

    private static Optional<Spoken> named(
            Interaction.Kind kind, Optional<String> id, JsonNode media) {
        return said(kind, id, media)
                .map(
                        spoken ->
                                spoken.saying(Nodes.textOrEmpty(media, "caption"), List.of())
                                        .at(
                                                Nodes.text(media, "permalink"),
                                                media.path("like_count").asLong(0)));
    }

    /** A comment somewhere that names our account. */
    static Optional<Interaction> mentionIn(Account account, Mention mention, JsonNode comment) {
        return said(Interaction.Kind.MENTION, Optional.of(mention.id().value()), comment)
                .map(
                        spoken ->
                                spoken.saying(Nodes.textOrEmpty(comment, "text"), List.of())
                                        .at(Nodes.text(comment.path("media"), "permalink"), 0)
                                        .to(account));
    }

    private static Optional<Spoken> said(
            Interaction.Kind kind, Optional<String> id, JsonNode node) {
        var at = Nodes.time(node, "timestamp");
        return id.filter(known -> at.isPresent())
                .map(
                        known ->
                                Spoken.of(kind, known, at.orElseThrow(), node)
                                        .by(
                                                Nodes.id(node, "from"),
                                                handle(node),
                                                Optional.empty()));
    }

    private static Optional<String> handle(JsonNode node) {
        return Nodes.text(node.path("from"), "username").or(() -> Nodes.text(node, "username"));
    }

    /** Instagram names who wrote by an id, or says that it was us, or shows a name alone. */
    static boolean isOurs(Account account, Optional<String> ownName, JsonNode comment) {
        return Nodes.id(comment, "from").equals(account.ownId())
                || Nodes.id(comment, "user").equals(account.ownId())
                || ownName.filter(name -> handle(comment).filter(name::equals).isPresent())
                        .isPresent();
    }
}
