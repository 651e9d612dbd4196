package app.haris.chat.discord.guild;

import app.haris.chat.discord.guild.Call.Answer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Threads, and the posts of forums, which are threads too.
 *
 * @see <a href="https://docs.discord.com/developers/topics/threads">Threads, 2026-11</a>
 */
final class ThreadRoutes implements Routes.Group {
    private static final Set<Integer> ARCHIVE_AFTER = Set.of(60, 1440, 4320, 10080);

    private final DiscordGuild guild;
    private final GuildStore store;

    ThreadRoutes(DiscordGuild guild) {
        this.guild = guild;
        store = guild.store;
    }

    @Override
    public void register(Routes routes) {
        routes.on("POST /channels/{channel_id}/messages/{message_id}/threads", this::start);
        routes.on("POST /channels/{channel_id}/threads", this::post);
        routes.on("PUT /channels/{channel_id}/thread-members/@me", this::join);
        routes.on("PUT /channels/{channel_id}/thread-members/{user_id}", this::bring);
        routes.on("GET /channels/{channel_id}/threads/archived/public", this::archived);
    }

    private Answer start(Call call) {
        var channel = store.channel(call.at("channel_id"));
        Access.to(guild, channel, Rights.CREATE_PUBLIC_THREADS);
        var message = store.message(channel.id, call.at("message_id"));
        if (store.channels.containsKey(message.id)) {
            throw Refusal.of(400, 160004, "A thread has already been created for this message");
        }
        var thread = make(message.id, channel, call.body());
        guild.gateway.dispatch("THREAD_CREATE", newly(thread), 1);
        return new Answer(201, thread.json(store));
    }

    private Answer post(Call call) {
        var forum = store.channel(call.at("channel_id"));
        if (!forum.isForum()) {
            throw Refusal.of(400, 50024, "Cannot execute action on this channel type");
        }
        Access.to(guild, forum, Rights.SEND_MESSAGES);
        var first = call.body().path("message");
        MessageRules.checkNew(first);
        var tags = tags(forum, call.body());
        var thread = make(store.ids.next(), forum, call.body());
        thread.appliedTags = tags;
        guild.gateway.dispatch("THREAD_CREATE", newly(thread), 1);
        var message = MessageWriter.post(guild, thread, thread.id, first);
        var json = thread.json(store);
        json.set("message", message.json(store, true));
        return new Answer(201, json);
    }

    private DiscordChannel make(String id, DiscordChannel parent, JsonNode body) {
        check(body, true);
        if (store.channels.values().stream()
                        .filter(one -> one.isThread() && !one.isArchived)
                        .count()
                >= guild.mostActiveThreads) {
            throw Refusal.of(400, 160006, "Maximum number of active threads reached");
        }
        var thread =
                new DiscordChannel(
                        id,
                        DiscordChannel.PUBLIC_THREAD,
                        body.path("name").asString(),
                        parent.id,
                        DiscordGuild.APPLICATION);
        thread.followers.add(DiscordGuild.APPLICATION);
        thread.archiveAfterMinutes = body.path("auto_archive_duration").asInt(4320);
        guild.add(thread);
        return thread;
    }

    private ObjectNode newly(DiscordChannel thread) {
        return thread.json(store).put("newly_created", true);
    }

    private static void check(JsonNode body, boolean isNew) {
        var name = body.path("name").asString(isNew ? "" : "same");
        if (name.isBlank() || name.codePointCount(0, name.length()) > 100) {
            throw Refusal.invalid(Map.of("name", "Must be between 1 and 100 in length"));
        }
        if (!ARCHIVE_AFTER.contains(body.path("auto_archive_duration").asInt(1440))) {
            throw Refusal.invalid(Map.of("auto_archive_duration", "Value must be one of 60, …"));
        }
    }

    private static List<String> tags(DiscordChannel forum, JsonNode body) {
        var tags = body.path("applied_tags").valueStream().map(JsonNode::asString).toList();
        if (tags.size() > 5 || !forum.tags.keySet().containsAll(tags)) {
            throw Refusal.invalid(Map.of("applied_tags", "At most 5 of the forum's own"));
        }
        return tags;
    }

    /** Names, archives, locks or tags a thread. */
    static void change(DiscordGuild guild, DiscordChannel thread, JsonNode body) {
        check(body, false);
        var unarchives = body.has("archived") && !body.path("archived").asBoolean();
        if (thread.isArchived && !unarchives) {
            throw Refusal.archived();
        }
        if (thread.isLocked || body.has("locked")) {
            Access.to(guild, thread, Rights.MANAGE_THREADS);
        }
        if (body.has("applied_tags")) {
            thread.appliedTags = tags(guild.store.channel(thread.parent), body);
        }
        MessageRoutes.given(body, "name").ifPresent(name -> thread.name = name.asString());
        MessageRoutes.given(body, "locked").ifPresent(is -> thread.isLocked = is.asBoolean());
        MessageRoutes.given(body, "auto_archive_duration")
                .ifPresent(after -> thread.archiveAfterMinutes = after.asInt());
        MessageRoutes.given(body, "archived").ifPresent(is -> archive(thread, is.asBoolean()));
        guild.gateway.dispatch("THREAD_UPDATE", thread.json(guild.store), 1);
    }

    static void archive(DiscordChannel thread, boolean isArchived) {
        thread.isArchived = isArchived;
        thread.archivedAt = DiscordGuild.now();
    }

    /**
     * https://docs.discord.com/developers/events/gateway-events#thread-delete (2026-11): four
     * fields, and no news of each message.
     */
    static void delete(DiscordGuild guild, DiscordChannel thread) {
        guild.store.channels.remove(thread.id);
        guild.messages().stream()
                .filter(one -> one.channel.equals(thread.id))
                .forEach(one -> one.isDeleted = true);
        var event = DiscordGuild.JSON.createObjectNode();
        event.put("id", thread.id).put("guild_id", DiscordGuild.GUILD);
        event.put("parent_id", thread.parent).put("type", thread.type);
        guild.gateway.dispatch("THREAD_DELETE", event, 1);
    }

    /** A message in an archived thread brings it back. */
    static void wake(DiscordGuild guild, DiscordChannel channel) {
        if (channel.isThread() && channel.isArchived) {
            archive(channel, false);
            guild.gateway.dispatch("THREAD_UPDATE", channel.json(guild.store), 1);
        }
    }

    private Answer join(Call call) {
        return follow(call, DiscordGuild.APPLICATION);
    }

    private Answer bring(Call call) {
        return follow(call, store.member(call.at("user_id")).id);
    }

    private Answer follow(Call call, String who) {
        var thread = store.channel(call.at("channel_id"));
        Access.to(guild, thread, 0);
        Access.toChange(thread);
        thread.followers.add(who);
        return Answer.nothing();
    }

    private Answer archived(Call call) {
        var channel = store.channel(call.at("channel_id"));
        Access.to(guild, channel, Rights.READ_MESSAGE_HISTORY);
        var json = DiscordGuild.JSON.createObjectNode().put("has_more", false);
        json.putArray("members");
        var list = json.putArray("threads");
        store.channels.values().stream()
                .filter(one -> one.isThread() && one.isArchived && one.parent.equals(channel.id))
                .sorted(Comparator.comparing((DiscordChannel one) -> one.archivedAt).reversed())
                .forEach(one -> list.add(one.json(store)));
        return Answer.ok(json);
    }
}
