package app.haris.social.source;

import app.haris.social.Account;
import app.haris.social.AccountId;
import app.haris.social.Accounts;
import app.haris.social.Arrivals;
import app.haris.social.Fetched;
import app.haris.social.SocialSource;
import app.haris.social.Trouble;
import app.haris.social.webhook.WebhookHealth;
import app.haris.storage.Transactions;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Looks at a network again and again, on one instance at a time. The cursor moves only when what
 * came is on disk: after a crash the same is fetched again, and recognized.
 */
@Component
final class Poller implements Worker {
    static final JobName NAME = new JobName("source-poll");

    /** By so much history may be older than is of use. */
    private static final Duration CLEARING = Duration.ofDays(1);

    private final Accounts accounts;
    private final Networks networks;
    private final SourceRecords records;
    private final Arrivals arrivals;
    private final Transactions transactions;
    private final Alarms alarms;
    private final WebhookHealth webhooks;
    private final MeterRegistry meters;
    private final Pace pace;
    private final Clock clock;

    Poller(
            Accounts accounts,
            Networks networks,
            SourceRecords records,
            Arrivals arrivals,
            Transactions transactions,
            Alarms alarms,
            WebhookHealth webhooks,
            MeterRegistry meters,
            Pace pace,
            Clock clock) {
        this.accounts = accounts;
        this.networks = networks;
        this.records = records;
        this.arrivals = arrivals;
        this.transactions = transactions;
        this.alarms = alarms;
        this.webhooks = webhooks;
        this.meters = meters;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public JobName name() {
        return NAME;
    }

    @Override
    public boolean isPatrol() {
        return true;
    }

    @Override
    public Next run(Job job) {
        var account = accounts.find(new AccountId(job.key())).filter(one -> !one.isPaused());
        var source = account.flatMap(networks::of);
        if (source.isEmpty()) {
            return new Next.Done();
        }
        var known =
                records.find(new AccountId(job.key()))
                        .orElseGet(() -> SourceRecord.fresh(new AccountId(job.key())));
        return known.pausedBy().isPresent()
                ? new Next.Done()
                : look(new Subject(account.orElseThrow(), source.orElseThrow(), known));
    }

    /** What is looked at, and what was known of it before. */
    private record Subject(Account account, SocialSource source, SourceRecord known) {}

    private Next look(Subject subject) {
        var account = subject.account();
        var fetched = subject.source().fetch(account, subject.known().cursor());
        meters.counter(
                        "haris.source.looks",
                        "account",
                        account.id().value(),
                        "outcome",
                        word(fetched))
                .increment();
        return switch (fetched) {
            case Fetched.News found -> {
                var fresh = arrivals.take(found.arrivals());
                var uncalled = webhooks.polled(account, fresh);
                yield answered(subject, found, uncalled);
            }
            case Fetched.Failed(var trouble) -> failed(account, subject.known(), trouble);
        };
    }

    private static String word(Fetched fetched) {
        return switch (fetched) {
            case Fetched.News found -> "answered";
            case Fetched.Failed(var trouble) -> trouble.kind().name().toLowerCase(Locale.ROOT);
        };
    }

    private Next answered(Subject subject, Fetched.News found, Optional<Trouble> uncalled) {
        var account = subject.account();
        var known = subject.known();
        var now = clock.instant();
        var health = known.health().answered(now, !found.arrivals().isEmpty());
        var so =
                silence(account, subject.source(), health, now)
                        .or(() -> uncalled)
                        .or(() -> subject.source().foresee(account))
                        .map(trouble -> known.health().silent(trouble, now))
                        .orElse(health);
        transactions.run(
                () -> {
                    if (!found.arrivals().isEmpty()) {
                        count(account, found.arrivals().size(), now);
                    }
                    save(account, known.health(), so, Optional.of(found.cursor()));
                });
        return new Next.Again(
                found.isMore()
                        ? now
                        : now.plus(subject.source().pause(account, pace.usual(account))));
    }

    private void count(Account account, int items, Instant now) {
        records.count(account.id(), now.truncatedTo(ChronoUnit.HOURS), items);
        records.forgetCounts(account.id(), now.minus(Expectation.PAST).minus(CLEARING));
    }

    /** Before somebody is called about a silence, the network is asked whether all is well. */
    private Optional<Trouble> silence(
            Account account, SocialSource source, Health health, Instant now) {
        var heard = health.heardAt();
        if (heard.isEmpty() || heard.get().equals(now)) {
            return Optional.empty();
        }
        var counts = records.counts(account.id(), now.minus(Expectation.PAST));
        if (!new Expectation(counts).isBroken(heard.get(), now)) {
            return Optional.empty();
        }
        return source.check(account).or(() -> Optional.of(Trouble.of(Trouble.Kind.SILENT, "")));
    }

    private Next failed(Account account, SourceRecord known, Trouble trouble) {
        var now = clock.instant();
        var health = known.health().failed(trouble, now);
        transactions.run(() -> save(account, known.health(), health, Optional.empty()));
        return new Next.Again(now.plus(pace.after(health.failures(), trouble.retryAfter())));
    }

    private void save(Account account, Health before, Health now, Optional<String> cursor) {
        records.save(account.id(), cursor, now);
        alarms.heed(account, before, now);
    }
}
