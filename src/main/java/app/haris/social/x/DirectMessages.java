package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.Media;
import app.haris.social.wire.Tolerant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads direct messages of calls, which both kinds tell in the words of version 1.1. */
final class DirectMessages {
    private final Found found;

    DirectMessages(Found found) {
        this.found = found;
    }

    /**
     * @param call has the messages, and the people who wrote them
     */
    void read(Account account, JsonNode call, String name) {
        var events = call.path("direct_message_events");
        if (events.isEmpty()) {
            found.odd(name);
        }
        int number = 0;
        for (var event : events) {
            read(account, call.path("users"), event, name + " " + number++);
        }
    }

    /**
     * What we have sent ourselves is no news; nor is what is none, such as a quick reply's seal.
     */
    private void read(Account account, JsonNode users, JsonNode event, String name) {
        var id = event.path("id").asString("");
        var message = event.path("message_create");
        var sender = message.path("sender_id").asString("");
        if (id.isBlank() || sender.isBlank()) {
            found.odd(name + " " + id);
        } else if (!sender.equals(X.ownId(account))) {
            var data = message.path("message_data");
            found.message(
                    account,
                    id,
                    new Found.Words(
                            person(users, sender).author(),
                            AccountActivities.time(event, "created_timestamp")
                                    .or(() -> Snowflake.time(id))
                                    .orElse(found.now()),
                            Wording.plain(data.path("text").asString(""), data.path("entities")),
                            media(data.path("attachment")),
                            null),
                    event);
        }
    }

    private static Person person(JsonNode users, String id) {
        var user = users.path(id);
        if (user.isMissingNode()) {
            return Person.unknown(id);
        }
        var person = user.has("screen_name") ? Person.ofOld(user) : Person.of(user);
        return person.id().equals(id) ? person : Person.unknown(id);
    }

    /** A place is named, and seen in X alone. */
    private static List<Media> media(JsonNode attachment) {
        if (!attachment.isObject()) {
            return List.of();
        }
        var media = attachment.path("media");
        var type = media.path("type").asString(attachment.path("type").asString("file"));
        return List.of(
                Tolerant.address(media.path("media_url_https").asString(null))
                        .map(url -> new Media(type, url, null))
                        .orElseGet(() -> Media.unaddressed(type)));
    }
}
