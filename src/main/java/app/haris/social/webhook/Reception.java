package app.haris.social.webhook;

import app.haris.social.Account;
import app.haris.social.AccountId;
import app.haris.social.Accounts;
import app.haris.social.Arrivals;
import app.haris.social.SourceReport;
import app.haris.social.Sources;
import app.haris.social.Webhook;
import app.haris.social.Webhook.Called;
import app.haris.social.Webhook.Errand;
import app.haris.storage.Transactions;
import app.haris.work.Agenda;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Receives calls of networks: nothing is taken that is not signed, nothing is lost that is. */
@Component
public final class Reception {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    /** What {@link Errand} allows. */
    private static final int LONGEST = 200;

    private static final int SHOWN = 40;

    private final Accounts accounts;
    private final Webhooks webhooks;
    private final Sources sources;
    private final Arrivals arrivals;
    private final Agenda agenda;
    private final Transactions transactions;
    private final WebhookHealth health;
    private final MeterRegistry meters;
    private final Clock clock;

    Reception(
            Accounts accounts,
            Webhooks webhooks,
            Sources sources,
            Arrivals arrivals,
            Agenda agenda,
            Transactions transactions,
            WebhookHealth health,
            MeterRegistry meters,
            Clock clock) {
        this.accounts = accounts;
        this.webhooks = webhooks;
        this.sources = sources;
        this.arrivals = arrivals;
        this.agenda = agenda;
        this.transactions = transactions;
        this.health = health;
        this.meters = meters;
        this.clock = clock;
    }

    /** What becomes of a call. */
    public enum Outcome {
        /** All that it carried is on disk. */
        TAKEN,
        /** It is on disk, and was before. */
        REPEATED,
        /** Its signature is missing or wrong. */
        FORGED,
        /** It is signed, but nothing that the network would send. */
        UNREADABLE,
        /** Somebody holds the account; the network will call again. */
        HELD
    }

    /** An account that can be called, and its network. */
    public record Address(Account account, Webhook webhook) {}

    public Optional<Address> find(String account) {
        return account.isBlank()
                ? Optional.empty()
                : accounts.find(new AccountId(account))
                        .flatMap(
                                known ->
                                        webhooks.of(known)
                                                .map(webhook -> new Address(known, webhook)));
    }

    /**
     * @throws app.haris.social.ArrivalsBusy if more is arriving than can be written
     * @throws app.haris.storage.DiskTrouble if the disk is full or failing
     */
    public Outcome receive(Address address, String signature, byte[] body) {
        var outcome = judged(address, signature, body);
        meters.counter(
                        "haris.webhook.calls",
                        "account",
                        address.account().id().value(),
                        "outcome",
                        outcome.name().toLowerCase(Locale.ROOT))
                .increment();
        return outcome;
    }

    private Outcome judged(Address address, String signature, byte[] body) {
        var account = address.account();
        if (!address.webhook().isSigned(account, signature, body)) {
            if (health.refused(account)) {
                LOG.warn("a call to the webhook of {} is not signed with its secret", account);
            }
            return Outcome.FORGED;
        }
        if (isHeld(account)) {
            return Outcome.HELD;
        }
        var called = address.webhook().read(account, body);
        if (called.isEmpty()) {
            LOG.warn("a signed call to the webhook of {} cannot be read", account);
            return Outcome.UNREADABLE;
        }
        return take(account, called.get());
    }

    private boolean isHeld(Account account) {
        return account.isPaused()
                || sources.find(account.id()).filter(SourceReport::isPaused).isPresent();
    }

    private Outcome take(Account account, Called called) {
        called.odd().forEach(what -> odd(account, what));
        var errands = kept(account, called.errands());
        var fresh =
                called.arrivals().isEmpty() ? called.arrivals() : arrivals.take(called.arrivals());
        if (!errands.isEmpty()) {
            transactions.callDurably(
                    () -> {
                        errands.forEach(one -> ErrandWorker.add(agenda, one, clock));
                        return true;
                    });
        }
        health.heard(called.arrivals());
        return fresh.isEmpty() && !called.arrivals().isEmpty() ? Outcome.REPEATED : Outcome.TAKEN;
    }

    private void odd(Account account, String what) {
        meters.counter("haris.webhook.odd", "account", account.id().value()).increment();
        LOG.warn("{} was told something that is not as documented: {}", account, what);
    }

    /** Names that no network gives, and that no job can be called by, hold nothing else up. */
    private List<Errand> kept(Account account, List<Errand> errands) {
        var byFit =
                errands.stream()
                        .collect(Collectors.partitioningBy(one -> one.what().length() <= LONGEST));
        byFit.getOrDefault(false, List.of())
                .forEach(one -> odd(account, one.what().substring(0, SHOWN) + "…"));
        return byFit.getOrDefault(true, List.of());
    }
}
