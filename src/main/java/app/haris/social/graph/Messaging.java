package app.haris.social.graph;

import app.haris.social.Arrival;
import app.haris.social.Interaction;
import app.haris.social.Media;
import app.haris.social.RemoteId;
import app.haris.social.wire.Tolerant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Messages to a page or an Instagram account, as calls bring them
 * (https://developers.facebook.com/docs/messenger-platform/reference/webhook-events).
 */
@Component("graphMessaging")
public final class Messaging {
    /** Longer ones are found by looking. */
    private static final int LONGEST_ERRAND = 200;

    Event read(Occasion occasion, JsonNode event) {
        if (event.has("message")) {
            return message(occasion, event, event.path("message"));
        }
        if (event.has("message_edit")) {
            return edit(occasion, event.path("message_edit"));
        }
        if (event.has("postback")) {
            return postback(occasion, event, event.path("postback"));
        }
        if (event.has("policy-enforcement")) {
            return new Event.Odd(
                    "Meta says that the app was stopped or let go on: "
                            + Nodes.textOrEmpty(event.path("policy-enforcement"), "action"));
        }
        return new Event.Passed("a message event of no concern: " + event.propertyNames());
    }

    private Event message(Occasion occasion, JsonNode event, JsonNode message) {
        var mid = Nodes.text(message, "mid");
        if (mid.isEmpty()) {
            return new Event.Odd("a message without mid");
        }
        var author = Nodes.id(event, "sender");
        if (message.path("is_echo").asBoolean(false)
                || author.filter(occasion.ownId()::equals).isPresent()) {
            return echo(occasion, event, mid.get());
        }
        if (message.path("is_deleted").asBoolean(false)) {
            return new Event.News(
                    new Arrival.Deleted(
                            occasion.account().id(), new RemoteId(mid.get()), occasion.at()));
        }
        var at = Nodes.time(event, "timestamp").orElse(occasion.at());
        return new Event.News(
                new Arrival.Received(
                        Spoken.of(Interaction.Kind.MESSAGE, mid.get(), at, event)
                                .by(author, Optional.empty(), Optional.empty())
                                .saying(words(message), media(message))
                                .in(Nodes.text(message.path("reply_to"), "mid"), Optional.empty())
                                .to(occasion.account())));
    }

    /** Whether it was Haris who wrote is known only when its receipt is kept. */
    private static Event echo(Occasion occasion, JsonNode event, String mid) {
        var errand = Nodes.id(event, "recipient").map(to -> Echoes.errand(occasion, mid, to));
        return errand.filter(what -> what.length() <= LONGEST_ERRAND)
                .<Event>map(Event.Hint::new)
                .orElseGet(() -> new Event.Passed("an echo, to be looked at later"));
    }

    private static Event edit(Occasion occasion, JsonNode edit) {
        return Nodes.text(edit, "mid")
                .<Event>map(
                        mid ->
                                new Event.News(
                                        new Arrival.Edited(
                                                occasion.account().id(),
                                                new RemoteId(mid),
                                                Nodes.textOrEmpty(edit, "text"),
                                                occasion.at())))
                .orElseGet(() -> new Event.Odd("an edit without mid"));
    }

    /** A button that was pressed says its title, as the questions do that open a conversation. */
    private static Event postback(Occasion occasion, JsonNode event, JsonNode postback) {
        var mid = Nodes.text(postback, "mid");
        var title = Nodes.text(postback, "title");
        if (mid.isEmpty() || title.isEmpty()) {
            return new Event.Passed("a button without a title");
        }
        var at = Nodes.time(event, "timestamp").orElse(occasion.at());
        return new Event.News(
                new Arrival.Received(
                        Spoken.of(Interaction.Kind.MESSAGE, mid.get(), at, event)
                                .by(Nodes.id(event, "sender"), Optional.empty(), Optional.empty())
                                .saying(title.get(), List.of())
                                .to(occasion.account())));
    }

    /** The text, else the titles of what was sent instead. */
    private static String words(JsonNode message) {
        return Nodes.text(message, "text")
                .orElseGet(
                        () ->
                                attachments(message)
                                        .flatMap(Messaging::titles)
                                        .collect(Collectors.joining("\n")));
    }

    private static Stream<String> titles(JsonNode attachment) {
        return Stream.concat(
                        Stream.of(attachment, attachment.path("payload")),
                        Nodes.list(attachment.path("payload").path("product").path("elements")))
                .flatMap(node -> Nodes.text(node, "title").stream());
    }

    private static Stream<JsonNode> attachments(JsonNode message) {
        return Nodes.list(message.path("attachments"));
    }

    /** What is not handed on is named, and so is what has no words for it. */
    private static List<Media> media(JsonNode message) {
        var media = new ArrayList<Media>();
        attachments(message)
                .filter(one -> address(one).isPresent() || titles(one).findAny().isEmpty())
                .forEach(one -> media.add(file(type(one), address(one))));
        var story = message.path("reply_to").path("story");
        if (story.isObject()) {
            media.add(file("story", Nodes.text(story, "url")));
        }
        if (media.isEmpty() && message.path("is_unsupported").asBoolean(false)) {
            media.add(Media.unaddressed("unsupported"));
        }
        return media;
    }

    private static Media file(String type, Optional<String> address) {
        return address.flatMap(Tolerant::address)
                .map(url -> new Media(type, url, null))
                .orElseGet(() -> Media.unaddressed(type));
    }

    private static Optional<String> address(JsonNode attachment) {
        return Nodes.text(attachment.path("payload"), "url")
                .or(() -> Nodes.text(attachment, "url"));
    }

    /** Stickers come as pictures; what is shared and may not be handed on, as a link to nowhere. */
    private static String type(JsonNode attachment) {
        var type = Nodes.text(attachment, "type").orElse("file");
        if (attachment.path("payload").has("sticker_id")) {
            return "sticker";
        }
        return type.equals("fallback") && address(attachment).isEmpty() ? "share" : type;
    }
}
