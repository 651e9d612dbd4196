package app.haris.chat.discord.intake;

/** What a session of the gateway is given to tell what it hears. */
public record DiscordHearing(Object listener) implements AutoCloseable {
    @Override
    public void close() {
        if (listener instanceof DiscordListener hearing) {
            hearing.close();
        }
    }
}
