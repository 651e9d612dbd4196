package app.haris.chat.discord.intake;

import app.haris.chat.mirror.Losses;
import app.haris.chat.mirror.Place;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** What happens in the guild without a control of ours. */
final class DiscordEvents {
    /** A message of ours is known when Discord's answer to it is stored. */
    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(15);

    private static final Duration A_MOMENT = Duration.ofMillis(250);

    private final DiscordReactions reactions;
    private final DiscordWords words;
    private final Losses losses;
    private final DiscordPlaces places;
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
            Losses losses,
            DiscordPlaces places,
            DiscordRoles roles,
            Runnable catchUp,
            Runnable mended) {}

    DiscordEvents(Parts parts, Clock clock) {
        reactions = parts.reactions;
        words = parts.words;
        losses = parts.losses;
        places = parts.places;
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
            case "THREAD_DELETE" ->
                    places.card(event.path("id").asString("")).ifPresent(losses::threadDeleted);
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
        var place = new Place(event.path("channel_id").asString(""), id.asString(""));
        untilKnown(() -> losses.deleted(place));
    }

    private void reaction(JsonNode event, boolean isAdded, String us) {
        untilKnown(() -> reactions.heed(event, isAdded, us));
    }

    private void untilKnown(BooleanSupplier attempt) {
        if (!attempt.getAsBoolean()) {
            Thread.startVirtualThread(() -> again(attempt));
        }
    }

    private void again(BooleanSupplier attempt) {
        var end = clock.instant().plus(KNOWN_WITHIN);
        var pause = A_MOMENT;
        do {
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(2);
        } while (!attempt.getAsBoolean() && clock.instant().isBefore(end));
    }
}
