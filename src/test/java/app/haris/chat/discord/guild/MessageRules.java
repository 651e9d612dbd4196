package app.haris.chat.discord.guild;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Refuses messages as Discord does.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#create-message">Create
 *     Message, 2026-11</a>
 */
final class MessageRules {
    private static final int LONGEST = 2000;

    private MessageRules() {}

    /** Checks a new message; a forum post's too. */
    static void checkNew(JsonNode body) {
        var isV2 = isV2(body.path("flags").asInt(0));
        check(body, isV2);
        if (!isV2
                && body.path("content").asString("").isBlank()
                && body.path("embeds").isEmpty()
                && body.path("components").isEmpty()) {
            throw Refusal.of(400, 50006, "Cannot send an empty message");
        }
    }

    /** Checks what an existing message is to become. */
    static void checkEdit(JsonNode body, DiscordMessage message) {
        check(body, isV2(message.flags) || isV2(body.path("flags").asInt(0)));
    }

    static boolean isV2(int flags) {
        return (flags & DiscordMessage.COMPONENTS_V2) != 0;
    }

    private static void check(JsonNode body, boolean isV2) {
        Map<String, String> faults = new HashMap<>();
        var content = body.path("content").asString("");
        if (content.codePointCount(0, content.length()) > LONGEST) {
            faults.put("content", "Must be 2000 or fewer in length");
        }
        if (body.path("nonce").asString("").length() > 25) {
            faults.put("nonce", "Must be 25 or fewer in length");
        }
        if (isV2) {
            for (var other : new String[] {"content", "embeds", "poll", "sticker_ids"}) {
                if (body.hasNonNull(other) && !isEmpty(body.path(other))) {
                    faults.put(other, "Cannot be used with IS_COMPONENTS_V2");
                }
            }
        }
        if (body.has("components")) {
            faults.putAll(ComponentRules.ofMessage(body.path("components"), isV2));
        } else if (isV2 && body.has("flags")) {
            faults.put("components", "This field is required");
        }
        mentions(body.path("allowed_mentions"), faults);
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    private static boolean isEmpty(JsonNode node) {
        return node.isContainer() ? node.isEmpty() : node.asString("").isEmpty();
    }

    private static void mentions(JsonNode allowed, Map<String, String> faults) {
        for (var kind : new String[] {"users", "roles"}) {
            var isAll =
                    allowed.path("parse")
                            .valueStream()
                            .anyMatch(one -> one.asString().equals(kind));
            if (isAll && !allowed.path(kind).isEmpty()) {
                faults.put("allowed_mentions", "parse and " + kind + " are mutually exclusive");
            }
            if (allowed.path(kind).size() > 100) {
                faults.put("allowed_mentions." + kind, "Must be 100 or fewer in length");
            }
        }
    }
}
