package app.haris.chat.discord.gateway;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/**
 * One session of the gateway, by which Discord tells what people do. The library resumes it after a
 * drop, and hears then what happened meanwhile.
 */
public final class DiscordGateway implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST_PAUSE = 64;

    private final JDA jda;

    /** Where Discord is, and who we are there. */
    public record Address(String apiUrl, String gatewayUrl, String token) {}

    /**
     * The privileged intents that the application was given and we want; asking for what was not
     * given ends the session.
     *
     * @param words what is said without calling us
     * @param roles how the roles of members change
     */
    public record Ears(boolean words, boolean roles) {}

    private DiscordGateway(JDA jda) {
        this.jda = jda;
    }

    /**
     * Begins a session; the library goes on trying until there is one.
     *
     * @throws RuntimeException if Discord cannot be reached or refuses the token
     */
    public static DiscordGateway open(Address address, Ears ears, Object listener) {
        var jda =
                JDABuilder.createLight(address.token(), intents(ears))
                        .setRestConfig(new RestConfig().setBaseUrl(address.apiUrl()))
                        .setSessionController(controller(address.gatewayUrl()))
                        .setCompression(
                                address.gatewayUrl().startsWith("wss:")
                                        ? Compression.ZLIB
                                        : Compression.NONE)
                        .setMaxReconnectDelay(LONGEST_PAUSE)
                        .setEnableShutdownHook(false)
                        .setRawEventsEnabled(true)
                        .addEventListeners(listener)
                        .build();
        return new DiscordGateway(jda);
    }

    private static Collection<GatewayIntent> intents(Ears ears) {
        var intents =
                EnumSet.of(
                        GatewayIntent.GUILD_MESSAGES,
                        GatewayIntent.GUILD_MESSAGE_REACTIONS,
                        GatewayIntent.DIRECT_MESSAGES,
                        GatewayIntent.DIRECT_MESSAGE_REACTIONS);
        if (ears.words) {
            intents.add(GatewayIntent.MESSAGE_CONTENT);
        }
        if (ears.roles) {
            intents.add(GatewayIntent.GUILD_MEMBERS);
        }
        return intents;
    }

    private static ConcurrentSessionController controller(String gatewayUrl) {
        return new ConcurrentSessionController() {
            @Override
            public String getGateway() {
                return gatewayUrl;
            }
        };
    }

    /** Whether it has ended for good, as when the token was taken back. */
    public boolean isOver() {
        return jda.getStatus() == JDA.Status.SHUTDOWN
                || jda.getStatus() == JDA.Status.SHUTTING_DOWN
                || jda.getStatus() == JDA.Status.FAILED_TO_LOGIN;
    }

    public boolean isConnected() {
        return jda.getStatus() == JDA.Status.CONNECTED;
    }

    @Override
    public void close() {
        jda.shutdown();
        try {
            if (!jda.awaitShutdown(PATIENCE)) {
                jda.shutdownNow();
            }
        } catch (InterruptedException e) {
            jda.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
