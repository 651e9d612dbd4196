package app.haris.reply.outbox;

import app.haris.audit.Origin;
import app.haris.inbox.Cases;
import app.haris.reply.draft.Act;
import app.haris.reply.draft.Ledger;
import app.haris.social.Account;
import app.haris.social.Accounts;
import app.haris.social.Delivery;
import app.haris.social.Platforms;
import app.haris.storage.Transactions;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Likes, hides and deletes. Doing it twice does no harm, so an unknown outcome is simply tried
 * again.
 */
@Component
public final class Moderating implements Worker {
    public static final JobName NAME = new JobName("reply-moderate");

    private final Transactions transactions;
    private final Cases cases;
    private final Moderations moderations;
    private final Accounts accounts;
    private final Platforms platforms;
    private final Ledger ledger;
    private final Line line;
    private final Tally tally;
    private final OutboxLimits limits;
    private final Clock clock;

    Moderating(
            Transactions transactions,
            Cases cases,
            Moderations moderations,
            Accounts accounts,
            Platforms platforms,
            Ledger ledger,
            Line line,
            Tally tally,
            OutboxLimits limits,
            Clock clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.moderations = moderations;
        this.accounts = accounts;
        this.platforms = platforms;
        this.ledger = ledger;
        this.line = line;
        this.tally = tally;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public JobName name() {
        return NAME;
    }

    @Override
    public Next run(Job job) {
        var order =
                moderations
                        .find(UUID.fromString(job.key()))
                        .filter(found -> found.request().outcome().isEmpty());
        if (order.isEmpty()) {
            return new Next.Done();
        }
        var verdict = moderate(order.get());
        return transactions.call(
                () -> {
                    cases.lock(order.get().caseNumber());
                    return settle(order.get().tried(), verdict);
                });
    }

    private Verdict moderate(ModerationOrder order) {
        var account = accounts.find(order.account());
        var platform = account.flatMap(platforms::of);
        if (platform.isEmpty()) {
            return new Verdict.Refused("account-gone");
        }
        if (account.filter(Account::isPaused).isPresent()) {
            return new Verdict.Refused("account-paused");
        }
        var request = order.request();
        var began = clock.instant();
        var answer =
                line.<Delivery>ask(
                        limits.publish(),
                        () ->
                                platform.get()
                                        .moderate(
                                                account.orElseThrow(),
                                                request.target(),
                                                request.moderation()),
                        Delivery.Unknown::new);
        var verdict = Verdict.of(answer);
        tally.called(
                request.moderation().name().toLowerCase(Locale.ROOT),
                platform.get().name().value(),
                verdict.word(),
                Duration.between(began, clock.instant()));
        return verdict;
    }

    private Next settle(ModerationOrder order, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Published(var receipt) -> end(order, "done", Optional.empty());
            case Verdict.Refused(var reason) -> end(order, "refused", Optional.of(reason));
            case Verdict.NotSent(var reason, var retryAfter) ->
                    again(order, "not-done", reason, retryAfter);
            case Verdict.Unknown(var reason) -> again(order, "unknown", reason, Optional.empty());
        };
    }

    private Next again(
            ModerationOrder order, String outcome, String reason, Optional<Duration> retryAfter) {
        if (order.tries() >= limits.tries()) {
            return end(order, outcome, Optional.of(reason));
        }
        moderations.save(order);
        return new Next.Again(clock.instant().plus(Backoff.after(order.tries(), retryAfter)));
    }

    private Next end(ModerationOrder order, String outcome, Optional<String> reason) {
        moderations.save(order.ended(outcome, reason));
        var act =
                Act.ofHaris(Origin.NETWORK, "moderated")
                        .fact("moderation", order.request().moderation())
                        .fact("outcome", outcome);
        ledger.note(order.caseNumber(), reason.map(why -> act.words("reason", why)).orElse(act));
        return new Next.Done();
    }
}
