package app.haris.chat.discord;

import app.haris.audit.Origin;
import app.haris.chat.discord.card.DiscordPainter;
import app.haris.chat.discord.intake.DiscordIntake;
import app.haris.chat.discord.intake.DiscordRoles;
import app.haris.chat.discord.message.DiscordContent;
import app.haris.chat.discord.rest.DiscordApi;
import app.haris.chat.discord.rest.DiscordChannels;
import app.haris.chat.discord.rest.DiscordNetwork;
import app.haris.chat.discord.rest.DiscordThreads;
import app.haris.chat.mirror.Mirror;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import java.time.Clock;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Haris in one Discord server; does nothing while no token is set. */
@Component
final class DiscordConnection implements SmartLifecycle, Worker {
    private static final JobName PUMP = new JobName("discord-channel");

    private final DiscordSettings settings;
    private final DiscordApi api;
    private final DiscordChannels channels;
    private final Mirror<DiscordContent> mirror;
    private final DiscordSessions sessions;

    DiscordConnection(
            DiscordSettings settings,
            DiscordIntake.House house,
            DiscordSessions.Stores stores,
            Mirror.House mirrors,
            Clock clock) {
        this.settings = settings;
        api = new DiscordApi(settings.apiUrl(), settings.botToken(), clock);
        channels = new DiscordChannels(api, settings.guild());
        var threads = new DiscordThreads(api, settings.guild(), new ThreadNames(house.cases())::of);
        mirror = new Mirror<>(mirrors, setting(new DiscordNetwork(api, channels, threads)), clock);
        var roles = new DiscordRoles(stores.roles(), house.team(), api, settings.guild());
        var intake =
                new DiscordIntake(
                        house,
                        new DiscordIntake.Parts(api, mirror, roles, settings.reactions()),
                        clock);
        sessions =
                new DiscordSessions(
                        settings,
                        new DiscordSessions.Parts(
                                api, intake, mirror.health(), roles, mirror::retry),
                        stores,
                        house.texts(),
                        clock);
    }

    private Mirror.Setting<DiscordContent> setting(DiscordNetwork network) {
        return new Mirror.Setting<>(
                network,
                new DiscordPainter(),
                Origin.DISCORD,
                settings.toChannels(),
                settings.channels(),
                settings.language(),
                PUMP);
    }

    DiscordApi api() {
        return api;
    }

    DiscordChannels channels() {
        return channels;
    }

    Mirror<DiscordContent> mirror() {
        return mirror;
    }

    @Override
    public JobName name() {
        return PUMP;
    }

    /** Empties a channel's queue while Discord is on. */
    @Override
    public Next run(Job job) {
        return settings.isOn() ? mirror.run(job) : new Next.Done();
    }

    @Override
    public void start() {
        mirror.start();
        if (settings.isOn()) {
            mirror.wake();
            sessions.start();
        }
    }

    /** Before the jobs are stopped: they give their turns back. */
    @EventListener
    void closing(ContextClosedEvent closing) {
        mirror.stop();
    }

    @Override
    public void stop() {
        mirror.stop();
        sessions.stop();
    }

    @Override
    public boolean isRunning() {
        return sessions.isRunning();
    }
}
