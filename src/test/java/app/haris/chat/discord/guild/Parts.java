package app.haris.chat.discord.guild;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The components of a message or modal, whatever they stand in. */
final class Parts {
    private Parts() {}

    /** All, each before what stands in it. */
    static Stream<JsonNode> of(JsonNode components) {
        return components.valueStream().flatMap(Parts::withInner);
    }

    private static Stream<JsonNode> withInner(JsonNode part) {
        return Stream.of(
                        Stream.of(part),
                        of(part.path("components")),
                        part.has("accessory") ? withInner(part.path("accessory")) : null,
                        part.has("component") ? withInner(part.path("component")) : null,
                        part.path("items").valueStream())
                .flatMap(one -> one);
    }

    /** Gives numbers to those that have none, as Discord does. */
    static JsonNode numbered(JsonNode components) {
        var copy = components.deepCopy();
        var next = new int[] {0};
        of(copy).filter(part -> part.has("type") && !part.has("id"))
                .forEach(part -> ((ObjectNode) part).put("id", ++next[0]));
        return copy;
    }
}
