package app.haris.chat.discord.guild;

import app.haris.chat.discord.guild.Call.Answer;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The guild, its members, roles and channels. */
final class GuildRoutes implements Routes.Group {
    private final DiscordGuild guild;
    private final GuildStore store;

    GuildRoutes(DiscordGuild guild) {
        this.guild = guild;
        store = guild.store;
    }

    @Override
    public void register(Routes routes) {
        routes.on("GET /guilds/{guild_id}", call -> in(call, guild(false)));
        routes.on("GET /guilds/{guild_id}/roles", call -> in(call, roles()));
        routes.on("GET /guilds/{guild_id}/channels", call -> in(call, channels()));
        routes.on("GET /guilds/{guild_id}/threads/active", call -> in(call, activeThreads()));
        routes.on("GET /guilds/{guild_id}/members", call -> in(call, members(call)));
        routes.on(
                "GET /guilds/{guild_id}/members/{user_id}",
                call -> in(call, store.member(call.at("user_id")).json(true)));
        routes.on("GET /channels/{channel_id}", this::channel);
        routes.on("PATCH /channels/{channel_id}", this::change);
        routes.on("POST /users/@me/channels", this::openDirect);
    }

    private Answer in(Call call, JsonNode answer) {
        if (!guild.isIn || !call.at("guild_id").equals(DiscordGuild.GUILD)) {
            throw Refusal.unknown(10004, "Guild");
        }
        return Answer.ok(answer);
    }

    /** The guild as REST tells of it, or as the gateway does at the beginning. */
    ObjectNode guild(boolean isGateway) {
        var json = DiscordGuild.JSON.createObjectNode();
        json.put("id", DiscordGuild.GUILD)
                .put("name", "Acme")
                .put("owner_id", "999999999999999999");
        json.put("preferred_locale", "en-US").put("premium_progress_bar_enabled", false);
        json.put("mfa_level", 0).put("verification_level", 0).put("nsfw_level", 0);
        json.put("default_message_notifications", 0).put("explicit_content_filter", 0);
        json.put("afk_timeout", 300).put("premium_tier", 0).put("system_channel_flags", 0);
        json.putArray("emojis");
        json.putArray("features").add("COMMUNITY");
        json.putArray("stickers");
        json.set("roles", roles());
        if (isGateway) {
            json.put("unavailable", false)
                    .put("large", false)
                    .put("member_count", store.members.size());
            json.put("joined_at", "2026-01-01T00:00:00+00:00");
            json.set("channels", channels());
            json.set("threads", activeThreads().path("threads"));
            // Only ourselves: others come with the intent for members, when asked for.
            json.putArray("members").add(store.member(DiscordGuild.APPLICATION).json(true));
            json.putArray("presences");
            json.putArray("voice_states");
            json.putArray("guild_scheduled_events");
            json.putArray("stage_instances");
            json.putArray("soundboard_sounds");
        }
        return json;
    }

    private JsonNode roles() {
        var list = DiscordGuild.JSON.createArrayNode();
        store.roles.values().forEach(role -> list.add(role.json()));
        return list;
    }

    private JsonNode channels() {
        var list = DiscordGuild.JSON.createArrayNode();
        store.channels.values().stream()
                .filter(one -> !one.isThread() && !one.isDirect())
                .forEach(one -> list.add(one.json(store)));
        return list;
    }

    private ObjectNode activeThreads() {
        var json = DiscordGuild.JSON.createObjectNode();
        var threads = json.putArray("threads");
        var members = json.putArray("members");
        store.channels.values().stream()
                .filter(one -> one.isThread() && !one.isArchived)
                .filter(this::isVisible)
                .map(one -> one.json(store))
                .forEach(
                        one -> {
                            threads.add(one);
                            Optional.ofNullable(one.get("member")).ifPresent(members::add);
                        });
        return json;
    }

    private boolean isVisible(DiscordChannel channel) {
        return Rights.has(
                store.permissions(DiscordGuild.APPLICATION, channel), Rights.VIEW_CHANNEL);
    }

    private JsonNode members(Call call) {
        if (!guild.privileged.contains(DiscordGuild.Intent.MEMBERS)) {
            throw Refusal.noAccess();
        }
        var list = DiscordGuild.JSON.createArrayNode();
        store.members.values().stream()
                .sorted((a, b) -> a.id.compareTo(b.id))
                .filter(one -> one.id.compareTo(call.query("after", "0")) > 0)
                .limit(Long.parseLong(call.query("limit", "1")))
                .forEach(one -> list.add(one.json(true)));
        return list;
    }

    private Answer channel(Call call) {
        var channel = store.channel(call.at("channel_id"));
        Access.to(guild, channel, 0);
        return Answer.ok(channel.json(store));
    }

    private Answer change(Call call) {
        var channel = store.channel(call.at("channel_id"));
        Access.to(guild, channel, 0);
        if (channel.isThread()) {
            ThreadRoutes.change(guild, channel, call.body());
        } else {
            Access.to(guild, channel, Rights.MANAGE_CHANNELS);
            tags(channel, call.body().path("available_tags"));
            guild.gateway.dispatch("CHANNEL_UPDATE", channel.json(store), 1);
        }
        return Answer.ok(channel.json(store));
    }

    private void tags(DiscordChannel forum, JsonNode tags) {
        if (tags.isArray()) {
            if (tags.size() > 20) {
                throw Refusal.invalid(
                        java.util.Map.of("available_tags", "Must be 20 or fewer in length"));
            }
            var before = java.util.Map.copyOf(forum.tags);
            forum.tags.clear();
            for (var tag : tags) {
                var id = tag.path("id").asString("");
                forum.tags.put(
                        before.containsKey(id) ? id : store.ids.next(),
                        tag.path("name").asString(""));
            }
        }
    }

    private Answer openDirect(Call call) {
        var person = store.member(call.body().path("recipient_id").asString(""));
        return Answer.ok(direct(person.id).json(store));
    }

    private DiscordChannel direct(String person) {
        return store.channels.values().stream()
                .filter(one -> one.isDirect() && one.with.equals(person))
                .findFirst()
                .orElseGet(
                        () -> {
                            var id = store.ids.next();
                            var made = new DiscordChannel(id, DiscordChannel.DIRECT, "", "", "");
                            made.with = person;
                            guild.add(made);
                            return made;
                        });
    }
}
