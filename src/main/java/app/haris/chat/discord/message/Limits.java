package app.haris.chat.discord.message;

import app.haris.chat.SafeText;
import java.util.Comparator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps a message within what Discord takes: 40 components, nested ones counted, and 4,000
 * characters in all texts together. What is too long is shortened where it hurts least: the longest
 * text first, and controls never.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference">Component reference,
 *     2026-11: 40 components a message; the sum of all text is at most 4,000 characters</a>
 */
public final class Limits {
    public static final int COMPONENTS = 40;
    public static final int TEXT = 4000;

    private static final int CONTAINER = 1;
    private static final int ACTION_ROW = 1;
    private static final int SHORTEST = 40;

    private Limits() {}

    static ArrayNode within(ArrayNode parts) {
        while (components(parts) > COMPONENTS - CONTAINER) {
            parts.remove(leastMissed(parts));
        }
        while (characters(parts) > TEXT) {
            shorten(parts, characters(parts) - TEXT);
        }
        return parts;
    }

    public static int components(JsonNode node) {
        var here = node.has("type") ? 1 : 0;
        return here + node.valueStream().mapToInt(Limits::components).sum();
    }

    public static int characters(JsonNode node) {
        return texts(node).mapToInt(one -> one.path("content").asString("").length()).sum();
    }

    private static Stream<ObjectNode> texts(JsonNode node) {
        var here =
                node instanceof ObjectNode object && node.path("content").isString()
                        ? Stream.of(object)
                        : Stream.<ObjectNode>of();
        return Stream.concat(here, node.valueStream().flatMap(Limits::texts));
    }

    /** The last part that is no control; the first ones say what the message is about. */
    private static int leastMissed(ArrayNode parts) {
        for (var at = parts.size() - 1; at > 0; at--) {
            if (parts.get(at).path("type").asInt() != ACTION_ROW) {
                return at;
            }
        }
        return parts.size() - 1;
    }

    private static void shorten(ArrayNode parts, int surplus) {
        var longest =
                texts(parts)
                        .max(
                                Comparator.comparingInt(
                                        one -> one.path("content").asString().length()))
                        .orElseThrow();
        var text = longest.path("content").asString();
        var kept = Math.max(SHORTEST, text.length() - surplus - 1);
        longest.put("content", whole(SafeText.shortened(text, kept)));
    }

    /** A cut must not leave a backslash behind that would eat what follows. */
    private static String whole(String cut) {
        return cut.endsWith("\\…") ? cut.substring(0, cut.length() - 2) + "…" : cut;
    }
}
