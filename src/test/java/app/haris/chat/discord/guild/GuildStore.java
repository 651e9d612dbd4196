package app.haris.chat.discord.guild;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that the guild remembers. Whoever changes it holds its lock. */
final class GuildStore {
    final Map<String, DiscordMember> members = new ConcurrentHashMap<>();
    final Map<String, DiscordRole> roles = new ConcurrentHashMap<>();
    final Map<String, DiscordChannel> channels = new ConcurrentHashMap<>();
    final Map<String, JsonNode> commands = new ConcurrentHashMap<>();
    final Snowflakes ids = new Snowflakes();
    private final Map<String, DiscordMessage> messages = new LinkedHashMap<>();

    /** Nonces of the last minutes, and the messages that had them. */
    private final Map<String, Posted> nonces = new ConcurrentHashMap<>();

    private record Posted(DiscordMessage message, long at) {}

    DiscordMember member(String id) {
        var member = members.get(id);
        if (member == null) {
            throw Refusal.unknown(10007, "Member");
        }
        return member;
    }

    /** Somebody, still in the guild or not. */
    ObjectNode person(String id) {
        return Optional.ofNullable(members.get(id))
                .orElseGet(() -> new DiscordMember(id, "gone", false))
                .person();
    }

    DiscordChannel channel(String id) {
        var channel = channels.get(id);
        if (channel == null) {
            throw Refusal.unknown(10003, "Channel");
        }
        return channel;
    }

    Optional<DiscordChannel> threadOf(DiscordMessage message) {
        return Optional.ofNullable(channels.get(message.id))
                .filter(thread -> thread.isThread() && !thread.id.equals(message.channel));
    }

    synchronized void add(DiscordMessage message) {
        messages.put(message.id, message);
        var channel = channels.get(message.channel);
        channel.lastMessage = message.id;
        channel.count++;
    }

    synchronized List<DiscordMessage> messages() {
        return List.copyOf(messages.values());
    }

    /** Those of a channel that everybody sees, oldest first. */
    Stream<DiscordMessage> in(String channel) {
        return messages().stream()
                .filter(one -> one.channel.equals(channel))
                .filter(one -> !one.isDeleted && one.onlyFor.isEmpty());
    }

    synchronized DiscordMessage message(String channel, String id) {
        var message = messages.get(id);
        if (message == null || message.isDeleted || !message.channel.equals(channel)) {
            throw Refusal.unknown(10008, "Message");
        }
        return message;
    }

    /**
     * The message that was posted with this nonce "in the past few minutes".
     *
     * @see <a href="https://docs.discord.com/developers/resources/message#create-message">Create
     *     Message, 2026-11</a>
     */
    Optional<DiscordMessage> postedWith(String nonce, Duration window) {
        return Optional.ofNullable(nonces.get(nonce))
                .filter(posted -> System.nanoTime() - posted.at < window.toNanos())
                .map(Posted::message);
    }

    void remember(String nonce, DiscordMessage message) {
        nonces.put(nonce, new Posted(message, System.nanoTime()));
    }

    /** What a member may do in a channel; a thread goes by its parent. */
    long permissions(String memberId, DiscordChannel channel) {
        if (channel.isDirect()) {
            return Rights.ALL;
        }
        var member = members.get(memberId);
        if (member == null) {
            return 0;
        }
        var place = channel.isThread() ? channels.get(channel.parent) : channel;
        var base = permissions(member);
        if (place == null || Rights.has(base, Rights.ADMINISTRATOR)) {
            return base;
        }
        base = apply(base, place.overwrites.get(DiscordGuild.GUILD));
        var ofRoles = new long[2];
        for (var role : member.roles) {
            var bits = place.overwrites.getOrDefault(role, new long[2]);
            ofRoles[0] |= bits[0];
            ofRoles[1] |= bits[1];
        }
        base = apply(apply(base, ofRoles), place.overwrites.get(memberId));
        return Rights.has(base, Rights.VIEW_CHANNEL) ? base : 0;
    }

    private long permissions(DiscordMember member) {
        var all = roles.get(DiscordGuild.GUILD).permissions;
        for (var role : member.roles) {
            all |= roles.containsKey(role) ? roles.get(role).permissions : 0;
        }
        return Rights.has(all, Rights.ADMINISTRATOR) ? Rights.ALL : all;
    }

    private static long apply(long base, long[] overwrite) {
        return overwrite == null ? base : (base & ~overwrite[1]) | overwrite[0];
    }
}
