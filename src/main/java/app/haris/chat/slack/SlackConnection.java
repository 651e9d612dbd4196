package app.haris.chat.slack;

import app.haris.audit.Origin;
import app.haris.chat.Cards;
import app.haris.chat.CaseFiles;
import app.haris.chat.ChatFile.Channels;
import app.haris.chat.Desk;
import app.haris.chat.Grammar;
import app.haris.chat.IdentityLinks;
import app.haris.chat.OnCallLines;
import app.haris.chat.Presence;
import app.haris.chat.SourceLines;
import app.haris.chat.Texts;
import app.haris.chat.mirror.Mirror;
import app.haris.chat.mirror.Verdict;
import app.haris.chat.slack.api.SlackApi;
import app.haris.chat.slack.api.SlackApi.Us;
import app.haris.chat.slack.api.SlackClient;
import app.haris.chat.slack.api.SlackNetwork;
import app.haris.chat.slack.card.SlackPainter;
import app.haris.chat.slack.intake.Patience;
import app.haris.chat.slack.intake.SlackBolt;
import app.haris.chat.slack.intake.SlackEnvelopes;
import app.haris.chat.slack.intake.SlackLink;
import app.haris.chat.slack.intake.SlackReception;
import app.haris.chat.slack.message.SlackContent;
import app.haris.inbox.Cases;
import app.haris.reply.Replies;
import app.haris.settings.PublicAddress;
import app.haris.social.Sources;
import app.haris.storage.Transactions;
import app.haris.team.Team;
import app.haris.work.Agenda;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Haris in one Slack workspace; does nothing while no token is set. */
@Component
final class SlackConnection implements SmartLifecycle, Worker {
    private static final Logger LOG = LoggerFactory.getLogger(SlackConnection.class);

    static final JobName PUMP = new JobName("slack-channel");

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final SlackSettings settings;
    private final House house;
    private final Stores stores;
    private final Clock clock;
    private final Supplier<Slack> slack;
    private final SlackApi api;
    private final SlackStaff staff;
    private final Mirror<SlackContent> mirror;
    private volatile Optional<SlackLink> link = Optional.empty();
    private volatile Optional<SlackReception> reception = Optional.empty();
    private volatile Optional<App> httpApp = Optional.empty();
    private volatile Patience patience = new Patience();
    private volatile boolean isRunning;

    /** What of Haris it stands on. */
    @Component
    record House(
            CaseFiles files,
            Cards cards,
            OnCallLines onCall,
            Cases cases,
            Replies replies,
            Desk desk,
            Grammar grammar,
            Texts texts,
            Team team,
            IdentityLinks links,
            Presence presence,
            PublicAddress address,
            Sources sources,
            SourceLines sourceLines,
            Agenda agenda,
            Transactions transactions) {}

    /** What it remembers. */
    @Component
    record Stores(Mirror.House mirrors, SlackEnvelopes envelopes) {}

    SlackConnection(SlackSettings settings, House house, Stores stores, Clock clock) {
        this.settings = settings;
        this.house = house;
        this.stores = stores;
        this.clock = clock;
        // Many never turn Slack on.
        slack = SingletonSupplier.of(() -> SlackClient.at(settings.apiUrl()));
        api = new SlackApi(slack, settings.botToken());
        mirror = new Mirror<>(stores.mirrors, setting(), clock);
        staff = new SlackStaff(settings, house, mirror, slack, api);
    }

    private Mirror.Setting<SlackContent> setting() {
        return new Mirror.Setting<>(
                new SlackNetwork(api),
                new SlackPainter(),
                Origin.SLACK,
                settings.routes(),
                new Channels(settings.routes().inbox(), settings.crisis()),
                settings.language(),
                PUMP);
    }

    SlackApi api() {
        return api;
    }

    Mirror<SlackContent> mirror() {
        return mirror;
    }

    /** The app that answers Slack's requests in HTTP mode, once it is known who we are. */
    Optional<App> httpApp() {
        return httpApp;
    }

    @Override
    public JobName name() {
        return PUMP;
    }

    /** Empties a channel's queue while Slack is on. */
    @Override
    public Next run(Job job) {
        return settings.isOn() ? mirror.run(job) : new Next.Done();
    }

    @Override
    public void start() {
        isRunning = true;
        patience = new Patience();
        mirror.start();
        if (settings.isOn()) {
            mirror.wake();
            Thread.ofVirtual().name("slack-start").start(this::connect);
        }
    }

    /** Asks who we are until Slack says so; nothing that people do can be told apart before. */
    private void connect() {
        var pause = FIRST_PAUSE;
        while (isRunning) {
            switch (api.us()) {
                case Verdict.Ok<Us>(var us) -> {
                    open(us);
                    return;
                }
                case Verdict.Refused<Us>(var error) -> {
                    mirror.health().refused("*", error);
                    LOG.error("Slack refuses the bot token: {}; see haris doctor", error);
                    pause = LONGEST_PAUSE;
                }
                case Verdict.Limited<Us>(var wait) -> pause = wait;
                case Verdict.Lost<Us>(var reason) -> {
                    LOG.warn("Slack cannot be reached: {}", reason);
                    pause = SlackLink.longer(pause);
                }
            }
            if (!patience.lasts(pause)) {
                return;
            }
        }
    }

    private void open(Us us) {
        mirror.health().worked("*");
        var entrance =
                new SlackReception(
                        stores.envelopes, house.transactions, staff.dispatch(us, clock), clock);
        var people = staff.people(us, clock);
        var catchUp = staff.catchUp(people, clock);
        reception = Optional.of(entrance);
        stores.envelopes.tidy(clock.instant());
        entrance.resume();
        if (settings.usesSocket()) {
            var sockets =
                    new SlackLink(
                            slack.get(),
                            settings.appToken(),
                            entrance,
                            () -> catchUp.run(us.user()));
            link = Optional.of(sockets);
            sockets.open();
        } else {
            httpApp =
                    Optional.of(SlackBolt.httpApp(slack.get(), settings.signingSecret(), entrance));
        }
        catchUp.run(us.user());
        staff.leavers(people).callRoll();
    }

    /** Before the jobs are stopped: they give their turns back. */
    @EventListener
    void closing(ContextClosedEvent closing) {
        mirror.stop();
    }

    @Override
    public void stop() {
        isRunning = false;
        patience.end();
        mirror.stop();
        link.ifPresent(SlackLink::close);
        reception.ifPresent(SlackReception::close);
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
