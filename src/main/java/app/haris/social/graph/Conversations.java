package app.haris.social.graph;

import app.haris.social.Account;
import app.haris.social.Interaction;
import app.haris.social.Media;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import app.haris.social.wire.Told;
import app.haris.social.wire.Tolerant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Looks at private messages
 * (https://developers.facebook.com/docs/messenger-platform/conversations).
 */
@Component("graphConversations")
public final class Conversations {
    private static final String FIELDS =
            "id,created_time,from,message,attachments{mime_type,image_data,video_data,file_url}";
    private static final String NESTED = "updated_time,messages.limit(25){" + FIELDS + "}";
    private static final String CREATED = "created_time";
    private static final String MOST = "25";

    private final Graph graph;
    private final Pages pages;

    public Conversations(Graph graph, Pages pages) {
        this.graph = graph;
        this.pages = pages;
    }

    /** What was said lately, by whom ever. */
    public Told<List<Seen>> since(Account account, Channel channel, Instant floor) {
        var edge =
                new Pages.Edge(
                        channel.owner(account) + "/conversations",
                        Map.of("platform", channel.platform(), "fields", NESTED, "limit", MOST),
                        "updated_time");
        return switch (pages.since(account, edge, floor)) {
            case Told.Amiss<List<JsonNode>>(var status, var trouble) ->
                    new Told.Amiss<>(status, trouble);
            case Told.Fine<List<JsonNode>>(var found) -> seen(account, found, floor);
        };
    }

    private Told<List<Seen>> seen(Account account, List<JsonNode> conversations, Instant floor) {
        var all = new ArrayList<Seen>();
        for (var one : conversations) {
            var edge =
                    new Pages.Edge(
                            Nodes.textOrEmpty(one, "id") + "/messages",
                            Map.of("fields", FIELDS, "limit", MOST),
                            CREATED);
            switch (pages.since(account, edge, floor, one.path("messages"))) {
                case Told.Amiss<List<JsonNode>>(var status, var trouble) -> {
                    return new Told.Amiss<>(status, trouble);
                }
                case Told.Fine<List<JsonNode>>(var messages) -> all.addAll(seen(account, messages));
            }
        }
        return new Told.Fine<>(all);
    }

    private static List<Seen> seen(Account account, List<JsonNode> newestFirst) {
        var seen = new ArrayList<Seen>();
        Optional<RemoteId> theirs = Optional.empty();
        for (var message : newestFirst.reversed()) {
            var id = Nodes.text(message, "id").map(RemoteId::new);
            var at = Nodes.time(message, CREATED);
            if (id.isEmpty() || at.isEmpty()) {
                continue;
            }
            if (isOurs(account, message)) {
                seen.add(
                        new Seen.Ours(
                                new Receipt(id.get(), null),
                                theirs,
                                Nodes.textOrEmpty(message, "message"),
                                at.get()));
            } else {
                theirs = id;
                seen.add(new Seen.Theirs(said(account, message, id.get(), at.get())));
            }
        }
        return seen;
    }

    private static Interaction said(Account account, JsonNode message, RemoteId id, Instant at) {
        var from = message.path("from");
        return Spoken.of(Interaction.Kind.MESSAGE, id.value(), at, message)
                .by(Nodes.text(from, "id"), Nodes.text(from, "username"), Nodes.text(from, "name"))
                .saying(
                        Nodes.textOrEmpty(message, "message"),
                        Nodes.list(message.path("attachments")).map(Conversations::media).toList())
                .to(account);
    }

    private static Media media(JsonNode attachment) {
        return Stream.of("image_data", "video_data")
                .flatMap(kind -> Nodes.text(attachment.path(kind), "url").stream())
                .findFirst()
                .or(() -> Nodes.text(attachment, "file_url"))
                .flatMap(Tolerant::address)
                .map(url -> new Media(type(attachment), url, null))
                .orElseGet(() -> Media.unaddressed(type(attachment)));
    }

    private static String type(JsonNode attachment) {
        return Nodes.textOrEmpty(attachment, "mime_type")
                .replaceAll("/.*", "")
                .transform(type -> type.isBlank() ? "file" : type);
    }

    private static boolean isOurs(Account account, JsonNode message) {
        return Nodes.id(message, "from").equals(account.ownId());
    }

    /** What was said in the conversation with a person, newest first. */
    Told<List<Seen>> with(Account account, Channel channel, String person) {
        var told =
                graph.ask(
                        account,
                        channel.owner(account) + "/conversations",
                        Map.of(
                                "platform", channel.platform(),
                                "user_id", person,
                                "fields", NESTED));
        return switch (told) {
            case Told.Amiss<JsonNode>(var status, var trouble) -> new Told.Amiss<>(status, trouble);
            case Told.Fine<JsonNode>(var answer) ->
                    new Told.Fine<>(
                            Nodes.list(answer)
                                    .flatMap(
                                            one ->
                                                    seen(
                                                            account,
                                                            Nodes.list(one.path("messages"))
                                                                    .toList())
                                                            .reversed()
                                                            .stream())
                                    .toList());
        };
    }
}
