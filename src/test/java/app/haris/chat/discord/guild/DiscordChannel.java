package app.haris.chat.discord.guild;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** A channel, thread, forum or direct conversation. */
public final class DiscordChannel {
    static final int TEXT = 0;
    static final int DIRECT = 1;
    static final int PUBLIC_THREAD = 11;
    static final int FORUM = 15;

    public final String id;
    final int type;
    public volatile String name;
    public final String parent;
    final String owner;
    final Set<String> followers = ConcurrentHashMap.newKeySet();
    final Map<String, long[]> overwrites = new ConcurrentHashMap<>();

    /** A forum's tags, by id. */
    final Map<String, String> tags = new LinkedHashMap<>();

    /** Ids of a post's tags. */
    public volatile List<String> appliedTags = List.of();

    public volatile boolean isArchived;
    public volatile boolean isLocked;
    volatile int archiveAfterMinutes = 4320;
    volatile String archivedAt = DiscordGuild.now();
    volatile String lastMessage = "";
    volatile int count;

    /** Whom a direct conversation is with. */
    volatile String with = "";

    DiscordChannel(String id, int type, String name, String parent, String owner) {
        this.id = id;
        this.type = type;
        this.name = name;
        this.parent = parent;
        this.owner = owner;
    }

    public boolean isThread() {
        return type == PUBLIC_THREAD;
    }

    public boolean isForum() {
        return type == FORUM;
    }

    boolean isDirect() {
        return type == DIRECT;
    }

    /** Names of the tags that a post of this forum has. */
    public List<String> tagNames(DiscordChannel post) {
        return post.appliedTags.stream().map(tags::get).toList();
    }

    /** Takes permissions from a role or member here, or gives them. */
    void overwrite(String whom, long allow, long deny) {
        overwrites.put(whom, new long[] {allow, deny});
    }

    ObjectNode json(GuildStore store) {
        var json = DiscordGuild.JSON.createObjectNode();
        json.put("id", id).put("type", type).put("flags", 0);
        if (lastMessage.isEmpty()) {
            json.putNull("last_message_id");
        } else {
            json.put("last_message_id", lastMessage);
        }
        if (isDirect()) {
            json.putArray("recipients").add(store.member(with).person());
            return json;
        }
        json.put("guild_id", DiscordGuild.GUILD).put("name", name);
        if (isThread()) {
            thread(json);
        } else {
            place(json);
        }
        return json;
    }

    private void place(ObjectNode json) {
        json.put("position", 0).put("nsfw", false).put("rate_limit_per_user", 0);
        json.putNull("topic").putNull("parent_id");
        var list = json.putArray("permission_overwrites");
        overwrites.forEach(
                (whom, bits) ->
                        list.addObject()
                                .put("id", whom)
                                .put("type", DiscordGuild.ROLES.contains(whom) ? 0 : 1)
                                .put("allow", Long.toString(bits[0]))
                                .put("deny", Long.toString(bits[1])));
        if (isForum()) {
            json.put("default_forum_layout", 0).put("default_thread_rate_limit_per_user", 0);
            json.putNull("default_reaction_emoji").putNull("default_sort_order");
            var all = json.putArray("available_tags");
            tags.forEach(
                    (tag, label) ->
                            all.addObject()
                                    .put("id", tag)
                                    .put("name", label)
                                    .put("moderated", false)
                                    .putNull("emoji_id")
                                    .putNull("emoji_name"));
        }
    }

    private void thread(ObjectNode json) {
        json.put("parent_id", parent).put("owner_id", owner).put("rate_limit_per_user", 0);
        json.put("message_count", count).put("member_count", followers.size());
        json.put("total_message_sent", count);
        json.putObject("thread_metadata")
                .put("archived", isArchived)
                .put("auto_archive_duration", archiveAfterMinutes)
                .put("archive_timestamp", archivedAt)
                .put("locked", isLocked)
                .put("create_timestamp", DiscordGuild.time(Snowflakes.millis(id)));
        var list = json.putArray("applied_tags");
        new ArrayList<>(appliedTags).forEach(list::add);
        if (followers.contains(DiscordGuild.APPLICATION)) {
            json.putObject("member")
                    .put("id", id)
                    .put("user_id", DiscordGuild.APPLICATION)
                    .put("join_timestamp", DiscordGuild.time(Snowflakes.millis(id)))
                    .put("flags", 1);
        }
    }
}
