package app.haris.chat.discord.guild;

import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A command as somebody types it: Discord offers only what was registered. */
final class CommandFilling {
    private static final int INTEGER = 4;
    private static final int BOOLEAN = 5;
    private static final int MEMBER = 6;
    private static final int NUMBER = 10;

    private CommandFilling() {}

    /** Of {@code haris claim}, with options by name. */
    static ObjectNode of(DiscordGuild guild, String line, Map<String, ?> options) {
        var words = line.split(" ", -1);
        var command = registered(guild, words[0], 1);
        var data = DiscordGuild.JSON.createObjectNode().put("type", 1).put("name", words[0]);
        data.set("id", command.path("id"));
        if (command.has("guild_id")) {
            data.set("guild_id", command.path("guild_id"));
        }
        var at = data;
        var definition = command;
        for (var i = 1; i < words.length; i++) {
            definition = option(definition, words[i]);
            at = at.putArray("options").addObject().put("name", words[i]);
            at.set("type", definition.path("type"));
        }
        fill(guild, data, at.putArray("options"), definition, options);
        return data;
    }

    static ObjectNode ofMenu(DiscordGuild guild, String name) {
        var command = registered(guild, name, 3);
        var data = DiscordGuild.JSON.createObjectNode().put("type", 3).put("name", name);
        data.set("id", command.path("id"));
        return data;
    }

    private static JsonNode registered(DiscordGuild guild, String name, int type) {
        return guild.commands().values().stream()
                .flatMap(JsonNode::valueStream)
                .filter(one -> one.path("type").asInt() == type)
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no command " + name));
    }

    private static JsonNode option(JsonNode of, String name) {
        return of.path("options")
                .valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + of));
    }

    private static void fill(
            DiscordGuild guild,
            ObjectNode data,
            tools.jackson.databind.node.ArrayNode to,
            JsonNode definition,
            Map<String, ?> options) {
        options.forEach(
                (name, value) -> {
                    var type = option(definition, name).path("type").asInt();
                    var filled = to.addObject().put("name", name).put("type", type);
                    switch (type) {
                        case INTEGER -> filled.put("value", Long.parseLong(value.toString()));
                        case NUMBER -> filled.put("value", Double.parseDouble(value.toString()));
                        case BOOLEAN -> filled.put("value", Boolean.parseBoolean(value.toString()));
                        case MEMBER -> {
                            filled.put("value", value.toString());
                            resolve(guild, data, value.toString());
                        }
                        default -> filled.put("value", value.toString());
                    }
                });
        for (var option : definition.path("options")) {
            if (option.path("required").asBoolean(false)
                    && !options.containsKey(option.path("name").asString())) {
                throw new AssertionError("Discord asks for " + option);
            }
        }
    }

    private static void resolve(DiscordGuild guild, ObjectNode data, String id) {
        var member = guild.store.member(id);
        var resolved = data.withObjectProperty("resolved");
        resolved.withObjectProperty("users").set(id, member.person());
        resolved.withObjectProperty("members").set(id, member.json(false));
    }

    /** Says in which option the cursor stands. */
    static void focus(ObjectNode data, String name) {
        var found =
                Stream.iterate((JsonNode) data, node -> node.path("options").path(0))
                        .limit(4)
                        .flatMap(node -> node.path("options").valueStream())
                        .filter(node -> node.path("name").asString("").equals(name))
                        .findFirst();
        ((ObjectNode) found.orElseThrow()).put("focused", true);
    }
}
