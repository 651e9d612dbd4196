package app.haris.chat.discord.guild;

import tools.jackson.databind.node.ObjectNode;

/** A role of the guild; the one with the guild's id is everybody's. */
final class DiscordRole {
    final String id;
    final String name;
    volatile long permissions;

    DiscordRole(String id, String name, long permissions) {
        this.id = id;
        this.name = name;
        this.permissions = permissions;
    }

    ObjectNode json() {
        var json = DiscordGuild.JSON.createObjectNode().put("id", id).put("name", name);
        json.put("permissions", Long.toString(permissions)).put("position", 1).put("color", 0);
        json.putObject("colors").put("primary_color", 0).putNull("secondary_color");
        json.put("hoist", false).put("managed", false).put("mentionable", false).put("flags", 0);
        json.putNull("icon").putNull("unicode_emoji");
        return json;
    }
}
