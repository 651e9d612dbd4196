package app.haris.chat.discord.guild;

import app.haris.chat.discord.guild.Call.Answer;
import java.util.Comparator;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages: posting, reading, editing and deleting them. */
final class MessageRoutes implements Routes.Group {
    private final DiscordGuild guild;
    private final GuildStore store;

    MessageRoutes(DiscordGuild guild) {
        this.guild = guild;
        store = guild.store;
    }

    @Override
    public void register(Routes routes) {
        routes.on("POST /channels/{channel_id}/messages", this::post);
        routes.on("GET /channels/{channel_id}/messages", this::list);
        routes.on("GET /channels/{channel_id}/messages/{message_id}", this::get);
        routes.on("PATCH /channels/{channel_id}/messages/{message_id}", this::edit);
        routes.on("DELETE /channels/{channel_id}/messages/{message_id}", this::delete);
        routes.on("PUT /channels/{channel_id}/messages/pins/{message_id}", call -> pin(call, true));
        routes.on(
                "DELETE /channels/{channel_id}/messages/pins/{message_id}",
                call -> pin(call, false));
    }

    /** https://docs.discord.com/developers/resources/message#pin-message (2026-11). */
    private Answer pin(Call call, boolean isPinned) {
        var channel = store.channel(call.at("channel_id"));
        Access.to(guild, channel, Rights.PIN_MESSAGES);
        store.message(channel.id, call.at("message_id")).isPinned = isPinned;
        return Answer.nothing();
    }

    private Answer post(Call call) {
        var channel = store.channel(call.at("channel_id"));
        Access.toWrite(guild, channel);
        if (channel.isLocked) {
            throw Refusal.archived();
        }
        MessageRules.checkNew(call.body());
        var nonce = call.body().path("nonce").asString("");
        if (call.body().path("enforce_nonce").asBoolean(false) && !nonce.isEmpty()) {
            var before = store.postedWith(nonce, guild.nonceWindow);
            if (before.isPresent()) {
                return Answer.ok(withNonce(before.get(), nonce));
            }
        }
        ThreadRoutes.wake(guild, channel);
        var message = MessageWriter.post(guild, channel, call.body());
        if (!nonce.isEmpty()) {
            store.remember(nonce, message);
        }
        return Answer.ok(withNonce(message, nonce));
    }

    /** Only whoever posts is told the nonce again; it is not there when a message is read later. */
    private ObjectNode withNonce(DiscordMessage message, String nonce) {
        var json = message.json(store, true);
        return nonce.isEmpty() ? json : json.put("nonce", nonce);
    }

    private Answer list(Call call) {
        var channel = store.channel(call.at("channel_id"));
        Access.to(guild, channel, 0);
        var list = DiscordGuild.JSON.createArrayNode();
        if (!Access.mayRead(guild, channel)) {
            return Answer.ok(list);
        }
        var after = call.query("after", "");
        var order = Comparator.comparingLong((DiscordMessage one) -> Long.parseLong(one.id));
        var limit = Integer.parseInt(call.query("limit", "50"));
        if (limit < 1 || limit > 100) {
            throw Refusal.invalid(java.util.Map.of("limit", "Must be between 1 and 100"));
        }
        store.in(channel.id)
                .filter(one -> isBetween(one.id, call))
                .sorted(after.isEmpty() ? order.reversed() : order)
                .limit(limit)
                .sorted(order.reversed())
                .forEach(one -> list.add(one.json(store, mayReadWords(one))));
        return Answer.ok(list);
    }

    private static boolean isBetween(String id, Call call) {
        var number = Long.parseLong(id);
        return number > Long.parseLong(call.query("after", "0"))
                && number < Long.parseLong(call.query("before", "" + Long.MAX_VALUE));
    }

    private boolean mayReadWords(DiscordMessage message) {
        return message.isOurs()
                || message.pinged.contains(DiscordGuild.APPLICATION)
                || store.channel(message.channel).isDirect()
                || guild.privileged.contains(DiscordGuild.Intent.MESSAGE_CONTENT);
    }

    private Answer get(Call call) {
        var channel = store.channel(call.at("channel_id"));
        if (!Access.mayRead(guild, channel)) {
            throw Refusal.noAccess();
        }
        var message = store.message(channel.id, call.at("message_id"));
        return Answer.ok(message.json(store, mayReadWords(message)));
    }

    private Answer edit(Call call) {
        var channel = store.channel(call.at("channel_id"));
        Access.to(guild, channel, 0);
        var message = store.message(channel.id, call.at("message_id"));
        if (!message.isOurs()) {
            throw Refusal.of(403, 50005, "Cannot edit a message authored by another user");
        }
        Access.toChange(channel);
        MessageRules.checkEdit(call.body(), message);
        MessageWriter.edit(guild, message, call.body());
        return Answer.ok(message.json(store, true));
    }

    private Answer delete(Call call) {
        var channel = store.channel(call.at("channel_id"));
        Access.to(guild, channel, 0);
        var message = store.message(channel.id, call.at("message_id"));
        if (!message.isOurs()) {
            Access.to(guild, channel, Rights.MANAGE_MESSAGES);
        }
        Access.toChange(channel);
        MessageWriter.delete(guild, message);
        return Answer.nothing();
    }

    static Optional<JsonNode> given(JsonNode body, String name) {
        return Optional.ofNullable(body.get(name)).filter(node -> !node.isNull());
    }
}
