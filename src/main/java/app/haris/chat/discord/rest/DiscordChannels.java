package app.haris.chat.discord.rest;

import app.haris.chat.mirror.Verdict;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * The channels that the team configured by name. What was once found is kept, so a channel may be
 * renamed; one that is refused is looked up anew.
 */
public final class DiscordChannels {
    private static final int FORUM = 15;
    private static final int MEDIA = 16;

    private final DiscordApi api;
    private final String guild;
    private final Map<String, Channel> known = new ConcurrentHashMap<>();

    public DiscordChannels(DiscordApi api, String guild) {
        this.api = api;
        this.guild = guild;
    }

    /**
     * A channel.
     *
     * @param tags of a forum: ids by name in small letters
     */
    public record Channel(String id, boolean isForum, Map<String, String> tags) {
        public Channel {
            tags = Map.copyOf(tags);
        }
    }

    /** The id of a channel given as {@code social-inbox}, {@code #social-inbox} or its number. */
    public Verdict<String> resolve(String channel) {
        return find(channel).then(found -> new Verdict.Ok<>(found.id()));
    }

    public Verdict<Channel> find(String channel) {
        var name = channel.startsWith("#") ? channel.substring(1) : channel;
        var here = known.get(name);
        if (here != null) {
            return new Verdict.Ok<>(here);
        }
        return api.get("guilds/" + guild + "/channels")
                .then(
                        all ->
                                all.valueStream()
                                        .filter(one -> isNamed(one, name))
                                        .findFirst()
                                        .map(one -> keep(name, one))
                                        .<Verdict<Channel>>map(Verdict.Ok::new)
                                        .orElseGet(
                                                () ->
                                                        new Verdict.Refused<>(
                                                                DiscordError.CHANNEL_NOT_FOUND)));
    }

    private static boolean isNamed(JsonNode channel, String name) {
        return channel.path("id").asString("").equals(name)
                || channel.path("name").asString("").equals(name);
    }

    private Channel keep(String name, JsonNode json) {
        var channel = channel(json);
        known.put(name, channel);
        known.put(channel.id, channel);
        return channel;
    }

    private static Channel channel(JsonNode json) {
        var type = json.path("type").asInt();
        var tags = new HashMap<String, String>();
        json.path("available_tags")
                .forEach(
                        tag ->
                                tags.put(
                                        tag.path("name").asString("").toLowerCase(Locale.ROOT),
                                        tag.path("id").asString("")));
        return new Channel(json.path("id").asString(""), type == FORUM || type == MEDIA, tags);
    }

    Optional<Channel> known(String id) {
        return Optional.ofNullable(known.get(id));
    }

    /** What a channel has become by a change of ours. */
    Channel changed(JsonNode json) {
        return keep(json.path("id").asString(""), json);
    }

    /** Looks the channel up again next time; it may have been deleted and made anew. */
    public void forget(String channel) {
        var gone = known.remove(channel.startsWith("#") ? channel.substring(1) : channel);
        if (gone != null) {
            known.values().removeIf(gone::equals);
        }
    }
}
