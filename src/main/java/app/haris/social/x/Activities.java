package app.haris.social.x;

import app.haris.social.Account;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Reads events of the X Activity API (https://docs.x.com/x-api/activity/event-payloads, November
 * 2026).
 */
final class Activities {
    private static final Logger LOG = LoggerFactory.getLogger(Activities.class);

    /** What happens on X and calls for nobody. */
    private static final Set<String> QUIET =
            Set.of(
                    "block",
                    "broadcast",
                    "chat",
                    "dm",
                    "follow",
                    "like",
                    "mute",
                    "news",
                    "post",
                    "profile",
                    "spaces");

    private final Found found;

    Activities(Found found) {
        this.found = found;
    }

    /**
     * @param data one event, or several
     */
    void read(JsonNode data) {
        for (var event : data.isArray() ? data.valueStream().toList() : List.of(data)) {
            var name =
                    event.path("event_type").asString("event")
                            + " "
                            + event.path("event_uuid").asString("");
            found.recipient(event.path("filter").path("user_id").asString(""), name)
                    .ifPresent(account -> read(account, event, name));
        }
    }

    private void read(Account account, JsonNode event, String name) {
        var payload = event.path("payload");
        var type = event.path("event_type").asString("");
        Price.ofEvent(type).ifPresent(price -> found.bill(account, price, billed(event)));
        switch (type) {
            case "post.create", "post.mention.create", "post.reply.create", "post.quote.create" ->
                    post(account, payload, beside(event), name);
            case "post.delete" -> deleted(account, payload, name);
            case "follow.follow" -> follow(account, payload, name);
            case "dm.received" -> new DirectMessages(found).read(account, payload, name);
            case "oauth.revoke" -> LOG.warn("{} no longer allows the app anything", account);
            default -> {
                if (!QUIET.contains(type.replaceFirst("\\..*", ""))) {
                    found.odd(name);
                }
            }
        }
    }

    /** X charges for the same post or message once a day, however it is had. */
    private static String billed(JsonNode event) {
        var payload = event.path("payload");
        return Stream.of(
                        payload.path("data").path("id"),
                        payload.path("id"),
                        payload.path("direct_message_events").path(0).path("id"),
                        event.path("event_uuid"))
                .map(id -> id.asString(""))
                .filter(id -> !id.isBlank())
                .findFirst()
                .orElse("event");
    }

    /** Some includes lie in the event, some in what it carries. */
    private static Posts beside(JsonNode event) {
        var posts = Posts.beside(event.path("includes"));
        posts.add(event.path("payload").path("includes"));
        return posts;
    }

    private void post(Account account, JsonNode payload, Posts beside, String name) {
        var json = payload.has("data") ? payload.path("data") : payload;
        beside.read(json)
                .filter(post -> json.has("text"))
                .ifPresentOrElse(
                        post -> found.post(account, post),
                        () -> found.unclear(account, json.path("id").asString(""), name));
    }

    /**
     * A post that a rule of a filtered stream has found (https://docs.x.com/x-api/webhooks/stream).
     */
    void matched(JsonNode call) {
        var name = "post " + call.path("data").path("id").asString("");
        found.recipient("", name)
                .ifPresent(
                        account ->
                                post(
                                        account,
                                        call.path("data"),
                                        Posts.beside(call.path("includes")),
                                        name));
    }

    private void deleted(Account account, JsonNode payload, String name) {
        var id = payload.path("id").asString("");
        if (id.isBlank()) {
            found.odd(name);
        } else {
            found.deleted(account, id, found.now());
        }
    }

    /** Somebody follows us, or we somebody, which is no news. */
    private void follow(Account account, JsonNode payload, String name) {
        var source = Person.of(payload.path("source"));
        var target = Person.of(payload.path("target"));
        if (source.id().isBlank() || target.id().isBlank()) {
            found.odd(name);
        } else if (target.id().equals(X.ownId(account))) {
            found.follow(account, source.author(), found.now(), payload);
        }
    }
}
