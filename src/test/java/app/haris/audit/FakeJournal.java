package app.haris.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A journal in memory, which writes at once. */
public final class FakeJournal implements Journal {
    private final Clock clock;
    private final List<AuditEntry> entries = new ArrayList<>();

    public FakeJournal(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void record(Deed deed) {
        var previous = entries.isEmpty() ? "" : entries.getLast().hash();
        entries.add(Chain.link(entries.size() + 1L, clock.instant(), deed, "5a17", previous));
    }

    /** All that was recorded, oldest first. */
    public synchronized List<AuditEntry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public List<AuditEntry> ofCase(long caseNumber) {
        return entries().stream()
                .filter(entry -> entry.caseNumber().equals(Optional.of(caseNumber)))
                .toList();
    }

    @Override
    public List<AuditEntry> after(long after, int limit) {
        return entries().stream().filter(entry -> entry.number() > after).limit(limit).toList();
    }

    @Override
    public synchronized long last() {
        return entries.size();
    }

    @Override
    public synchronized void eraseContent(long caseNumber) {
        entries.replaceAll(
                entry ->
                        entry.caseNumber().equals(Optional.of(caseNumber))
                                ? withoutContent(entry)
                                : entry);
    }

    @Override
    public Verification verify() {
        return Chain.verify(entries().iterator());
    }

    private static AuditEntry withoutContent(AuditEntry entry) {
        return new AuditEntry(
                entry.number(),
                entry.at(),
                entry.who(),
                entry.from(),
                entry.what(),
                entry.caseNumber(),
                entry.details(),
                Map.of(),
                "",
                entry.contentHash(),
                entry.hash(),
                entry.previous());
    }
}
