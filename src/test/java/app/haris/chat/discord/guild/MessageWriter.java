package app.haris.chat.discord.guild;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes messages and tells whoever is connected. */
final class MessageWriter {
    private static final int GUILD_MESSAGES = 1 << 9;
    private static final int DIRECT_MESSAGES = 1 << 12;
    private static final Pattern MENTION = Pattern.compile("<@(&?)!?(\\d+)>|@(everyone|here)");

    private MessageWriter() {}

    static DiscordMessage post(DiscordGuild guild, DiscordChannel channel, JsonNode body) {
        return post(guild, channel, guild.store.ids.next(), body);
    }

    /** With a given id: the first message of a post has its thread's. */
    static DiscordMessage post(
            DiscordGuild guild, DiscordChannel channel, String id, JsonNode body) {
        var message = new DiscordMessage(id, channel.id, DiscordGuild.APPLICATION);
        message.flags = body.path("flags").asInt(0);
        fill(message, body);
        message.pinged.addAll(pings(message, body.path("allowed_mentions"), guild));
        guild.store.add(message);
        var event = event(guild, message);
        if (body.hasNonNull("nonce")) {
            event.set("nonce", body.path("nonce"));
        }
        guild.gateway.dispatch("MESSAGE_CREATE", event, intent(channel));
        return message;
    }

    /** Somebody writes. */
    static DiscordMessage type(
            DiscordGuild guild, DiscordChannel channel, String person, String text) {
        var message = new DiscordMessage(guild.store.ids.next(), channel.id, person);
        message.content = text;
        message.pinged.addAll(pings(message, DiscordGuild.JSON.missingNode(), guild));
        guild.store.add(message);
        guild.gateway.dispatch("MESSAGE_CREATE", event(guild, message), intent(channel));
        return message;
    }

    static void edit(DiscordGuild guild, DiscordMessage message, JsonNode body) {
        fill(message, body);
        message.isEdited(body.path("flags").asInt(0));
        var channel = guild.store.channel(message.channel);
        guild.gateway.dispatch("MESSAGE_UPDATE", event(guild, message), intent(channel));
    }

    static void delete(DiscordGuild guild, DiscordMessage message) {
        message.isDeleted = true;
        var channel = guild.store.channel(message.channel);
        var event = DiscordGuild.JSON.createObjectNode();
        event.put("id", message.id).put("channel_id", message.channel);
        if (!channel.isDirect()) {
            event.put("guild_id", DiscordGuild.GUILD);
        }
        guild.gateway.dispatch("MESSAGE_DELETE", event, intent(channel));
    }

    static void fill(DiscordMessage message, JsonNode body) {
        MessageRoutes.given(body, "content").ifPresent(text -> message.content = text.asString());
        MessageRoutes.given(body, "components")
                .ifPresent(parts -> message.components = Parts.numbered(parts));
        MessageRoutes.given(body, "embeds").ifPresent(embeds -> message.embeds = embeds);
    }

    static int intent(DiscordChannel channel) {
        return channel.isDirect() ? DIRECT_MESSAGES : GUILD_MESSAGES;
    }

    private static ObjectNode event(DiscordGuild guild, DiscordMessage message) {
        var event = message.json(guild.store, true);
        if (!guild.store.channel(message.channel).isDirect()) {
            event.put("guild_id", DiscordGuild.GUILD);
            if (guild.store.members.containsKey(message.author)) {
                event.set("member", guild.store.member(message.author).json(false));
            }
        }
        return event;
    }

    /**
     * Whom a message calls. Nothing said of allowed mentions allows all of them; {@code everyone}
     * wants a permission besides.
     *
     * @see <a href="https://docs.discord.com/developers/resources/message#allowed-mentions-object">
     *     Allowed mentions, 2026-11</a>
     */
    private static Set<String> pings(DiscordMessage message, JsonNode allowed, DiscordGuild guild) {
        var words =
                Parts.of(message.components)
                        .filter(part -> part.path("type").asInt(0) == ComponentRules.TEXT_DISPLAY)
                        .map(part -> part.path("content").asString(""))
                        .collect(Collectors.joining("\n", message.content + "\n", ""));
        Set<String> pinged = new HashSet<>();
        MENTION.matcher(words)
                .results()
                .forEach(
                        found -> {
                            if (found.group(3) != null) {
                                everyone(message, allowed, guild, pinged);
                            } else if (isAllowed(found.group(1), found.group(2), allowed)) {
                                pinged.add(found.group(2));
                            }
                        });
        return pinged;
    }

    private static void everyone(
            DiscordMessage message, JsonNode allowed, DiscordGuild guild, Set<String> pinged) {
        var may =
                Rights.has(
                        guild.store.permissions(
                                message.author, guild.store.channel(message.channel)),
                        Rights.MENTION_EVERYONE);
        if (may && (allowed.isMissingNode() || parses(allowed, "everyone"))) {
            pinged.add("everyone");
        }
    }

    private static boolean isAllowed(String sign, String id, JsonNode allowed) {
        var kind = sign.isEmpty() ? "users" : "roles";
        return allowed.isMissingNode()
                || parses(allowed, kind)
                || allowed.path(kind).valueStream().anyMatch(one -> one.asString().equals(id));
    }

    private static boolean parses(JsonNode allowed, String kind) {
        return allowed.path("parse").valueStream().anyMatch(one -> one.asString().equals(kind));
    }
}
