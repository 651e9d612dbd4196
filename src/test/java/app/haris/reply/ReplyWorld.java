package app.haris.reply;

import app.haris.CachedClasses;
import app.haris.SettableClock;
import app.haris.audit.Journal;
import app.haris.audit.Origin;
import app.haris.audit.jdbc.TestJournals;
import app.haris.inbox.Actor;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Cases;
import app.haris.inbox.Denial;
import app.haris.inbox.Outcome;
import app.haris.settings.Settings;
import app.haris.settings.folder.SettingsFixtures;
import app.haris.social.AccountFixtures;
import app.haris.social.Accounts;
import app.haris.social.FakeAccounts;
import app.haris.social.FakePictures;
import app.haris.social.Pictures;
import app.haris.social.Platforms;
import app.haris.social.ScriptedPlatform;
import app.haris.social.SocialPlatform;
import app.haris.storage.Ids;
import app.haris.storage.Transactions;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.team.FakeTeam;
import app.haris.team.Member;
import app.haris.team.Team;
import app.haris.team.TeamFixtures;
import app.haris.work.Agenda;
import app.haris.work.FakeNews;
import app.haris.work.Job;
import app.haris.work.News;
import app.haris.work.Worker;
import app.haris.work.jdbc.TestWork;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole module on a test's database, beside a network, a team and cases that do as the test
 * tells them. Starting again is a new process on the same database.
 */
final class ReplyWorld implements AutoCloseable {
    final TestDatabase database;
    final SettableClock clock = SettableClock.standing();
    final FakeTeam team = TeamFixtures.team();
    final FakeAccounts accounts = AccountFixtures.accounts();
    final ScriptedPlatform platform = new ScriptedPlatform();
    final FakePictures pictures = new FakePictures(clock);
    final FakeNews news = new FakeNews();
    final MeterRegistry meters = new SimpleMeterRegistry();
    final TestCases cases;
    final Journal journal;
    final TestWork work;
    private final Map<String, Object> limits;
    private Settings settings = SettingsFixtures.builtIn();
    private Transactions transactions;
    private List<ReleaseGate> gates = List.of();
    private SocialPlatform lens;
    private AnnotationConfigApplicationContext context;

    ReplyWorld(TestDatabase database, Map<String, Object> limits) {
        this.database = database;
        this.limits = limits;
        cases = new TestCases(database.client());
        journal = TestJournals.on(database, clock);
        work = TestWork.on(database, clock);
        transactions = database.transactions();
        lens = platform;
        context = start();
    }

    ReplyWorld(TestDatabase database) {
        this(database, Map.of());
    }

    /** Another process on the same database, by other transactions if told so. */
    void restart(Transactions with) {
        transactions = with;
        context.close();
        context = start();
    }

    void configure(Map<String, String> files) {
        settings = SettingsFixtures.with(files);
        restart(transactions);
    }

    /** Lets the module see the network through something else. */
    void look(UnaryOperator<SocialPlatform> through) {
        lens = through.apply(platform);
        restart(transactions);
    }

    void guard(ReleaseGate... guards) {
        gates = List.of(guards);
        restart(transactions);
    }

    /** A process that runs beside others, and must be closed. */
    AnnotationConfigApplicationContext start() {
        var started = new AnnotationConfigApplicationContext();
        started.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("limits", limits));
        started.registerBean(Clock.class, () -> clock);
        started.registerBean(Team.class, () -> team);
        started.registerBean(Accounts.class, () -> accounts);
        started.registerBean(SocialPlatform.class, () -> lens);
        started.registerBean(Settings.class, () -> settings);
        started.registerBean(Pictures.class, () -> pictures);
        started.registerBean(Cases.class, () -> cases);
        started.registerBean(Transactions.class, () -> transactions);
        started.registerBean(JdbcClient.class, database::client);
        started.registerBean(Journal.class, () -> journal);
        started.registerBean(Agenda.class, work::agenda);
        started.registerBean(News.class, () -> news);
        started.registerBean(MeterRegistry.class, () -> meters);
        started.register(Ids.class, Platforms.class);
        for (var i = 0; i < gates.size(); i++) {
            var gate = gates.get(i);
            started.registerBean("gate" + i, ReleaseGate.class, () -> gate);
        }
        CachedClasses.scanner(started).scan("app.haris.reply");
        started.refresh();
        return started;
    }

    Replies replies() {
        return context.getBean(Replies.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    List<Worker> workers() {
        return List.copyOf(context.getBeansOfType(Worker.class).values());
    }

    static Actor by(Member member) {
        return new Actor(member, Origin.ROOM);
    }

    /** The value of what must have been done. */
    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Denied<T>(var denial) -> throw new AssertionError("denied: " + denial);
        };
    }

    static <T> Denial denied(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> throw new AssertionError("done: " + value);
            case Outcome.Denied<T>(var denial) -> denial;
        };
    }

    Revision revision(CaseNumber number, int revision) {
        return replies().of(number).stream()
                .filter(one -> one.number() == revision)
                .findFirst()
                .orElseThrow();
    }

    ReplyState state(CaseNumber number, int revision) {
        return revision(number, revision).state();
    }

    /** A draft of Omar's that Sara has approved; its undo window has just begun. */
    Revision approved(CaseNumber number) {
        var draft = done(replies().draft(number, "Arriva oggi.", by(TeamFixtures.omar())));
        return done(
                replies().approve(number, OptionalInt.of(draft.number()), by(TeamFixtures.sara())));
    }

    /** Lets time pass, and runs whatever falls due until then, each job when it does. */
    void pass(Duration time) {
        pass(time, () -> {});
    }

    /**
     * @param beforeEach happens before time moves on
     */
    void pass(Duration time, Runnable beforeEach) {
        var until = clock.instant().plus(time);
        for (var next = due(until); next.isPresent(); next = due(until)) {
            var job = next.get();
            beforeEach.run();
            if (job.due().isAfter(clock.instant())) {
                clock.set(job.due());
            }
            run(job);
        }
        clock.set(until);
    }

    private Optional<Job> due(Instant until) {
        return work.jobs().stream().filter(job -> !job.due().isAfter(until)).findFirst();
    }

    /** Runs one job as the runner does: it is put back, or taken away, when it has run. */
    void run(Job job) {
        var worker =
                workers().stream()
                        .filter(one -> one.name().equals(job.name()))
                        .findFirst()
                        .orElseThrow();
        var next = worker.run(job);
        work.agenda().remove(job.name(), job.key());
        if (next instanceof Worker.Next.Again(var at)) {
            work.agenda().add(new Job(job.name(), job.key(), at));
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
