package app.haris.social.graph;

import app.haris.social.Account;
import app.haris.social.Delivery;
import app.haris.social.Interaction;
import app.haris.social.OutgoingReply;
import app.haris.social.PrivateReplies;
import app.haris.social.ReadBack;
import app.haris.social.RemoteId;
import app.haris.social.Sighting;
import app.haris.social.wire.Exchange;
import app.haris.social.wire.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Sends private messages: answers within 24 hours of what somebody wrote, by a person's hand within
 * seven days, and one private reply to a public comment or post
 * (https://developers.facebook.com/docs/messenger-platform/policy/policy-overview and
 * .../discovery/private-replies, read in November 2026).
 */
@Component("graphLetters")
public final class Letters {
    /** Counted from the comment or post (.../discovery/private-replies). */
    private static final Duration SEVEN_DAYS = Duration.ofDays(7);

    private final Graph graph;
    private final Outcomes outcomes;
    private final Conversations conversations;
    private final Recovery recovery;

    public Letters(Graph graph, Outcomes outcomes, Conversations conversations, Recovery recovery) {
        this.graph = graph;
        this.outcomes = outcomes;
        this.conversations = conversations;
        this.recovery = recovery;
    }

    /** One answer in private to each of these. */
    public static PrivateReplies inPrivate(Interaction.Kind... kinds) {
        return new PrivateReplies(Set.of(kinds), true, Optional.of(SEVEN_DAYS));
    }

    /**
     * Which window is open only Meta knows for certain. What it has refused since 24 hours are over
     * was not sent, so that it may be sent as what it is: the answer of a person, which seven days
     * are given for.
     */
    public Delivery send(Account account, Channel channel, OutgoingReply reply) {
        var first = post(account, channel, reply, Map.of("messaging_type", "RESPONSE"));
        var last =
                Outcomes.isWindowClosed(first) && !channel.isPublic(reply.target())
                        ? post(
                                account,
                                channel,
                                reply,
                                Map.of("messaging_type", "MESSAGE_TAG", "tag", "HUMAN_AGENT"))
                        : first;
        return outcomes.of(last, answer -> Outcomes.created(answer, "message_id"));
    }

    private Exchange post(
            Account account, Channel channel, OutgoingReply reply, Map<String, String> manner) {
        var body = new HashMap<String, Object>(manner);
        body.put("recipient", recipient(channel, reply));
        body.put("message", Map.of("text", reply.text()));
        return graph.post(account, channel.owner(account) + "/messages", body);
    }

    private static Map<String, String> recipient(Channel channel, OutgoingReply reply) {
        return channel.isPublic(reply.target())
                ? Map.of("comment_id", reply.target().value())
                : Map.of("id", reply.recipient().id());
    }

    public ReadBack find(
            Account account, Channel channel, OutgoingReply reply, Instant attemptedAt) {
        return switch (conversations.with(account, channel, reply.recipient().id())) {
            case Told.Amiss<List<Seen>>(var status, var trouble) ->
                    new ReadBack.Inconclusive(trouble.detail());
            case Told.Fine<List<Seen>>(var seen) ->
                    recovery.among(
                            reply,
                            attemptedAt,
                            seen.stream()
                                    .filter(Seen.Ours.class::isInstance)
                                    .map(Seen.Ours.class::cast)
                                    .toList());
        };
    }

    /** A message that was taken back may be answered all the same: its author is still there. */
    public Sighting look(Account account, RemoteId message) {
        return switch (graph.ask(account, message.value(), Map.of("fields", "id,message"))) {
            case Told.Fine<JsonNode>(var node) ->
                    new Sighting.Present(Nodes.textOrEmpty(node, "message"), Optional.empty());
            case Told.Amiss<JsonNode>(var status, var trouble) ->
                    new Sighting.Unseen(trouble.detail());
        };
    }
}
