package app.haris.chat.discord.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** What happens in the guild without a control of ours. */
final class DiscordEvents {
    /** A message of ours is known when Discord's answer to it is stored. */
    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(15);

    private static final Duration A_MOMENT = Duration.ofMillis(250);

    private final DiscordReactions reactions;
    private final DiscordWords words;
    private final DiscordLosses losses;
    private final DiscordRoles roles;
    private final Runnable catchUp;
    private final Runnable mended;
    private final Clock clock;

    /**
     * Who does the work for it.
     *
     * @param catchUp compares the reactions that are there with those that were heeded
     * @param mended for when a channel may be written to again
     */
    record Parts(
            DiscordReactions reactions,
            DiscordWords words,
            DiscordLosses losses,
            DiscordRoles roles,
            Runnable catchUp,
            Runnable mended) {}

    DiscordEvents(Parts parts, Clock clock) {
        reactions = parts.reactions;
        words = parts.words;
        losses = parts.losses;
        roles = parts.roles;
        catchUp = parts.catchUp;
        mended = parts.mended;
        this.clock = clock;
    }

    void heed(String type, JsonNode event, String us) {
        switch (type) {
            case "MESSAGE_REACTION_ADD" -> {
                roles.heard(event.path("user_id").asString(""), event.path("member").path("roles"));
                reaction(event, true, us);
            }
            case "MESSAGE_REACTION_REMOVE" -> reaction(event, false, us);
            case "MESSAGE_REACTION_REMOVE_ALL", "MESSAGE_REACTION_REMOVE_EMOJI" -> catchUp.run();
            case "MESSAGE_CREATE" -> {
                var author = event.path("author").path("id").asString("");
                roles.heard(author, event.path("member").path("roles"));
                words.heed(event, us);
            }
            case "GUILD_MEMBER_ADD", "GUILD_MEMBER_UPDATE" ->
                    roles.heard(event.path("user").path("id").asString(""), event.path("roles"));
            case "GUILD_MEMBER_REMOVE" -> roles.left(event.path("user").path("id").asString(""));
            case "GUILD_ROLE_DELETE" -> roles.ask();
            case "MESSAGE_DELETE" -> deleted(event, event.path("id"));
            case "MESSAGE_DELETE_BULK" -> event.path("ids").forEach(id -> deleted(event, id));
            case "THREAD_DELETE" -> losses.threadDeleted(event.path("id").asString(""));
            case "CHANNEL_CREATE",
                    "CHANNEL_UPDATE",
                    "CHANNEL_DELETE",
                    "GUILD_ROLE_UPDATE",
                    "GUILD_CREATE" ->
                    mended.run();
            default -> {}
        }
    }

    private void deleted(JsonNode event, JsonNode id) {
        losses.deleted(event.path("channel_id").asString(""), id.asString(""));
    }

    private void reaction(JsonNode event, boolean isAdded, String us) {
        if (!reactions.heed(event, isAdded, us)) {
            Thread.startVirtualThread(() -> again(event, isAdded, us));
        }
    }

    private void again(JsonNode event, boolean isAdded, String us) {
        var end = clock.instant().plus(KNOWN_WITHIN);
        do {
            LockSupport.parkNanos(A_MOMENT.toNanos());
        } while (!reactions.heed(event, isAdded, us) && clock.instant().isBefore(end));
    }
}
