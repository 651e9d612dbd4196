package app.haris.chat.discord;

import app.haris.audit.Origin;
import app.haris.chat.Wording;
import app.haris.chat.discord.card.DiscordPainter;
import app.haris.chat.discord.intake.DiscordIntake;
import app.haris.chat.discord.intake.DiscordRoles;
import app.haris.chat.discord.message.DiscordContent;
import app.haris.chat.discord.rest.DiscordApi;
import app.haris.chat.discord.rest.DiscordChannels;
import app.haris.chat.discord.rest.DiscordNetwork;
import app.haris.chat.discord.rest.DiscordThreads;
import app.haris.chat.mirror.Alarms;
import app.haris.chat.mirror.Contents;
import app.haris.chat.mirror.Health;
import app.haris.chat.mirror.Memory;
import app.haris.chat.mirror.MirroredSurface;
import app.haris.chat.mirror.Noticeboard;
import app.haris.chat.mirror.Poster;
import app.haris.chat.mirror.Pump;
import app.haris.chat.mirror.Showing;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import java.time.Clock;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Haris in one Discord server; does nothing while no token is set. */
@Component
final class DiscordConnection implements MirroredSurface.Connected, SmartLifecycle, Worker {
    private static final JobName PUMP = new JobName("discord-channel");

    private final DiscordSettings settings;
    private final DiscordIntake.House house;
    private final Clock clock;
    private final DiscordApi api;
    private final DiscordChannels channels;
    private final DiscordNetwork network;
    private final Memory memory;
    private final Health health;
    private final Poster<DiscordContent> post;
    private final Showing<DiscordContent> showing;
    private final Alarms<DiscordContent> alarms;
    private final Noticeboard<DiscordContent> noticeboard;
    private final Pump<DiscordContent> pump;
    private final DiscordSessions sessions;

    DiscordConnection(
            DiscordSettings settings,
            DiscordIntake.House house,
            DiscordSessions.Stores stores,
            Alarms.Newsroom newsroom,
            Noticeboard.Drawing drawing,
            Clock clock) {
        this.settings = settings;
        this.house = house;
        this.clock = clock;
        api = new DiscordApi(settings.apiUrl(), settings.botToken(), clock);
        channels = new DiscordChannels(api, settings.guild());
        var threads = new DiscordThreads(api, settings.guild(), new ThreadNames(house.cases())::of);
        network = new DiscordNetwork(api, channels, threads);
        memory = stores.memories().of(DiscordSettings.SURFACE);
        health = new Health(network.faults(), "discord.trouble");
        post = new Poster<>(network, memory.messages(), clock);
        showing = showing(drawing.detour());
        alarms = alarms(newsroom);
        noticeboard = noticeboard(drawing);
        pump = pump();
        var roles = new DiscordRoles(stores.roles(), house.team(), api, settings.guild());
        var intake =
                new DiscordIntake(
                        house,
                        new DiscordIntake.Parts(
                                api, memory, showing, health, roles, settings.reactions()),
                        clock);
        sessions =
                new DiscordSessions(
                        settings,
                        new DiscordSessions.Parts(api, intake, health, roles, this::retry),
                        stores,
                        house.texts(),
                        clock);
    }

    private Showing<DiscordContent> showing(Showing.Detour detour) {
        return new Showing<>(
                house.cases()::find,
                new Showing.Parts<>(
                        memory, post, network, settings.toChannels(), detour, PUMP, house.agenda()),
                clock);
    }

    private Alarms<DiscordContent> alarms(Alarms.Newsroom newsroom) {
        return new Alarms<>(
                newsroom,
                new Alarms.Parts<>(
                        memory,
                        new DiscordPainter(),
                        post,
                        network,
                        settings.toChannels(),
                        settings.language()),
                clock);
    }

    private Noticeboard<DiscordContent> noticeboard(Noticeboard.Drawing drawing) {
        return new Noticeboard<>(
                drawing,
                new Noticeboard.Parts<>(memory, new DiscordPainter(), post, network),
                new Noticeboard.Venue(settings.channels(), settings.language()));
    }

    private Pump<DiscordContent> pump() {
        var contents =
                new Contents<>(
                        new Contents.Parts<>(
                                new DiscordPainter(),
                                Origin.DISCORD,
                                house.files(),
                                house.cards(),
                                house.texts(),
                                house.team()),
                        settings.language(),
                        clock);
        return new Pump<>(new Pump.Parts<>(memory, post, contents, health, network), clock);
    }

    DiscordApi api() {
        return api;
    }

    DiscordChannels channels() {
        return channels;
    }

    @Override
    public Showing<DiscordContent> showing() {
        return showing;
    }

    @Override
    public Alarms<DiscordContent> alarms() {
        return alarms;
    }

    @Override
    public Noticeboard<DiscordContent> noticeboard() {
        return noticeboard;
    }

    @Override
    public List<String> troubles(Wording wording) {
        return health.troubles(wording);
    }

    @Override
    public JobName name() {
        return PUMP;
    }

    /** Empties a channel's queue while Discord is on. */
    @Override
    public Next run(Job job) {
        return settings.isOn() ? pump.run(job) : new Next.Done();
    }

    @Override
    public void start() {
        pump.start();
        if (settings.isOn()) {
            wake();
            sessions.start();
        }
    }

    private void wake() {
        settings.toChannels().channels().stream()
                .map(channel -> new Job(PUMP, channel, clock.instant()))
                .forEach(house.agenda()::add);
    }

    private void retry() {
        pump.mended();
        wake();
    }

    /** Before the jobs are stopped: they give their turns back. */
    @EventListener
    void closing(ContextClosedEvent closing) {
        pump.stop();
    }

    @Override
    public void stop() {
        pump.stop();
        sessions.stop();
    }

    @Override
    public boolean isRunning() {
        return sessions.isRunning();
    }
}
