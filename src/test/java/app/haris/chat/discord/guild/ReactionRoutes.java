package app.haris.chat.discord.guild;

import app.haris.chat.discord.guild.Call.Answer;

/** Reactions to messages. */
final class ReactionRoutes implements Routes.Group {
    static final int GUILD_REACTIONS = 1 << 10;
    static final int DIRECT_REACTIONS = 1 << 13;
    private static final String REACTION =
            "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}";

    private final DiscordGuild guild;

    ReactionRoutes(DiscordGuild guild) {
        this.guild = guild;
    }

    @Override
    public void register(Routes routes) {
        routes.on("PUT " + REACTION + "/@me", this::add);
        routes.on("DELETE " + REACTION + "/@me", this::remove);
        routes.on("DELETE " + REACTION + "/{user_id}", this::removeOf);
        routes.on("GET " + REACTION, this::who);
    }

    private DiscordMessage message(Call call, long wanted) {
        var channel = guild.store.channel(call.at("channel_id"));
        Access.to(guild, channel, wanted);
        return guild.store.message(channel.id, call.at("message_id"));
    }

    private Answer add(Call call) {
        var message = message(call, Rights.READ_MESSAGE_HISTORY);
        Access.toChange(guild.store.channel(message.channel));
        var emoji = emoji(call);
        if (!message.reactions.containsKey(emoji)) {
            message(call, Rights.ADD_REACTIONS);
        }
        tell(guild, message, emoji, DiscordGuild.APPLICATION, new Kind(true, false));
        return Answer.nothing();
    }

    private static String emoji(Call call) {
        var emoji = call.at("emoji_name");
        // Unicode's are no letters; the guild's own are name:id.
        if (emoji.matches("\\w+")) {
            throw Refusal.unknown(10014, "Emoji");
        }
        return emoji;
    }

    private Answer remove(Call call) {
        var message = message(call, 0);
        tell(guild, message, emoji(call), DiscordGuild.APPLICATION, new Kind(false, false));
        return Answer.nothing();
    }

    private Answer removeOf(Call call) {
        var message = message(call, Rights.MANAGE_MESSAGES);
        tell(guild, message, emoji(call), call.at("user_id"), new Kind(false, false));
        return Answer.nothing();
    }

    private Answer who(Call call) {
        var message = message(call, Rights.READ_MESSAGE_HISTORY);
        var list = DiscordGuild.JSON.createArrayNode();
        message.whoReacted(emoji(call), call.query("type", "0").equals("1")).stream()
                .sorted()
                .filter(one -> one.compareTo(call.query("after", "0")) > 0)
                .limit(Long.parseLong(call.query("limit", "25")))
                .forEach(one -> list.add(guild.store.person(one)));
        return Answer.ok(list);
    }

    /** Whether a reaction comes or goes, and whether it is a super reaction. */
    record Kind(boolean isAdded, boolean isBurst) {}

    /** Keeps a reaction and tells whoever is connected. */
    static void tell(
            DiscordGuild guild, DiscordMessage message, String emoji, String who, Kind kind) {
        if (kind.isAdded) {
            message.react(emoji, who, kind.isBurst);
        } else if (!message.unreact(emoji, who)) {
            return;
        }
        var channel = guild.store.channel(message.channel);
        var event = DiscordGuild.JSON.createObjectNode();
        event.put("user_id", who).put("channel_id", message.channel).put("message_id", message.id);
        event.put("burst", kind.isBurst).put("type", kind.isBurst ? 1 : 0);
        event.set("emoji", DiscordMessage.emoji(emoji));
        if (!channel.isDirect()) {
            event.put("guild_id", DiscordGuild.GUILD);
            if (kind.isAdded && guild.store.members.containsKey(who)) {
                event.set("member", guild.store.member(who).json(true));
            }
        }
        if (kind.isAdded) {
            event.put("message_author_id", message.author);
        }
        guild.gateway.dispatch(
                kind.isAdded ? "MESSAGE_REACTION_ADD" : "MESSAGE_REACTION_REMOVE",
                event,
                channel.isDirect() ? DIRECT_REACTIONS : GUILD_REACTIONS);
    }
}
