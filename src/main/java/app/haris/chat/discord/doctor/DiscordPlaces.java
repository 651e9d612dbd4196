package app.haris.chat.discord.doctor;

import app.haris.chat.DiscordInvite;
import app.haris.chat.DiscordInvite.Permission;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The channels of a server, and what Haris may do in each.
 *
 * @see <a href="https://docs.discord.com/developers/topics/permissions#permission-overwrites">How
 *     permissions add up, 2026-11</a>
 */
final class DiscordPlaces {
    private static final long ADMINISTRATOR = 1L << 3;

    /** https://docs.discord.com/developers/resources/channel#channel-object-channel-types */
    private static final Set<Integer> WRITTEN_TO = Set.of(0, 5, 15);

    private final String guild;
    private final JsonNode channels;
    private final JsonNode us;
    private final long everywhere;

    DiscordPlaces(String guild, JsonNode roles, JsonNode channels, JsonNode us) {
        this.guild = guild;
        this.channels = channels;
        this.us = us;
        var ours = us.path("roles").valueStream().map(JsonNode::asString).toList();
        everywhere =
                roles.valueStream()
                        .filter(role -> id(role).equals(guild) || ours.contains(id(role)))
                        .mapToLong(role -> bits(role.path("permissions")))
                        .reduce(0, (all, some) -> all | some);
    }

    /** A channel by name or id. */
    Optional<JsonNode> channel(String nameOrId) {
        var name = nameOrId.replaceFirst("^#", "");
        return channels.valueStream()
                .filter(one -> id(one).equals(name) || one.path("name").asString("").equals(name))
                .findFirst();
    }

    static boolean isWrittenTo(JsonNode channel) {
        return WRITTEN_TO.contains(channel.path("type").asInt(-1));
    }

    /** What the server as a whole does not grant. */
    List<Permission> missing() {
        return missing(everywhere);
    }

    /** What a channel takes away, besides what is missing everywhere. */
    List<Permission> missing(JsonNode channel) {
        var missing = missing(in(channel));
        return missing.stream().filter(one -> !missing().contains(one)).toList();
    }

    private List<Permission> missing(long granted) {
        return (granted & ADMINISTRATOR) != 0
                ? List.of()
                : DiscordInvite.permissions().stream().filter(one -> !one.isIn(granted)).toList();
    }

    private long in(JsonNode channel) {
        if ((everywhere & ADMINISTRATOR) != 0) {
            return everywhere;
        }
        var roles =
                us.path("roles").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        var granted = apply(everywhere, channel, Set.of(guild));
        granted = apply(granted, channel, roles);
        return apply(granted, channel, Set.of(id(us.path("user"))));
    }

    private static long apply(long granted, JsonNode channel, Set<String> whom) {
        var allow = 0L;
        var deny = 0L;
        for (var overwrite : channel.path("permission_overwrites")) {
            if (whom.contains(id(overwrite))) {
                allow |= bits(overwrite.path("allow"));
                deny |= bits(overwrite.path("deny"));
            }
        }
        return (granted & ~deny) | allow;
    }

    private static String id(JsonNode node) {
        return node.path("id").asString("");
    }

    private static long bits(JsonNode node) {
        return Long.parseLong(node.asString("0"));
    }
}
