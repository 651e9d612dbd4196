package app.haris.social.webhook;

import app.haris.social.Account;
import app.haris.social.AccountId;
import app.haris.social.Arrival;
import app.haris.social.Interaction;
import app.haris.social.Trouble;
import app.haris.storage.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Notices when a webhook has fallen silent: looks at the network then bring what it should have. It
 * is held to those kinds of interaction alone that it once brought, since what calls bring is
 * chosen at the network.
 */
@Component
public final class WebhookHealth {
    /** A flood of calls must not become a flood of writes. */
    private static final Duration EXACTNESS = Duration.ofSeconds(30);

    /** Networks call within seconds; a look that comes first proves nothing yet. */
    private static final Duration SLOW = Duration.ofMinutes(3);

    private final WebhookRecords records;
    private final Transactions transactions;
    private final Clock clock;
    private final Map<Matter, Instant> last = new ConcurrentHashMap<>();

    public WebhookHealth(WebhookRecords records, Transactions transactions, Clock clock) {
        this.records = records;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Matter(AccountId account, String what) {}

    /** Heeds what calls brought, whether or not it was known before. */
    void heard(List<Arrival> arrivals) {
        arrivals.stream()
                .flatMap(WebhookHealth::said)
                .map(said -> new Matter(said.account(), WebhookRecord.what(said.kind())))
                .distinct()
                .forEach(this::note);
    }

    /** Returns whether it is the first in a while, and so worth a line in the log. */
    boolean refused(Account account) {
        return note(new Matter(account.id(), WebhookRecord.REFUSED));
    }

    private boolean note(Matter matter) {
        var now = clock.instant();
        boolean isDue = isDue(matter, now);
        if (isDue) {
            save(matter.account(), WebhookRecord.heard(matter.what(), now));
        }
        return isDue;
    }

    /** Of many at once, one. */
    private boolean isDue(Matter matter, Instant now) {
        var before = last.get(matter);
        if (before == null) {
            return last.putIfAbsent(matter, now) == null;
        }
        return !now.isBefore(before.plus(EXACTNESS)) && last.replace(matter, before, now);
    }

    /**
     * Heeds what a look at the network brought that nobody had brought before.
     *
     * @return what is wrong with the webhook, if anything is
     */
    public Optional<Trouble> polled(Account account, List<Arrival> fresh) {
        boolean isSilent = false;
        for (var record : transactions.call(() -> records.of(account.id()))) {
            if (record.missedAt().isPresent()) {
                isSilent = true;
            } else if (fresh.stream()
                    .flatMap(WebhookHealth::said)
                    .anyMatch(said -> isMissed(said, record))) {
                save(account.id(), record.missed(clock.instant()));
                isSilent = true;
            }
        }
        return isSilent ? Optional.of(Trouble.of(Trouble.Kind.UNCALLED, "")) : Optional.empty();
    }

    private static Stream<Interaction> said(Arrival arrival) {
        return arrival instanceof Arrival.Received(var said) ? Stream.of(said) : Stream.empty();
    }

    /** It happened after the last call, and the webhook has had time enough to bring it. */
    private boolean isMissed(Interaction said, WebhookRecord record) {
        return WebhookRecord.what(said.kind()).equals(record.what())
                && said.createdAt().isAfter(record.at())
                && said.createdAt().isBefore(clock.instant().minus(SLOW));
    }

    private void save(AccountId account, WebhookRecord record) {
        transactions.callUnflushed(
                () -> {
                    records.save(account, record);
                    return true;
                });
    }
}
