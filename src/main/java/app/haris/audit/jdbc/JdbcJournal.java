package app.haris.audit.jdbc;

import app.haris.audit.AuditEntry;
import app.haris.audit.Chain;
import app.haris.audit.Deed;
import app.haris.audit.Journal;
import app.haris.storage.Transactions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Gathers the deeds of a transaction and links them to the chain at its very end, in one batch, so
 * that the end of the chain is locked shortly. The lock makes one chain of what many instances
 * write, and lets an entry's number be given only to a transaction that is about to commit.
 */
@Component
final class JdbcJournal implements Journal {
    private final Transactions transactions;
    private final AuditTable table;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    JdbcJournal(Transactions transactions, AuditTable table, Clock clock) {
        this.transactions = transactions;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public void record(Deed deed) {
        var noted = new Noted(clock.instant(), Wording.of(deed), salt());
        transactions
                .gathered(
                        this,
                        () -> {
                            var deeds = new ArrayList<Noted>();
                            transactions.lastBeforeCommit(() -> append(deeds));
                            return deeds;
                        })
                .add(noted);
    }

    private void append(List<Noted> deeds) {
        var end = table.lockEnd();
        var number = end.number();
        var previous = end.hash();
        var links = new ArrayList<AuditEntry>(deeds.size());
        for (var noted : deeds) {
            number++;
            var link = Chain.link(number, noted.at(), noted.deed(), noted.salt(), previous);
            links.add(link);
            previous = link.hash();
        }
        deeds.clear();
        table.append(links);
    }

    private String salt() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public List<AuditEntry> ofCase(long caseNumber) {
        return table.ofCase(caseNumber);
    }

    @Override
    public List<AuditEntry> after(long after, int limit) {
        return table.after(after, limit);
    }

    @Override
    public long last() {
        return table.end().number();
    }

    @Override
    public void eraseContent(long caseNumber) {
        transactions.run(() -> table.eraseContent(caseNumber));
    }

    /** Entries that are written meanwhile are left for the next time. */
    @Override
    public Verification verify() {
        var end = table.end();
        return switch (Chain.verify(table.upTo(end.number()))) {
            case Verification.Broken broken -> broken;
            case Verification.Intact intact -> {
                if (intact.entries() < end.number()) {
                    yield new Verification.Broken(
                            intact.entries() + 1, "it is missing, and so are those after it");
                }
                yield table.endsWith(end)
                        ? intact
                        : new Verification.Broken(
                                end.number(), "it is not the one that was written last");
            }
        };
    }

    private record Noted(Instant at, Deed deed, String salt) {}
}
