package app.haris.chat;

import app.haris.CachedClasses;
import app.haris.SettableClock;
import app.haris.audit.Journal;
import app.haris.audit.Origin;
import app.haris.audit.jdbc.TestJournals;
import app.haris.escalation.Messenger;
import app.haris.escalation.Page;
import app.haris.escalation.Recipient;
import app.haris.escalation.Run;
import app.haris.inbox.Actor;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseQuery;
import app.haris.inbox.Cases;
import app.haris.inbox.Inbox;
import app.haris.inbox.Speech;
import app.haris.settings.PublicAddress;
import app.haris.settings.Settings;
import app.haris.settings.folder.SettingsFixtures;
import app.haris.social.AccountFixtures;
import app.haris.social.Accounts;
import app.haris.social.Arrival;
import app.haris.social.FakeAccounts;
import app.haris.social.Platforms;
import app.haris.social.ScriptedPlatform;
import app.haris.social.ScriptedSource;
import app.haris.social.SocialPlatform;
import app.haris.social.SocialSource;
import app.haris.storage.DataFolder;
import app.haris.storage.Durability;
import app.haris.storage.Ids;
import app.haris.storage.KeyFiles;
import app.haris.storage.RedoLog;
import app.haris.storage.Sharing;
import app.haris.storage.Transactions;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.team.FakeTeam;
import app.haris.team.Member;
import app.haris.team.Team;
import app.haris.team.TeamFixtures;
import app.haris.triage.opennlp.OpenNlpLanguages;
import app.haris.work.Agenda;
import app.haris.work.FakeAgenda;
import app.haris.work.FakeNews;
import app.haris.work.News;
import app.haris.work.Worker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Desk, inbox, replies and rules together on a test's database, under the built-in configuration,
 * beside a network and a team that do as the test tells them.
 */
public final class ChatWorld implements AutoCloseable {
    /** Read once for all worlds. */
    private static final OpenNlpLanguages LANGUAGES = new OpenNlpLanguages();

    public final SettableClock clock = SettableClock.standing();
    public final FakeTeam team = TeamFixtures.team();
    public final FakeAccounts accounts = AccountFixtures.accounts();
    public final ScriptedPlatform platform = new ScriptedPlatform();
    public final ScriptedSource source = new ScriptedSource("sandbox");
    public final FakeAgenda agenda = new FakeAgenda();
    public final List<Messenger> messengers = new CopyOnWriteArrayList<>();
    private final AnnotationConfigApplicationContext context;
    private Duration leapt = Duration.ZERO;

    public ChatWorld(TestDatabase database, ChatSurface... surfaces) {
        this(database, SettingsFixtures.builtIn(), surfaces);
    }

    /** The same with settings of the test's own. */
    public ChatWorld(TestDatabase database, Settings settings, ChatSurface... surfaces) {
        context = new AnnotationConfigApplicationContext();
        context.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Team.class, () -> team);
        context.registerBean(Accounts.class, () -> accounts);
        context.registerBean(SocialPlatform.class, () -> platform);
        context.registerBean(SocialSource.class, () -> source);
        context.registerBean(Settings.class, () -> settings);
        context.registerBean(Transactions.class, () -> database.transactions());
        context.registerBean(Durability.class, () -> () -> {});
        context.registerBean(Sharing.class, () -> new Sharing(false));
        context.registerBean(RedoLog.class, () -> RedoLog.by(context.getBean(Durability.class)));
        context.registerBean(JdbcTemplate.class, database::template);
        context.registerBean(JdbcClient.class, database::client);
        context.registerBean(Journal.class, () -> TestJournals.on(database, clock));
        context.registerBean(Agenda.class, () -> agenda);
        context.registerBean(News.class, FakeNews::new);
        context.registerBean(
                MeterRegistry.class,
                () -> new SimpleMeterRegistry(SimpleConfig.DEFAULT, new Elapsed()));
        context.registerBean(KeyFiles.class, () -> new KeyFiles(new DataFolder(Path.of("target"))));
        context.registerBean(JsonMapper.class, () -> new JsonMapper());
        context.registerBean(
                OpenNlpLanguages.class.getName(), OpenNlpLanguages.class, () -> LANGUAGES);
        for (var surface : surfaces) {
            context.registerBean(surface.name(), ChatSurface.class, () -> surface);
        }
        context.registerBean(PublicAddress.class, () -> path -> URI.create("http://haris" + path));
        context.registerBean(Messenger.class, this::reach);
        context.register(Ids.class, Platforms.class);
        scan();
        context.refresh();
    }

    /** Calls by whatever a test has put there. */
    private Messenger reach() {
        return new Messenger() {
            @Override
            public boolean serves(Recipient recipient) {
                return messengers.stream().anyMatch(one -> one.serves(recipient));
            }

            @Override
            public Delivery deliver(Page page, Run run) {
                return messengers.getFirst().deliver(page, run);
            }
        };
    }

    private void scan() {
        var scanner = CachedClasses.scanner(context);
        scanner.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        scanner.addExcludeFilter(
                new RegexPatternTypeFilter(
                        Pattern.compile(
                                "app\\.haris\\.(inbox\\.web|social\\.webhook\\.web"
                                        + "|chat\\.(room|slack|discord))\\..*")));
        scanner.scan(
                "app.haris.social.picture",
                "app.haris.team.jdbc",
                "app.haris.social.source",
                "app.haris.social.webhook",
                "app.haris.inbox",
                "app.haris.reply",
                "app.haris.escalation",
                "app.haris.crisis",
                "app.haris.triage",
                "app.haris.teaching",
                "app.haris.opinion",
                "app.haris.chat");
    }

    /** Somebody outside says something; the case in which it stands. */
    public CaseNumber hear(Speech speech) {
        bean(Inbox.class).accept(List.of(new Arrival.Received(speech.said())));
        return bean(Cases.class).list(CaseQuery.ALL).cases().getFirst().number();
    }

    /** A member types a line in the thread of a case. */
    public Answer say(Member member, CaseNumber here, String line) {
        return say(member, Optional.of(here), line);
    }

    public Answer say(Member member, String line) {
        return say(member, Optional.empty(), line);
    }

    private Answer say(Member member, Optional<CaseNumber> here, String line) {
        var command = bean(Grammar.class).read(line, here, member.language());
        return bean(Desk.class).perform(command, new Actor(member, Origin.ROOM));
    }

    /** Runs every job that is due. */
    public void work() {
        var workers = context.getBeansOfType(Worker.class).values();
        agenda.runDue(clock.instant(), workers.toArray(Worker[]::new));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Puts the clock forward while no time passes, as a machine does that was suspended. */
    public void leap(Duration by) {
        leapt = leapt.plus(by);
        clock.advance(by);
    }

    /** The time that passes, by the world's clock but for its leaps. */
    private final class Elapsed implements io.micrometer.core.instrument.Clock {
        @Override
        public long wallTime() {
            return clock.instant().toEpochMilli();
        }

        @Override
        public long monotonicTime() {
            return Duration.between(Instant.EPOCH, clock.instant().minus(leapt)).toNanos();
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
