package app.haris.chat.discord.guild;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people asked of the bot, and how long it may still answer.
 *
 * @see <a
 *     href="https://docs.discord.com/developers/interactions/receiving-and-responding">Interactions,
 *     2026-11</a>
 */
final class Interactions {
    private static final Duration TO_ANSWER = Duration.ofSeconds(3);
    private static final Duration TO_FOLLOW = Duration.ofMinutes(15);

    private final DiscordGuild guild;
    private final Map<String, Asked> byToken = new ConcurrentHashMap<>();
    final List<Duration> acknowledgedWithin = new CopyOnWriteArrayList<>();

    Interactions(DiscordGuild guild) {
        this.guild = guild;
    }

    /** One that was asked. */
    static final class Asked {
        final String id;
        final String token = UUID.randomUUID().toString().replace("-", "");
        final DiscordPerson who;
        final String channel;
        final CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        final long at = System.nanoTime();
        boolean isAnswered;
        boolean isExpired;

        /** What {@code @original} means: the answer, or the message of the control. */
        DiscordMessage original;

        Asked(String id, DiscordPerson who, String channel) {
            this.id = id;
            this.who = who;
            this.channel = channel;
        }

        boolean isOlderThan(Duration age) {
            return System.nanoTime() - at > age.toNanos();
        }
    }

    /** Asks, by what the interaction is about; gives what is answered first. */
    CompletableFuture<JsonNode> ask(DiscordPerson who, String channel, ObjectNode about) {
        synchronized (guild.store) {
            var asked = new Asked(guild.store.ids.next(), who, channel);
            if (about.path("message").has("id")) {
                asked.original =
                        guild.store.messages().stream()
                                .filter(
                                        one ->
                                                one.id.equals(
                                                        about.path("message")
                                                                .path("id")
                                                                .asString()))
                                .findFirst()
                                .orElseThrow();
            }
            byToken.put(asked.token, asked);
            guild.gateway.dispatch("INTERACTION_CREATE", payload(asked, about), 0);
            return asked.answer.orTimeout(TO_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private ObjectNode payload(Asked asked, ObjectNode about) {
        var payload = about.deepCopy();
        payload.put("id", asked.id).put("token", asked.token).put("version", 1);
        payload.put("application_id", DiscordGuild.APPLICATION).put("locale", asked.who.locale());
        payload.putArray("entitlements");
        payload.put("attachment_size_limit", 10_485_760);
        var channel = guild.store.channel(asked.channel);
        payload.put("channel_id", channel.id).set("channel", channel.json(guild.store));
        var owners = payload.putObject("authorizing_integration_owners");
        if (channel.isDirect()) {
            payload.put("context", 1).set("user", asked.who.member().person());
            owners.put("0", "0");
        } else {
            place(payload, asked, channel);
            owners.put("0", DiscordGuild.GUILD);
        }
        return payload;
    }

    private void place(ObjectNode payload, Asked asked, DiscordChannel channel) {
        payload.put("context", 0).put("guild_id", DiscordGuild.GUILD).put("guild_locale", "en-US");
        payload.putObject("guild")
                .put("id", DiscordGuild.GUILD)
                .put("locale", "en-US")
                .putArray("features");
        var may = guild.store.permissions(asked.who.id(), channel);
        payload.set("member", asked.who.member().json(true).put("permissions", Long.toString(may)));
        may = guild.store.permissions(DiscordGuild.APPLICATION, channel);
        payload.put("app_permissions", Long.toString(may));
    }

    /** One that is answered for the first time, and in time. */
    Asked toAnswer(String id, String token) {
        var asked = byToken.get(token);
        if (asked == null || !asked.id.equals(id) || asked.isOlderThan(TO_ANSWER)) {
            throw Refusal.unknown(10062, "interaction");
        }
        if (asked.isAnswered) {
            throw Refusal.of(400, 40060, "Interaction has already been acknowledged.");
        }
        asked.isAnswered = true;
        acknowledgedWithin.add(Duration.ofNanos(System.nanoTime() - asked.at));
        return asked;
    }

    /** One that was answered, within its fifteen minutes. */
    Asked toFollow(String token) {
        var asked = byToken.get(token);
        if (asked == null || !asked.isAnswered) {
            throw Refusal.unknown(10015, "Webhook");
        }
        if (asked.isExpired || asked.isOlderThan(TO_FOLLOW)) {
            throw Refusal.of(401, 50027, "Invalid Webhook Token");
        }
        return asked;
    }

    void expire() {
        byToken.values().forEach(asked -> asked.isExpired = true);
    }
}
