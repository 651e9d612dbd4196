package app.haris.chat.discord.guild;

import app.haris.chat.discord.guild.Call.Answer;
import app.haris.chat.discord.guild.Interactions.Asked;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers to interactions, and what follows on them. */
final class InteractionRoutes implements Routes.Group {
    private static final int MESSAGE = 4;
    private static final int DEFERRED_MESSAGE = 5;
    private static final int DEFERRED_UPDATE = 6;
    private static final int UPDATE = 7;
    private static final int CHOICES = 8;
    private static final int MODAL = 9;
    private static final String WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}";

    private final DiscordGuild guild;

    InteractionRoutes(DiscordGuild guild) {
        this.guild = guild;
    }

    @Override
    public void register(Routes routes) {
        routes.open(
                "POST /interactions/{interaction_id}/{interaction_token}/callback", this::answer);
        routes.open("POST " + WEBHOOK, this::follow);
        for (var which : new String[] {"@original", "{message_id}"}) {
            routes.open("GET " + WEBHOOK + "/messages/" + which, this::get);
            routes.open("PATCH " + WEBHOOK + "/messages/" + which, this::edit);
            routes.open("DELETE " + WEBHOOK + "/messages/" + which, this::delete);
        }
    }

    private Answer answer(Call call) {
        var body = call.body();
        var data = body.path("data");
        check(body);
        var asked =
                guild.interactions.toAnswer(
                        call.at("interaction_id"), call.at("interaction_token"));
        var resource = DiscordGuild.JSON.createObjectNode().put("type", body.path("type").asInt());
        switch (body.path("type").asInt()) {
            case MESSAGE, DEFERRED_MESSAGE -> {
                var flags =
                        body.path("type").asInt() == DEFERRED_MESSAGE ? DiscordMessage.LOADING : 0;
                asked.original = post(asked, data, flags | data.path("flags").asInt(0));
            }
            case UPDATE -> MessageWriter.edit(guild, asked.original, data);
            default -> {}
        }
        if (asked.original != null) {
            resource.set("message", asked.original.json(guild.store, true));
        }
        asked.answer.complete(body);
        if (!call.query("with_response", "false").equals("true")) {
            return Answer.nothing();
        }
        var json = DiscordGuild.JSON.createObjectNode();
        json.putObject("interaction").put("id", asked.id).put("type", 2);
        json.set("resource", resource);
        return Answer.ok(json);
    }

    private static void check(JsonNode body) {
        var data = body.path("data");
        switch (body.path("type").asInt(0)) {
            case MESSAGE -> MessageRules.checkNew(data);
            case DEFERRED_MESSAGE, DEFERRED_UPDATE -> {}
            case UPDATE ->
                    MessageRules.checkEdit(
                            data, new DiscordMessage("0", "0", DiscordGuild.APPLICATION));
            case CHOICES -> {
                if (data.path("choices").size() > 25) {
                    throw Refusal.invalid(Map.of("data.choices", "Must be 25 or fewer in length"));
                }
                for (var choice : data.path("choices")) {
                    if (choice.path("name").asString("").isBlank()
                            || choice.path("name").asString("").length() > 100) {
                        throw Refusal.invalid(Map.of("data.choices", "Names are 1 to 100 long"));
                    }
                }
            }
            case MODAL -> {
                var faults = ComponentRules.ofModal(data);
                if (!faults.isEmpty()) {
                    throw Refusal.invalid(faults);
                }
            }
            default -> throw Refusal.invalid(Map.of("type", "Value must be one of 4 to 9"));
        }
    }

    private DiscordMessage post(Asked asked, JsonNode data, int flags) {
        var body = data.isObject() ? (ObjectNode) data.deepCopy() : empty();
        body.put("flags", flags);
        if ((flags & DiscordMessage.EPHEMERAL) != 0) {
            return whisper(asked, body);
        }
        var message = MessageWriter.post(guild, guild.channel(asked.channel), body);
        message.interaction = asked.id;
        return message;
    }

    private static ObjectNode empty() {
        return DiscordGuild.JSON.createObjectNode();
    }

    private DiscordMessage whisper(Asked asked, JsonNode body) {
        var id = guild.store.ids.next();
        var message = new DiscordMessage(id, asked.channel, DiscordGuild.APPLICATION);
        message.onlyFor = asked.who.id();
        message.interaction = asked.id;
        message.flags = body.path("flags").asInt(0);
        MessageWriter.fill(message, body);
        guild.store.add(message);
        return message;
    }

    private Answer follow(Call call) {
        var asked = guild.interactions.toFollow(call.at("webhook_token"));
        MessageRules.checkNew(call.body());
        var message = post(asked, call.body(), call.body().path("flags").asInt(0));
        return Answer.ok(message.json(guild.store, true));
    }

    private DiscordMessage which(Call call) {
        var asked = guild.interactions.toFollow(call.at("webhook_token"));
        if (call.at("message_id") != null) {
            return guild.store.message(asked.channel, call.at("message_id"));
        }
        if (asked.original == null || asked.original.isDeleted) {
            throw Refusal.unknown(10008, "Message");
        }
        return asked.original;
    }

    private Answer get(Call call) {
        return Answer.ok(which(call).json(guild.store, true));
    }

    private Answer edit(Call call) {
        var message = which(call);
        MessageRules.checkEdit(call.body(), message);
        message.isLoaded();
        if (message.onlyFor.isEmpty()) {
            MessageWriter.edit(guild, message, call.body());
        } else {
            MessageWriter.fill(message, call.body());
            message.isEdited(call.body().path("flags").asInt(0));
        }
        return Answer.ok(message.json(guild.store, true));
    }

    private Answer delete(Call call) {
        MessageWriter.delete(guild, which(call));
        return Answer.nothing();
    }
}
