package app.haris.social.webhook;

import app.haris.social.AccountId;
import app.haris.social.Accounts;
import app.haris.social.Arrivals;
import app.haris.social.Fetched;
import app.haris.social.Trouble;
import app.haris.social.Webhook.Errand;
import app.haris.work.Agenda;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks networks for what their calls only hinted at, until they answer. */
@Component
final class ErrandWorker implements Worker {
    static final JobName NAME = new JobName("webhook-errand");

    private static final Logger LOG = LoggerFactory.getLogger(ErrandWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Accounts accounts;
    private final Webhooks webhooks;
    private final Arrivals arrivals;
    private final Clock clock;

    ErrandWorker(Accounts accounts, Webhooks webhooks, Arrivals arrivals, Clock clock) {
        this.accounts = accounts;
        this.webhooks = webhooks;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** Puts an errand down, in the current transaction. */
    static void add(Agenda agenda, Errand errand, Clock clock) {
        agenda.add(new Job(NAME, errand.account() + " " + errand.what(), clock.instant()));
    }

    @Override
    public JobName name() {
        return NAME;
    }

    @Override
    public Next run(Job job) {
        var parts = job.key().split(" ", 2);
        var account = accounts.find(new AccountId(parts[0]));
        var webhook = account.flatMap(webhooks::of);
        if (webhook.isEmpty()) {
            LOG.warn("{} is no longer configured; what it was called about is left", parts[0]);
            return new Next.Done();
        }
        return switch (webhook.get().run(account.orElseThrow(), parts[1])) {
            case Fetched.News found -> {
                arrivals.take(found.arrivals());
                yield new Next.Done();
            }
            case Fetched.Failed(var trouble) -> failed(job, trouble);
        };
    }

    /** What is gone, or is not ours to see, will not come back. */
    private Next failed(Job job, Trouble trouble) {
        if (trouble.kind() == Trouble.Kind.GONE) {
            LOG.info("{} is gone", job.key());
            return new Next.Done();
        }
        var wait = trouble.retryAfter().filter(asked -> asked.compareTo(PAUSE) > 0).orElse(PAUSE);
        return new Next.Again(clock.instant().plus(wait));
    }
}
