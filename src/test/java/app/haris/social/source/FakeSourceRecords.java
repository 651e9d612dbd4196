package app.haris.social.source;

import app.haris.social.AccountId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is known of sources, in memory. */
final class FakeSourceRecords implements SourceRecords {
    private final Map<AccountId, SourceRecord> records = new HashMap<>();
    private final Map<AccountId, TreeMap<Instant, Integer>> counts = new HashMap<>();

    @Override
    public Optional<SourceRecord> find(AccountId account) {
        return Optional.ofNullable(records.get(account));
    }

    @Override
    public List<SourceRecord> all() {
        return List.copyOf(records.values());
    }

    @Override
    public void save(AccountId account, Optional<String> cursor, Health health) {
        var known = find(account).orElseGet(() -> SourceRecord.fresh(account));
        records.put(
                account,
                new SourceRecord(account, cursor.or(known::cursor), known.pausedBy(), health));
    }

    @Override
    public void pause(AccountId account, Optional<String> member) {
        var known = find(account).orElseGet(() -> SourceRecord.fresh(account));
        records.put(account, new SourceRecord(account, known.cursor(), member, known.health()));
    }

    @Override
    public void count(AccountId account, Instant hour, int items) {
        hours(account).merge(hour, items, Integer::sum);
    }

    @Override
    public Map<Instant, Integer> counts(AccountId account, Instant since) {
        return Map.copyOf(hours(account).tailMap(since));
    }

    @Override
    public void forgetCounts(AccountId account, Instant before) {
        hours(account).headMap(before).clear();
    }

    private TreeMap<Instant, Integer> hours(AccountId account) {
        return counts.computeIfAbsent(account, id -> new TreeMap<>());
    }
}
