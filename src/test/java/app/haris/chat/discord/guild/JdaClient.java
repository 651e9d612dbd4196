package app.haris.chat.discord.guild;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/** JDA as a client of the guild of this machine. */
final class JdaClient implements AutoCloseable, EventListener {
    final JDA jda;
    final List<GenericEvent> events = new CopyOnWriteArrayList<>();

    JdaClient(DiscordGuild guild, GatewayIntent... intents) {
        jda =
                JDABuilder.createLight(DiscordGuild.BOT_TOKEN, List.of(intents))
                        .setRestConfig(new RestConfig().setBaseUrl(guild.apiUrl()))
                        .setSessionController(
                                new ConcurrentSessionController() {
                                    @Override
                                    public String getGateway() {
                                        return guild.gatewayUrl();
                                    }
                                })
                        .addEventListeners(this)
                        .build();
    }

    JdaClient ready() throws InterruptedException {
        jda.awaitReady();
        return this;
    }

    TextChannel inbox() {
        return jda.getTextChannelById(DiscordGuild.INBOX);
    }

    <T extends GenericEvent> List<T> all(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<String> heard() {
        return all(MessageReceivedEvent.class).stream()
                .map(event -> event.getMessage().getContentRaw())
                .toList();
    }

    @Override
    public void onEvent(GenericEvent event) {
        events.add(event);
    }

    @Override
    public void close() {
        jda.shutdownNow();
    }
}
