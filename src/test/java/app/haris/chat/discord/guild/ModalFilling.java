package app.haris.chat.discord.guild;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A modal as somebody fills it in; Discord lets nobody send one that breaks its own rules. */
final class ModalFilling {
    private ModalFilling() {}

    static JsonNode of(JsonNode components, Map<String, String> values) {
        var list = DiscordGuild.JSON.createArrayNode();
        var number = 0;
        for (var part : components) {
            var filled =
                    list.addObject().put("type", part.path("type").asInt()).put("id", ++number);
            if (part.has("component")) {
                filled.set("component", input(part.path("component"), values).put("id", ++number));
            } else if (part.has("components")) {
                var inner = filled.putArray("components");
                for (var one : part.path("components")) {
                    inner.add(input(one, values).put("id", ++number));
                }
            }
        }
        var known = Parts.of(components).map(one -> one.path("custom_id").asString("")).toList();
        if (!known.containsAll(values.keySet())) {
            throw new AssertionError("the form has " + known + ", not all of " + values.keySet());
        }
        return list;
    }

    private static ObjectNode input(JsonNode part, Map<String, String> values) {
        var id = part.path("custom_id").asString("");
        var filled = DiscordGuild.JSON.createObjectNode();
        filled.put("type", part.path("type").asInt()).put("custom_id", id);
        if (part.path("type").asInt() == ComponentRules.TEXT_INPUT) {
            var value = values.getOrDefault(id, part.path("value").asString(""));
            check(part, value);
            return filled.put("value", value);
        }
        var chosen = filled.putArray("values");
        if (values.containsKey(id)) {
            chosen.add(values.get(id));
        } else {
            part.path("options")
                    .valueStream()
                    .filter(option -> option.path("default").asBoolean(false))
                    .forEach(option -> chosen.add(option.path("value").asString()));
        }
        return filled;
    }

    private static void check(JsonNode part, String value) {
        var isMissing = value.isEmpty() && part.path("required").asBoolean(true);
        if (isMissing
                || (!value.isEmpty() && value.length() < part.path("min_length").asInt(0))
                || value.length() > part.path("max_length").asInt(4000)) {
            throw new AssertionError("Discord does not let one send '" + value + "' in " + part);
        }
    }
}
