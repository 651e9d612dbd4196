package app.haris.chat.discord.guild;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** Somebody in the guild, ourselves among them. */
final class DiscordMember {
    final String id;
    final String name;
    final boolean isBot;
    final Set<String> roles = ConcurrentHashMap.newKeySet();

    /** Whether they take direct messages. */
    volatile boolean isReachable = true;

    DiscordMember(String id, String name, boolean isBot) {
        this.id = id;
        this.name = name;
        this.isBot = isBot;
    }

    ObjectNode person() {
        return DiscordGuild.JSON
                .createObjectNode()
                .put("id", id)
                .put("username", name)
                .put("global_name", name)
                .put("discriminator", "0")
                .putNull("avatar")
                .put("public_flags", 0)
                .put("bot", isBot);
    }

    /** As the guild knows them, with who they are if asked for. */
    ObjectNode json(boolean withPerson) {
        var json = DiscordGuild.JSON.createObjectNode();
        if (withPerson) {
            json.set("user", person());
        }
        json.putNull("nick").putNull("avatar").put("joined_at", "2026-01-01T00:00:00+00:00");
        json.putNull("premium_since").put("deaf", false).put("mute", false).put("flags", 0);
        json.put("pending", false).putNull("communication_disabled_until");
        roles.forEach(json.putArray("roles")::add);
        return json;
    }
}
