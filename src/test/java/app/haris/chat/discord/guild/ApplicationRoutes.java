package app.haris.chat.discord.guild;

import app.haris.chat.discord.guild.Call.Answer;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The bot itself, its gateway and its commands. */
final class ApplicationRoutes implements Routes.Group {
    private final DiscordGuild guild;

    ApplicationRoutes(DiscordGuild guild) {
        this.guild = guild;
    }

    @Override
    public void register(Routes routes) {
        routes.open("GET /gateway", call -> Answer.ok(gateway()));
        routes.on("GET /gateway/bot", call -> Answer.ok(limits(gateway())));
        routes.on("GET /users/@me", call -> Answer.ok(us()));
        routes.on("GET /applications/@me", call -> Answer.ok(application()));
        routes.on("GET /oauth2/applications/@me", call -> Answer.ok(application()));
        routes.on("GET /users/@me/guilds", call -> Answer.ok(guilds()));
        for (var where :
                List.of(
                        "/applications/{application_id}/commands",
                        "/applications/{application_id}/guilds/{guild_id}/commands")) {
            routes.on("GET " + where, this::commands);
            routes.on("PUT " + where, this::overwrite);
        }
    }

    private ObjectNode gateway() {
        return DiscordGuild.JSON.createObjectNode().put("url", guild.gatewayUrl());
    }

    private static ObjectNode limits(ObjectNode gateway) {
        gateway.put("shards", 1)
                .putObject("session_start_limit")
                .put("total", 1000)
                .put("remaining", 999)
                .put("reset_after", 14_400_000)
                .put("max_concurrency", 1);
        return gateway;
    }

    ObjectNode us() {
        var us = guild.store.person(DiscordGuild.APPLICATION);
        return us.put("verified", true).put("mfa_enabled", false).put("flags", 0);
    }

    int flags() {
        return guild.privileged.stream().mapToInt(intent -> intent.flag).sum();
    }

    private ObjectNode application() {
        var json = DiscordGuild.JSON.createObjectNode();
        json.put("id", DiscordGuild.APPLICATION).put("name", "Haris").put("description", "");
        json.putNull("icon").put("bot_public", false).put("bot_require_code_grant", false);
        json.put("verify_key", "00").put("flags", flags());
        json.set("bot", us());
        return json;
    }

    private JsonNode guilds() {
        var list = DiscordGuild.JSON.createArrayNode();
        if (guild.isIn) {
            var one = list.addObject().put("id", DiscordGuild.GUILD).put("name", "Acme");
            one.put("owner", false).put("permissions", "0").putNull("icon").putArray("features");
        }
        return list;
    }

    private Answer commands(Call call) {
        check(call);
        return Answer.ok(guild.store.commands.getOrDefault(where(call), none()));
    }

    private static JsonNode none() {
        return DiscordGuild.JSON.createArrayNode();
    }

    private Answer overwrite(Call call) {
        check(call);
        if (!call.body().isArray()) {
            throw Refusal.of(400, 50109, "The request body contains invalid JSON.");
        }
        CommandRules.check(call.body());
        var list = call.body().deepCopy();
        for (var one : list) {
            var command = (ObjectNode) one;
            var id = guild.store.ids.next();
            command.put("id", id).put("version", id);
            command.put("application_id", DiscordGuild.APPLICATION);
            if (!command.has("type")) {
                command.put("type", 1);
            }
            if (!command.has("description")) {
                command.put("description", "");
            }
            if (call.at("guild_id") != null) {
                command.put("guild_id", call.at("guild_id"));
            }
        }
        guild.store.commands.put(where(call), list);
        return Answer.ok(list);
    }

    private void check(Call call) {
        if (!call.at("application_id").equals(DiscordGuild.APPLICATION)) {
            throw Refusal.of(403, 20012, "You are not authorized to perform this action");
        }
        var where = call.at("guild_id");
        var isThere = guild.isIn && guild.mayOfferCommands && DiscordGuild.GUILD.equals(where);
        if (where != null && !isThere) {
            throw Refusal.noAccess();
        }
    }

    private static String where(Call call) {
        return call.path().getOrDefault("guild_id", "everywhere");
    }
}
