package app.haris.social.facebook;

import app.haris.social.Arrival;
import app.haris.social.Interaction;
import app.haris.social.RemoteId;
import app.haris.social.graph.Calls;
import app.haris.social.graph.Echoes;
import app.haris.social.graph.Event;
import app.haris.social.graph.Nodes;
import app.haris.social.graph.Occasion;
import app.haris.social.graph.Spoken;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What calls tell about a page
 * (https://developers.facebook.com/docs/graph-api/webhooks/reference/page, of which not all is
 * documented).
 */
final class PageChanges implements Calls.Changes {
    @Override
    public Event read(Occasion occasion, String field, JsonNode value) {
        return switch (field) {
            case "feed", "ratings" -> feed(occasion, value);
            case "mention" -> mention(occasion, value);
            default -> new Event.Passed("news of the field " + field);
        };
    }

    private static Event feed(Occasion occasion, JsonNode value) {
        var item = Nodes.textOrEmpty(value, "item");
        return switch (item) {
            case "comment" -> about(occasion, value, "comment_id");
            case "post", "status", "photo", "video", "share", "album", "link", "note" ->
                    about(occasion, value, "post_id");
            case "rating" -> about(occasion, value, "open_graph_story_id");
            default -> new Event.Passed("an item of no concern: " + item);
        };
    }

    private static Event about(Occasion occasion, JsonNode value, String idField) {
        var verb = Nodes.textOrEmpty(value, "verb");
        var id = Nodes.text(value, idField).map(RemoteId::new);
        if (id.isEmpty()) {
            return verb.equals("block") || verb.equals("mute") || idField.equals("post_id")
                    ? new Event.Passed("a post without an id was done to: " + verb)
                    : new Event.Odd("a change without " + idField);
        }
        return switch (verb) {
            case "add" -> added(occasion, value, id.get());
            case "edit", "edited", "update" -> edited(occasion, value, id.get());
            case "remove", "delete" ->
                    new Event.News(
                            new Arrival.Deleted(occasion.account().id(), id.get(), occasion.at()));
            case "hide", "unhide" ->
                    new Event.News(
                            new Arrival.Hidden(
                                    occasion.account().id(),
                                    id.get(),
                                    verb.equals("hide"),
                                    occasion.at()));
            default -> new Event.Passed("what was done is of no concern: " + verb);
        };
    }

    private static Event edited(Occasion occasion, JsonNode value, RemoteId id) {
        return isOurs(occasion, value)
                ? new Event.Passed("we have edited " + id)
                : new Event.News(
                        new Arrival.Edited(
                                occasion.account().id(), id, text(value), occasion.at()));
    }

    private static Event added(Occasion occasion, JsonNode value, RemoteId id) {
        if (isOurs(occasion, value)) {
            return echo(occasion, value, id);
        }
        if (value.path("published").asInt(1) == 0) {
            return new Event.Passed("nobody can see yet " + id);
        }
        var post = Nodes.text(value, "post_id");
        var spoken =
                spoken(occasion, value, id)
                        .saying(text(value), Mapping.files(value))
                        .rated(value.path("rating").asInt(0));
        return received(
                occasion,
                spoken.kind() == Interaction.Kind.COMMENT
                        ? spoken.in(Nodes.text(value, "parent_id").or(() -> post), post)
                        : spoken);
    }

    /** What stands below somebody's comment in our name; what stands elsewhere answers nobody. */
    private static Event echo(Occasion occasion, JsonNode value, RemoteId id) {
        var parent = Nodes.text(value, "parent_id");
        var isAnswer = parent.isPresent() && !parent.equals(Nodes.text(value, "post_id"));
        return isAnswer
                ? new Event.Hint(Echoes.errand(occasion, id, new RemoteId(parent.get())))
                : new Event.Passed("we have posted " + id);
    }

    private static Event mention(Occasion occasion, JsonNode value) {
        var id = Nodes.text(value, "comment_id").or(() -> Nodes.text(value, "post_id"));
        if (id.isEmpty()) {
            return new Event.Odd("a mention without an id");
        }
        if (isOurs(occasion, value) || !Nodes.textOrEmpty(value, "verb").matches("add|")) {
            return new Event.Passed("a mention of no concern: " + id.get());
        }
        return Nodes.text(value, "message").isEmpty()
                ? new Event.Hint(Mentions.errand(occasion, id.get(), author(value)))
                : received(
                        occasion,
                        spoken(occasion, value, new RemoteId(id.get()))
                                .saying(text(value), Mapping.files(value)));
    }

    private static Event received(Occasion occasion, Spoken spoken) {
        return new Event.News(new Arrival.Received(spoken.to(occasion.account())));
    }

    private static Spoken spoken(Occasion occasion, JsonNode value, RemoteId id) {
        var at = Nodes.time(value, "created_time").orElse(occasion.at());
        var from = value.path("from");
        var address =
                Nodes.text(value, "permalink_url")
                        .or(() -> Nodes.text(value.path("post"), "permalink_url"))
                        .or(() -> Optional.of(Mapping.address(id.value())));
        return Spoken.of(kind(value), id.value(), at, value)
                .by(
                        author(value),
                        Optional.empty(),
                        Nodes.text(from, "name")
                                .or(() -> Nodes.text(value, "sender_name"))
                                .or(() -> Nodes.text(value, "reviewer_name")))
                .at(address, 0);
    }

    private static Interaction.Kind kind(JsonNode value) {
        return switch (Nodes.textOrEmpty(value, "item")) {
            case "comment" -> Interaction.Kind.COMMENT;
            case "rating" -> Interaction.Kind.REVIEW;
            default -> Interaction.Kind.MENTION;
        };
    }

    private static String text(JsonNode value) {
        return Nodes.text(value, "message")
                .orElseGet(() -> Nodes.textOrEmpty(value, "review_text"));
    }

    private static Optional<String> author(JsonNode value) {
        return Nodes.id(value, "from")
                .or(() -> Nodes.text(value, "sender_id"))
                .or(() -> Nodes.text(value, "reviewer_id"));
    }

    private static boolean isOurs(Occasion occasion, JsonNode value) {
        return author(value).equals(occasion.account().ownId());
    }
}
