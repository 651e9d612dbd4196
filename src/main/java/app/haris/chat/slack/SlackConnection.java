package app.haris.chat.slack;

import app.haris.chat.Cards;
import app.haris.chat.CaseFiles;
import app.haris.chat.Desk;
import app.haris.chat.Grammar;
import app.haris.chat.Texts;
import app.haris.chat.Wording;
import app.haris.chat.slack.api.SlackAnswer;
import app.haris.chat.slack.api.SlackApi;
import app.haris.chat.slack.api.SlackClient;
import app.haris.chat.slack.event.SlackReactionLog;
import app.haris.chat.slack.intake.Patience;
import app.haris.chat.slack.intake.SlackBolt;
import app.haris.chat.slack.intake.SlackEnvelopes;
import app.haris.chat.slack.intake.SlackLink;
import app.haris.chat.slack.intake.SlackReception;
import app.haris.chat.slack.queue.SlackAlarms;
import app.haris.chat.slack.queue.SlackGroups;
import app.haris.chat.slack.queue.SlackHealth;
import app.haris.chat.slack.queue.SlackMessages;
import app.haris.chat.slack.queue.SlackPost;
import app.haris.chat.slack.queue.SlackPump;
import app.haris.chat.slack.queue.SlackQueue;
import app.haris.chat.slack.queue.SlackShowing;
import app.haris.inbox.Cases;
import app.haris.reply.Replies;
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
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Haris in one Slack workspace; does nothing while no token is set. */
@Component
final class SlackConnection implements SmartLifecycle, Worker {
    private static final Logger LOG = LoggerFactory.getLogger(SlackConnection.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final SlackSettings settings;
    private final House house;
    private final Stores stores;
    private final Clock clock;
    private final SlackHealth health = new SlackHealth();
    private final Slack slack;
    private final SlackApi api;
    private final SlackStaff staff;
    private final SlackShowing showing;
    private final SlackAlarms alarms;
    private final SlackPump pump;
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
            Cases cases,
            Replies replies,
            Desk desk,
            Grammar grammar,
            Texts texts,
            Team team,
            Agenda agenda,
            Transactions transactions) {}

    /** What it remembers. */
    @Component
    record Stores(
            SlackMessages messages,
            SlackQueue queue,
            SlackGroups groups,
            SlackEnvelopes envelopes,
            SlackReactionLog reactionLog) {}

    SlackConnection(
            SlackSettings settings,
            House house,
            Stores stores,
            SlackAlarms.Newsroom newsroom,
            Clock clock) {
        this.settings = settings;
        this.house = house;
        this.stores = stores;
        this.clock = clock;
        slack = SlackClient.at(settings.apiUrl());
        api = new SlackApi(slack, settings.botToken());
        var post = new SlackPost(api, stores.messages, clock);
        staff = new SlackStaff(settings, house, stores, health, slack, api);
        showing = staff.showing(post, clock);
        alarms = staff.alarms(newsroom, post, clock);
        pump = staff.pump(post, clock);
    }

    SlackApi api() {
        return api;
    }

    SlackShowing showing() {
        return showing;
    }

    SlackAlarms alarms() {
        return alarms;
    }

    List<String> troubles(Wording wording) {
        return health.troubles(wording);
    }

    /** The app that answers Slack's requests in HTTP mode, once it is known who we are. */
    Optional<App> httpApp() {
        return httpApp;
    }

    @Override
    public JobName name() {
        return SlackPump.NAME;
    }

    /** Empties a channel's queue while Slack is on. */
    @Override
    public Next run(Job job) {
        return settings.isOn() ? pump.run(job) : new Next.Done();
    }

    @Override
    public void start() {
        isRunning = true;
        patience = new Patience();
        pump.start();
        if (settings.isOn()) {
            wake();
            Thread.ofVirtual().name("slack-start").start(this::connect);
        }
    }

    private void wake() {
        settings.routes().channels().stream()
                .map(channel -> new Job(SlackPump.NAME, channel, clock.instant()))
                .forEach(house.agenda::add);
    }

    private void retry() {
        pump.mended();
        wake();
    }

    /** Asks who we are until Slack says so; nothing that people do can be told apart before. */
    private void connect() {
        var pause = FIRST_PAUSE;
        while (isRunning) {
            switch (api.botUser()) {
                case SlackAnswer.Ok<String>(var botUser) -> {
                    open(botUser);
                    return;
                }
                case SlackAnswer.Refused<String>(var error) -> {
                    health.refused("*", error);
                    LOG.error("Slack refuses the bot token: {}; see haris doctor", error);
                    pause = LONGEST_PAUSE;
                }
                case SlackAnswer.Limited<String>(var wait) -> pause = wait;
                case SlackAnswer.Lost<String>(var reason) -> {
                    LOG.warn("Slack cannot be reached: {}", reason);
                    pause = SlackLink.longer(pause);
                }
            }
            if (!patience.lasts(pause)) {
                return;
            }
        }
    }

    private void open(String botUser) {
        health.worked("*");
        var entrance =
                new SlackReception(
                        stores.envelopes,
                        house.transactions,
                        staff.dispatch(showing, botUser, this::retry, clock),
                        clock);
        var catchUp = staff.catchUp(clock);
        reception = Optional.of(entrance);
        stores.envelopes.tidy(clock.instant());
        entrance.resume();
        if (settings.usesSocket()) {
            var sockets =
                    new SlackLink(slack, settings.appToken(), entrance, () -> catchUp.run(botUser));
            link = Optional.of(sockets);
            sockets.open();
        } else {
            httpApp = Optional.of(SlackBolt.httpApp(slack, settings.signingSecret(), entrance));
        }
        catchUp.run(botUser);
    }

    /** Before the jobs are stopped: they give their turns back. */
    @EventListener
    void closing(ContextClosedEvent closing) {
        pump.stop();
    }

    @Override
    public void stop() {
        isRunning = false;
        patience.end();
        pump.stop();
        link.ifPresent(SlackLink::close);
        reception.ifPresent(SlackReception::close);
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
