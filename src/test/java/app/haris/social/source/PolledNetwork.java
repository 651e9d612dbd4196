package app.haris.social.source;

import app.haris.audit.FakeJournal;
import app.haris.social.Account;
import app.haris.social.AccountFixtures;
import app.haris.social.Arrivals;
import app.haris.social.FakeAccounts;
import app.haris.social.SocialSource;
import app.haris.social.webhook.FakeWebhookRecords;
import app.haris.social.webhook.WebhookHealth;
import app.haris.storage.FakeTransactions;
import app.haris.work.FakeNews;
import app.haris.work.Job;
import app.haris.work.Worker.Next;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** A network that is asked by the real poller, with everything else in memory. */
public final class PolledNetwork {
    private final Account account;
    private final Poller poller;

    /** What the poller told. */
    public final FakeNews news = new FakeNews();

    public PolledNetwork(Account account, SocialSource source, Arrivals arrivals, Clock clock) {
        this.account = account;
        poller =
                new Poller(
                        new FakeAccounts(List.of(AccountFixtures.acme()), List.of(account)),
                        new Networks(List.of(source)),
                        new FakeSourceRecords(),
                        arrivals,
                        new FakeTransactions(),
                        new Alarms(new FakeJournal(clock), news, List.of()),
                        new WebhookHealth(new FakeWebhookRecords(), new FakeTransactions(), clock),
                        new SimpleMeterRegistry(),
                        new Pace(new Random(1)),
                        clock);
    }

    /** Asks the network, and answers when it is to be asked again. */
    public Instant look(Instant now) {
        return ((Next.Again) poller.run(new Job(Poller.NAME, account.id().value(), now))).at();
    }
}
