package app.haris.chat.digest;

import app.haris.audit.AuditEntry;
import app.haris.audit.Journal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What became of cases since an entry of the journal: how many of them each thing happened to. */
@Component
final class Changes {
    private static final int PAGE = 1_000;

    /** A turn in which more happened is summed up by what came first. */
    private static final int MOST_PAGES = 20;

    private static final List<String> TOLD =
            List.of("received", "answered", "closed", "escalated", "snoozed");

    private final Journal journal;

    Changes(Journal journal) {
        this.journal = journal;
    }

    Map<String, Integer> since(long entry) {
        var cases = new TreeMap<String, Set<Long>>();
        var after = entry;
        for (var pages = 0; pages < MOST_PAGES; pages++) {
            var page = journal.after(after, PAGE);
            page.forEach(one -> count(one, cases));
            if (page.size() < PAGE) {
                break;
            }
            after = page.getLast().number();
        }
        var counts = new TreeMap<String, Integer>();
        TOLD.forEach(what -> counts.put(what, cases.getOrDefault(what, Set.of()).size()));
        return counts;
    }

    private static void count(AuditEntry entry, Map<String, Set<Long>> cases) {
        var what = entry.what().equals("published") ? "answered" : entry.what();
        entry.caseNumber()
                .ifPresent(number -> cases.computeIfAbsent(what, _ -> new HashSet<>()).add(number));
    }
}
