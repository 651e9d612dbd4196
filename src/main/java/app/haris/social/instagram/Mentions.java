package app.haris.social.instagram;

import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.Delivery;
import app.haris.social.Fetched;
import app.haris.social.Interaction;
import app.haris.social.OutgoingReply;
import app.haris.social.RemoteId;
import app.haris.social.Sighting;
import app.haris.social.graph.Errands;
import app.haris.social.graph.Graph;
import app.haris.social.graph.Nodes;
import app.haris.social.graph.Occasion;
import app.haris.social.graph.Outcomes;
import app.haris.social.graph.Spoken;
import app.haris.social.wire.Told;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Mentions of our account in other people's captions and comments, of which calls bring the ids
 * alone, and which no edge lists
 * (https://developers.facebook.com/docs/instagram-platform/instagram-api-with-facebook-login/mentions).
 */
@Component("instagramMentions")
final class Mentions {
    private static final JsonMapper JSON = new JsonMapper();

    private final Graph graph;
    private final Outcomes outcomes;

    Mentions(Graph graph, Outcomes outcomes) {
        this.graph = graph;
        this.outcomes = outcomes;
    }

    static String errand(Occasion occasion, Mention mention) {
        return "mention %d %s".formatted(occasion.at().getEpochSecond(), mention.id());
    }

    /** Asks for the text. Where Instagram does not show it to us, the mention comes without. */
    Optional<Fetched> run(Account account, String errand) {
        var parts = errand.split(" ", 3);
        return parts.length == 3 && parts[0].equals("mention")
                ? Mention.of(new RemoteId(parts[2])).map(mention -> run(account, mention, parts[1]))
                : Optional.empty();
    }

    private Fetched run(Account account, Mention mention, String second) {
        return switch (ask(account, mention)) {
            case Told.Fine<JsonNode>(var node) ->
                    news(
                            said(account, mention, node)
                                    .orElseGet(() -> unseen(account, mention, second)));
            case Told.Amiss<JsonNode>(var status, var trouble) ->
                    Errands.isHidden(trouble)
                            ? news(unseen(account, mention, second))
                            : Errands.failed(trouble);
        };
    }

    private Told<JsonNode> ask(Account account, Mention mention) {
        var fields =
                mention.comment()
                        .map(
                                comment ->
                                        "mentioned_comment.comment_id(%s){%s,media{id,permalink}}"
                                                .formatted(comment, Mapping.COMMENT))
                        .orElseGet(
                                () ->
                                        "mentioned_media.media_id(%s){%s}"
                                                .formatted(mention.media(), Mapping.MEDIA));
        return graph.ask(account, account.ownId().orElse("me"), Map.of("fields", fields));
    }

    private static Optional<Interaction> said(Account account, Mention mention, JsonNode node) {
        return mention.comment().isPresent()
                ? Mapping.mentionIn(account, mention, node.path("mentioned_comment"))
                : Mapping.mention(account, mention, node.path("mentioned_media"));
    }

    private static Interaction unseen(Account account, Mention mention, String second) {
        return Spoken.of(
                        Interaction.Kind.MENTION,
                        mention.id().value(),
                        Instant.ofEpochSecond(Long.parseLong(second)),
                        JSON.createObjectNode())
                .to(account);
    }

    private static Fetched news(Interaction said) {
        return Errands.brought(List.of(new Arrival.Received(said)));
    }

    Delivery answer(Account account, Mention mention, OutgoingReply reply) {
        var body = new HashMap<String, Object>();
        body.put("media_id", mention.media());
        mention.comment().ifPresent(comment -> body.put("comment_id", comment));
        body.put("message", reply.text());
        return outcomes.of(
                graph.post(account, account.ownId().orElse("me") + "/mentions", body),
                answer -> Outcomes.created(answer, "id"));
    }

    /** What others answered there the API does not show. */
    Sighting look(Account account, Mention mention) {
        return switch (ask(account, mention)) {
            case Told.Fine<JsonNode>(var node) ->
                    new Sighting.Present(
                            mention.comment().isPresent()
                                    ? Nodes.textOrEmpty(node.path("mentioned_comment"), "text")
                                    : Nodes.textOrEmpty(node.path("mentioned_media"), "caption"),
                            Optional.empty());
            case Told.Amiss<JsonNode> amiss ->
                    Outcomes.isGone(amiss)
                            ? new Sighting.Gone()
                            : new Sighting.Unseen(amiss.trouble().detail());
        };
    }
}
