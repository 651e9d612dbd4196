package app.haris.social.source;

import app.haris.audit.Deed;
import app.haris.audit.Journal;
import app.haris.audit.Origin;
import app.haris.settings.SettingsReloaded;
import app.haris.social.Account;
import app.haris.social.AccountId;
import app.haris.social.Accounts;
import app.haris.social.SourceReport;
import app.haris.social.Sources;
import app.haris.storage.Transactions;
import app.haris.work.Agenda;
import app.haris.work.Job;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The sources that the poller looks at. */
@Component
final class PolledSources implements Sources {
    private final Accounts accounts;
    private final Networks networks;
    private final SourceRecords records;
    private final Agenda agenda;
    private final Journal journal;
    private final Alarms alarms;
    private final Transactions transactions;
    private final Clock clock;

    PolledSources(
            Accounts accounts,
            Networks networks,
            SourceRecords records,
            Agenda agenda,
            Journal journal,
            Alarms alarms,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.networks = networks;
        this.records = records;
        this.agenda = agenda;
        this.journal = journal;
        this.alarms = alarms;
        this.transactions = transactions;
        this.clock = clock;
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        lookAtAll();
    }

    /** A new account is looked at, and a new token is tried, without waiting. */
    @EventListener
    void begin(SettingsReloaded reloaded) {
        lookAtAll();
    }

    private void lookAtAll() {
        polled().forEach(account -> look(account.id()));
    }

    void look(AccountId account) {
        transactions.run(
                () -> {
                    agenda.remove(Poller.NAME, account.value());
                    agenda.add(new Job(Poller.NAME, account.value(), clock.instant()));
                });
    }

    private List<Account> polled() {
        return accounts.all().stream().filter(account -> networks.of(account).isPresent()).toList();
    }

    @Override
    public List<SourceReport> all() {
        Map<AccountId, SourceRecord> known =
                transactions.call(records::all).stream()
                        .collect(Collectors.toMap(SourceRecord::account, Function.identity()));
        return polled().stream()
                .map(account -> report(account, Optional.ofNullable(known.get(account.id()))))
                .toList();
    }

    /** Those whose news is wanted now. */
    List<Account> listenedTo() {
        return all().stream()
                .filter(report -> report.pausedBy().isEmpty())
                .map(SourceReport::account)
                .filter(account -> !account.isPaused())
                .toList();
    }

    @Override
    public Optional<SourceReport> find(AccountId id) {
        return polled().stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .map(account -> report(account, transactions.call(() -> records.find(id))));
    }

    private SourceReport report(Account account, Optional<SourceRecord> known) {
        var record = known.orElseGet(() -> SourceRecord.fresh(account.id()));
        var health = record.health();
        return new SourceReport(
                account,
                record.pausedBy(),
                health.trouble(),
                health.since(),
                health.isAlarming(),
                health.answeredAt(),
                health.heardAt(),
                networks.of(account).flatMap(network -> network.spent(account)));
    }

    @Override
    public boolean pause(AccountId id, String member, Origin from) {
        return change(id, Optional.of(member), deed("source-paused", id, member, from));
    }

    @Override
    public boolean resume(AccountId id, String member, Origin from) {
        var changed = change(id, Optional.empty(), deed("source-resumed", id, member, from));
        if (changed) {
            look(id);
        }
        return changed;
    }

    private boolean change(AccountId id, Optional<String> pausedBy, Deed deed) {
        return transactions.call(
                () -> {
                    var before = records.find(id).flatMap(SourceRecord::pausedBy);
                    if (before.isPresent() == pausedBy.isPresent()) {
                        return false;
                    }
                    records.pause(id, pausedBy);
                    journal.record(deed);
                    alarms.changing(id);
                    return true;
                });
    }

    private static Deed deed(String what, AccountId id, String member, Origin from) {
        return new Deed(
                member, from, what, Optional.empty(), Map.of("account", id.value()), Map.of());
    }
}
