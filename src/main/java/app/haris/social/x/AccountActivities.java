package app.haris.social.x;

import app.haris.social.Account;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Reads what Account Activity tells, in the words of version 1.1
 * (https://docs.x.com/x-api/account-activity/introduction, November 2026).
 */
final class AccountActivities {
    private static final Logger LOG = LoggerFactory.getLogger(AccountActivities.class);

    /** What calls for nobody, and what is no event. */
    private static final Set<String> QUIET =
            Set.of(
                    "apps",
                    "block_events",
                    "direct_message_indicate_typing_events",
                    "direct_message_mark_read_events",
                    "favorite_events",
                    "for_user_id",
                    "is_blocked_by",
                    "mute_events",
                    "replay_event",
                    "unblock_events",
                    "unfollow_events",
                    "unmute_events",
                    "user_has_blocked",
                    "users");

    private final Found found;

    AccountActivities(Found found) {
        this.found = found;
    }

    void read(JsonNode call) {
        if (call.has("user_event")) {
            LOG.warn("a user no longer allows the app anything: {}", revoked(call));
            return;
        }
        found.recipient(call.path("for_user_id").asString(""), "activity")
                .ifPresent(account -> read(account, call));
    }

    private static String revoked(JsonNode call) {
        return call.at("/user_event/revoke/source/user_id").asString("");
    }

    private void read(Account account, JsonNode call) {
        for (var kind : call.properties()) {
            var name = kind.getKey();
            if (QUIET.contains(name)) {
                continue;
            }
            if (name.equals("direct_message_events")) {
                new DirectMessages(found).read(account, call, name);
            } else if (kind.getValue().isObject()) {
                found.odd(name);
            } else {
                int number = 0;
                for (var event : kind.getValue()) {
                    read(account, name, event, name + " " + number++);
                }
            }
        }
    }

    private void read(Account account, String kind, JsonNode event, String name) {
        switch (kind) {
            case "tweet_create_events" ->
                    OldPosts.read(event)
                            .ifPresentOrElse(
                                    post -> found.post(account, post),
                                    () -> found.unclear(account, Post.oldId(event, "id"), name));
            case "tweet_delete_events" -> deleted(account, event, name);
            case "follow_events" -> follow(account, event, name);
            default -> found.odd(name);
        }
    }

    private void deleted(Account account, JsonNode event, String name) {
        var id = Post.oldId(event.path("status"), "id");
        if (id.isBlank()) {
            found.odd(name);
        } else {
            found.deleted(account, id, time(event, "timestamp_ms").orElse(found.now()));
        }
    }

    /** An unfollow comes under the same name. */
    private void follow(Account account, JsonNode event, String name) {
        var source = Person.ofOld(event.path("source"));
        var target = Person.ofOld(event.path("target"));
        if (source.id().isBlank() || target.id().isBlank()) {
            found.odd(name);
        } else if (event.path("type").asString("follow").equals("follow")
                && target.id().equals(X.ownId(account))) {
            var at = time(event, "created_timestamp").orElse(found.now());
            found.follow(account, source.author(), at, event);
        }
    }

    /** Milliseconds since 1970, as a text or a number. */
    static Optional<Instant> time(JsonNode json, String name) {
        var text = json.path(name).asString("");
        return text.matches("\\d{1,15}")
                ? Optional.of(Instant.ofEpochMilli(Long.parseLong(text)))
                : Optional.empty();
    }
}
