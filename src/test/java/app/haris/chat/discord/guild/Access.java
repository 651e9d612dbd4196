package app.haris.chat.discord.guild;

/** Lets the bot do only what it may. */
final class Access {
    private Access() {}

    /** Refuses a channel that the bot may not see, then what it may not do there. */
    static void to(DiscordGuild guild, DiscordChannel channel, long wanted) {
        if (!guild.isIn && !channel.isDirect()) {
            throw Refusal.noAccess();
        }
        var may = guild.store.permissions(DiscordGuild.APPLICATION, channel);
        if (!Rights.has(may, Rights.VIEW_CHANNEL)) {
            throw Refusal.noAccess();
        }
        if (!Rights.has(may, wanted)) {
            throw Refusal.noPermission();
        }
    }

    /** To write where it is: a thread asks for a permission of its own, a person for their will. */
    static void toWrite(DiscordGuild guild, DiscordChannel channel) {
        to(
                guild,
                channel,
                channel.isThread() ? Rights.SEND_MESSAGES_IN_THREADS : Rights.SEND_MESSAGES);
        if (channel.isForum()) {
            throw Refusal.of(400, 50008, "Cannot send messages in a non-text channel");
        }
        if (channel.isDirect() && !guild.store.member(channel.with).isReachable) {
            throw Refusal.of(403, 50007, "Cannot send messages to this user");
        }
    }

    /** To change what is there already: not in the archive. */
    static void toChange(DiscordChannel channel) {
        if (channel.isThread() && channel.isArchived) {
            throw Refusal.archived();
        }
    }

    static boolean mayRead(DiscordGuild guild, DiscordChannel channel) {
        return Rights.has(
                guild.store.permissions(DiscordGuild.APPLICATION, channel),
                Rights.VIEW_CHANNEL | Rights.READ_MESSAGE_HISTORY);
    }
}
