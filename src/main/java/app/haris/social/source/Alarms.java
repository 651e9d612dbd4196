package app.haris.social.source;

import app.haris.audit.Deed;
import app.haris.audit.Journal;
import app.haris.audit.Origin;
import app.haris.social.Account;
import app.haris.social.AccountId;
import app.haris.social.SourceAlarmed;
import app.haris.social.SourceRecovered;
import app.haris.social.SourceWatcher;
import app.haris.work.News;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells whoever is to know how a source's health has changed, in the transaction that keeps it. */
@Component
final class Alarms {
    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

    private final Journal journal;
    private final News news;
    private final List<SourceWatcher> watchers;

    Alarms(Journal journal, News news, List<SourceWatcher> watchers) {
        this.journal = journal;
        this.news = news;
        this.watchers = watchers;
    }

    void heed(Account account, Health before, Health now) {
        if (now.callsSince(before)) {
            var trouble = now.trouble().orElseThrow();
            record("source-alarmed", account, Map.of("trouble", trouble.kind().name()));
            LOG.warn("{} needs somebody: {} {}", account, trouble.kind(), trouble.detail());
            news.tell(new SourceAlarmed(account.id(), trouble, now.since().orElseThrow()));
        }
        if (before.isAlarming() && !now.isAlarming()) {
            record("source-recovered", account, Map.of());
            LOG.info("{} is well again", account);
            news.tell(new SourceRecovered(account.id()));
        }
        if (now.alarmsOtherwiseThan(before)) {
            changing(account.id());
        }
    }

    /** What is shown of a source is no longer how it stands. */
    void changing(AccountId account) {
        watchers.forEach(watcher -> watcher.changing(account));
    }

    private void record(String what, Account account, Map<String, String> details) {
        var all = new HashMap<>(details);
        all.put("account", account.id().value());
        journal.record(new Deed("haris", Origin.NETWORK, what, Optional.empty(), all, Map.of()));
    }
}
