package app.haris.social.facebook;

import app.haris.social.Account;
import app.haris.social.Delivery;
import app.haris.social.OutgoingReply;
import app.haris.social.OwnPosts;
import app.haris.social.PictureId;
import app.haris.social.PictureReader;
import app.haris.social.ReadBack;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import app.haris.social.Sighting;
import app.haris.social.graph.Graph;
import app.haris.social.graph.Nodes;
import app.haris.social.graph.Outcomes;
import app.haris.social.graph.Recovery;
import app.haris.social.graph.Seen;
import app.haris.social.wire.Exchange;
import app.haris.social.wire.Form;
import app.haris.social.wire.Told;
import app.haris.social.wire.Tolerant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Comments below comments and posts. */
@Component("facebookComments")
final class Comments {
    private static final String OF_COMMENT = "id,message,from,created_time,permalink_url";

    private static final Map<String, String> NEWEST =
            Map.of(
                    "fields", OF_COMMENT,
                    "filter", "stream",
                    "order", "reverse_chronological",
                    "limit", "100");

    private final Graph graph;
    private final Outcomes outcomes;
    private final Recovery recovery;
    private final OwnPosts own;
    private final PictureReader pictures;

    Comments(
            Graph graph,
            Outcomes outcomes,
            Recovery recovery,
            OwnPosts own,
            PictureReader pictures) {
        this.graph = graph;
        this.outcomes = outcomes;
        this.recovery = recovery;
        this.own = own;
        this.pictures = pictures;
    }

    /**
     * With at most one picture, which goes along as a file
     * (https://developers.facebook.com/docs/graph-api/reference/object/comments, {@code source}):
     * by {@code attachment_url} Facebook would have to reach Haris to fetch it. There is no place
     * for what a picture shows.
     */
    Delivery publish(Account account, OutgoingReply reply) {
        var edge = reply.target() + "/comments";
        var texts = Map.of("message", reply.text());
        if (reply.media().isEmpty()) {
            return published(graph.post(account, edge, texts));
        }
        return PictureId.of(reply.media().getFirst().url())
                .flatMap(pictures::find)
                .map(picture -> Form.of(texts, "source", picture))
                .map(form -> published(graph.post(account, edge, form)))
                .orElseGet(() -> new Delivery.Refused("picture-missing"));
    }

    private Delivery published(Exchange exchange) {
        return outcomes.of(
                exchange, answer -> Outcomes.created(answer, "id").map(Comments::placed));
    }

    private static Receipt placed(Receipt receipt) {
        return receipt.url() == null
                ? new Receipt(
                        receipt.id(),
                        Tolerant.address(Mapping.address(receipt.id().value())).orElse(null))
                : receipt;
    }

    /** Facebook hangs an answer to an answer below the comment that both belong to. */
    ReadBack find(Account account, OutgoingReply reply, Instant attemptedAt) {
        var below = ours(account, reply.target());
        if (below instanceof Told.Amiss<List<Seen.Ours>>(var status, var trouble)) {
            return new ReadBack.Inconclusive(trouble.detail());
        }
        var all = new ArrayList<>(((Told.Fine<List<Seen.Ours>>) below).value());
        if (graph.ask(account, reply.target().value(), Map.of("fields", "parent{id}"))
                instanceof Told.Fine<JsonNode>(var target)) {
            Nodes.id(target, "parent")
                    .map(parent -> ours(account, new RemoteId(parent)))
                    .ifPresent(
                            beside -> {
                                if (beside instanceof Told.Fine<List<Seen.Ours>>(var more)) {
                                    all.addAll(more);
                                }
                            });
        }
        return recovery.among(reply, attemptedAt, all);
    }

    private Told<List<Seen.Ours>> ours(Account account, RemoteId above) {
        return switch (graph.ask(account, above + "/comments", NEWEST)) {
            case Told.Amiss<JsonNode>(var status, var trouble) -> new Told.Amiss<>(status, trouble);
            case Told.Fine<JsonNode>(var answer) -> new Told.Fine<>(ours(account, above, answer));
        };
    }

    private static List<Seen.Ours> ours(Account account, RemoteId above, JsonNode comments) {
        return Nodes.list(comments)
                .filter(one -> isOurs(account, one))
                .flatMap(one -> ours(above, one).stream())
                .toList();
    }

    static boolean isOurs(Account account, JsonNode comment) {
        return Nodes.id(comment, "from").equals(account.ownId());
    }

    static Optional<Seen.Ours> ours(RemoteId above, JsonNode comment) {
        var at = Nodes.time(comment, "created_time");
        return Outcomes.created(comment, "id")
                .filter(receipt -> at.isPresent())
                .map(
                        receipt ->
                                new Seen.Ours(
                                        placed(receipt),
                                        Optional.of(above),
                                        Nodes.textOrEmpty(comment, "message"),
                                        at.orElseThrow()));
    }

    Sighting look(Account account, RemoteId interaction) {
        var fields = "id,message,comments.limit(100){" + OF_COMMENT + "}";
        return switch (graph.ask(account, interaction.value(), Map.of("fields", fields))) {
            case Told.Fine<JsonNode>(var node) ->
                    new Sighting.Present(
                            Nodes.textOrEmpty(node, "message"),
                            answered(account, interaction, node.path("comments")));
            case Told.Amiss<JsonNode> amiss ->
                    Outcomes.isGone(amiss)
                            ? new Sighting.Gone()
                            : new Sighting.Unseen(amiss.trouble().detail());
        };
    }

    /** What stands below it by us, and was not posted by Haris. */
    private Optional<Receipt> answered(Account account, RemoteId above, JsonNode comments) {
        var ours = ours(account, above, comments).stream().map(Seen.Ours::receipt).toList();
        var known = own.among(account.id(), ours.stream().map(Receipt::id).toList());
        return ours.stream().filter(one -> !known.contains(one.id())).findFirst();
    }

    boolean isGone(Account account, RemoteId interaction) {
        return Outcomes.isGone(graph.ask(account, interaction.value(), Map.of("fields", "id")));
    }
}
