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

    private DiscordGateway(JDA jda) {
        this.jda = jda;
    }

    /**
     * Begins a session; the library goes on trying until there is one.
     *
     * @param hearsEverything whether the application was given the intent Message Content; asking
     *     for what was not given ends the session
     * @throws RuntimeException if Discord cannot be reached or refuses the token
     */
    public static DiscordGateway open(Address address, boolean hearsEverything, Object listener) {
        var jda =
                JDABuilder.createLight(address.token(), intents(hearsEverything))
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

    private static Collection<GatewayIntent> intents(boolean hearsEverything) {
        var intents =
                EnumSet.of(
                        GatewayIntent.GUILD_MESSAGES,
                        GatewayIntent.GUILD_MESSAGE_REACTIONS,
                        GatewayIntent.DIRECT_MESSAGES);
        if (hearsEverything) {
            intents.add(GatewayIntent.MESSAGE_CONTENT);
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
