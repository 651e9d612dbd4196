package app.haris.chat.mirror;

import app.haris.audit.Origin;
import app.haris.chat.Cards;
import app.haris.chat.CaseFiles;
import app.haris.chat.ChatFile.Channels;
import app.haris.chat.Texts;
import app.haris.chat.Wording;
import app.haris.inbox.Cases;
import app.haris.team.Team;
import app.haris.work.Agenda;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker.Next;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Keeps a chat network's copies of all that the team should see: its parts, put together. */
public final class Mirror<C extends Content<C>> {
    private final House house;
    private final Setting<C> setting;
    private final Clock clock;
    private final Memory memory;
    private final Health health;
    private final Showing<C> showing;
    private final Alarms<C> alarms;
    private final Noticeboard<C> noticeboard;
    private final Pump<C> pump;

    /** What of Haris it stands on. */
    @Component
    public record House(
            CaseFiles files,
            Cards cards,
            Cases cases,
            Texts texts,
            Team team,
            Agenda agenda,
            Alarms.Newsroom newsroom,
            Noticeboard.Drawing drawing,
            Memories memories) {}

    /**
     * What it shows in which network, and where.
     *
     * @param here also names the network's surface
     * @param language what a whole channel reads
     * @param pump the job that empties a channel's queue
     */
    public record Setting<C extends Content<C>>(
            Network<C> network,
            Painter<C> painter,
            Origin here,
            Routes routes,
            Channels channels,
            Locale language,
            JobName pump) {
        private String surface() {
            return here.word();
        }
    }

    public Mirror(House house, Setting<C> setting, Clock clock) {
        this.house = house;
        this.setting = setting;
        this.clock = clock;
        memory = house.memories.of(setting.surface());
        health = new Health(setting.network.faults(), setting.surface() + ".trouble");
        var post = new Poster<>(setting.network, memory.messages(), clock);
        showing = showing(post);
        alarms = alarms(post);
        noticeboard = noticeboard(post);
        pump = pump(post);
    }

    private Showing<C> showing(Poster<C> post) {
        return new Showing<>(
                house.cases::find,
                new Showing.Parts<>(
                        memory,
                        post,
                        setting.network,
                        setting.routes,
                        house.drawing.detour(),
                        setting.pump,
                        house.agenda),
                clock);
    }

    private Alarms<C> alarms(Poster<C> post) {
        return new Alarms<>(
                house.newsroom,
                new Alarms.Parts<>(
                        memory,
                        setting.painter,
                        post,
                        setting.network,
                        setting.routes,
                        setting.language),
                clock);
    }

    private Noticeboard<C> noticeboard(Poster<C> post) {
        return new Noticeboard<>(
                house.drawing,
                new Noticeboard.Parts<>(memory, setting.painter, post, setting.network),
                new Noticeboard.Venue(setting.channels, setting.language));
    }

    private Pump<C> pump(Poster<C> post) {
        var contents =
                new Contents<>(
                        new Contents.Parts<>(
                                setting.painter,
                                setting.here,
                                house.files,
                                house.cards,
                                house.texts,
                                house.team),
                        setting.language,
                        clock);
        return new Pump<>(new Pump.Parts<>(memory, post, contents, health, setting.network), clock);
    }

    public Memory memory() {
        return memory;
    }

    public Health health() {
        return health;
    }

    public Showing<C> showing() {
        return showing;
    }

    Alarms<C> alarms() {
        return alarms;
    }

    Noticeboard<C> noticeboard() {
        return noticeboard;
    }

    /** Who shows anew what was deleted. */
    public Losses losses() {
        return new Losses(memory.messages(), showing, setting.surface());
    }

    /** What is wrong, in a line each. */
    List<String> troubles(Wording words) {
        return health.troubles(words);
    }

    /** Empties a channel's queue. */
    public Next run(Job job) {
        return pump.run(job);
    }

    public void start() {
        pump.start();
    }

    /** Looks at every channel. */
    public void wake() {
        setting.routes.channels().stream()
                .map(channel -> new Job(setting.pump, channel, clock.instant()))
                .forEach(house.agenda::add);
    }

    /** The network may be written to again. */
    public void retry() {
        pump.mended();
        wake();
    }

    /** What is being run gives its turn back. */
    public void stop() {
        pump.stop();
    }
}
