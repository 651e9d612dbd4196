package app.haris.inbox;

import app.haris.CachedClasses;
import app.haris.SettableClock;
import app.haris.audit.Journal;
import app.haris.audit.Origin;
import app.haris.audit.jdbc.TestJournals;
import app.haris.inbox.Inbox.Acceptance;
import app.haris.settings.Preview;
import app.haris.social.AccountFixtures;
import app.haris.social.Accounts;
import app.haris.social.Arrival;
import app.haris.social.FakeAccounts;
import app.haris.social.Interaction;
import app.haris.social.Language;
import app.haris.storage.Durability;
import app.haris.storage.Ids;
import app.haris.storage.RedoLog;
import app.haris.storage.Transactions;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.team.FakeTeam;
import app.haris.team.Member;
import app.haris.team.Team;
import app.haris.team.TeamFixtures;
import app.haris.triage.Languages;
import app.haris.triage.RuleBook;
import app.haris.triage.Rules;
import app.haris.triage.Triage;
import app.haris.triage.Understanding;
import app.haris.work.Agenda;
import app.haris.work.FakeNews;
import app.haris.work.News;
import app.haris.work.Worker;
import app.haris.work.jdbc.TestWork;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole module, but for HTTP, on a test's database; as many instances as a test starts. */
public final class InboxWorld implements AutoCloseable {
    public final TestDatabase database;
    public final SettableClock clock = SettableClock.standing();
    public final FakeTeam team = TeamFixtures.team();
    public final FakeAccounts accounts = AccountFixtures.accounts();
    public final FakeNews news = new FakeNews();
    public final Journal journal;
    public final TestWork work;
    public final List<CaseChanged> watched = new ArrayList<>();
    public final AtomicInteger synchronizations = new AtomicInteger();
    private final List<AnnotationConfigApplicationContext> instances = new ArrayList<>();
    private final Map<String, Object> settings;
    private volatile RuleBook book = RuleBook.EMPTY;
    private volatile Durability disk = () -> {};

    public InboxWorld(TestDatabase database) {
        this(database, Map.of());
    }

    public InboxWorld(TestDatabase database, Map<String, Object> settings) {
        this.database = database;
        this.settings = settings;
        journal = TestJournals.on(database, clock);
        work = TestWork.on(database, clock);
        startAnother();
    }

    /** Another instance on the same database. */
    public Inbox startAnother() {
        var started = new AnnotationConfigApplicationContext();
        started.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("settings", settings));
        started.registerBean(Clock.class, () -> clock);
        started.registerBean(Team.class, () -> team);
        started.registerBean(Accounts.class, () -> accounts);
        started.registerBean(Transactions.class, () -> database.transactions());
        started.registerBean(Durability.class, () -> this::synchronize);
        started.registerBean(RedoLog.class, () -> RedoLog.by(started.getBean(Durability.class)));
        started.registerBean(JdbcTemplate.class, database::template);
        started.registerBean(JdbcClient.class, database::client);
        started.registerBean(Journal.class, () -> journal);
        started.registerBean(Agenda.class, work::agenda);
        started.registerBean(News.class, () -> news);
        started.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        started.registerBean(Rules.class, this::rules);
        started.registerBean(Languages.class, () -> (text, among, hint) -> Language.ITALIAN);
        started.registerBean(CaseWatcher.class, () -> this::watch);
        started.registerBean(
                Triage.class,
                () ->
                        new Triage(
                                started.getBean(Rules.class),
                                started.getBean(Languages.class),
                                Optional.<Understanding>empty()));
        started.register(Ids.class);
        scan(started);
        started.refresh();
        instances.add(started);
        return started.getBean(Inbox.class);
    }

    private static void scan(AnnotationConfigApplicationContext started) {
        var scanner = CachedClasses.scanner(started);
        scanner.addExcludeFilter(
                new RegexPatternTypeFilter(Pattern.compile("app\\.haris\\.inbox\\.web\\..*")));
        scanner.scan("app.haris.inbox");
    }

    private Rules rules() {
        return new Rules() {
            @Override
            public RuleBook current() {
                return book;
            }

            @Override
            public Preview<RuleBook> preview(String yaml) {
                throw new UnsupportedOperationException("no test of the inbox previews rules");
            }
        };
    }

    private synchronized void watch(List<CaseChanged> changes) {
        watched.addAll(changes);
    }

    private void synchronize() {
        synchronizations.incrementAndGet();
        disk.sync();
    }

    public void failingDisk(Durability trouble) {
        disk = trouble;
    }

    public void rule(RuleBook rules) {
        book = rules;
    }

    public Inbox inbox() {
        return bean(Inbox.class);
    }

    public Cases cases() {
        return bean(Cases.class);
    }

    public <T> T bean(Class<T> type) {
        return instances.getFirst().getBean(type);
    }

    public List<Worker> workers() {
        return List.copyOf(instances.getFirst().getBeansOfType(Worker.class).values());
    }

    public List<Acceptance> arrive(Arrival... arrivals) {
        return inbox().accept(Arrays.asList(arrivals));
    }

    public List<Acceptance> hear(Interaction... interactions) {
        return inbox().accept(Stream.of(interactions).<Arrival>map(Arrival.Received::new).toList());
    }

    /** All cases but those that were merged away, oldest first. */
    public List<Case> standing() {
        return cases().list(CaseQuery.ALL).cases().reversed().stream()
                .filter(one -> !(one.state() instanceof CaseState.Merged))
                .toList();
    }

    public Case only() {
        var all = standing();
        if (all.size() != 1) {
            throw new AssertionError("there should be one case: " + all);
        }
        return all.getFirst();
    }

    public static Actor by(Member member) {
        return new Actor(member, Origin.ROOM);
    }

    @Override
    public void close() {
        work.stop();
        instances.reversed().forEach(AnnotationConfigApplicationContext::close);
    }
}
