package app.haris.inbox.jdbc.search;

import app.haris.storage.Transactions;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads what is new into the index, a batch at a time, so that the intake need not. One instance at
 * a time does it; what an instance leaves undone the next one finds, and what a crash takes back is
 * still to be done after it.
 */
@Component
final class Indexer {
    private static final int BATCH = 1_000;
    private static final int KNOWN_WORDS = 20_000;

    private final Transactions transactions;
    private final Postings postings;
    private final PendingTexts pending;

    /** The words used lately; on one thread. */
    private final Map<String, Long> known =
            new LinkedHashMap<>(256, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                    return size() > KNOWN_WORDS;
                }
            };

    private long erasures;
    private long wordCount;

    Indexer(Transactions transactions, Postings postings, PendingTexts pending) {
        this.transactions = transactions;
        this.postings = postings;
        this.pending = pending;
    }

    /** Indexes a batch, and says whether there may be more. */
    synchronized boolean indexSome() {
        if (!pending.isAny()) {
            return false;
        }
        var done =
                transactions.callUnflushed(
                        () -> pending.lockHead().map(this::indexSome).orElse(Indexed.NOTHING));
        known.putAll(done.words);
        wordCount = done.wordCount;
        return done.count == BATCH;
    }

    /**
     * @param wordCount how many ids of words had been given before
     */
    private record Indexed(int count, Map<String, Long> words, long wordCount) {
        static final Indexed NOTHING = new Indexed(0, Map.of(), 0);
    }

    private Indexed indexSome(PendingTexts.Head head) {
        // Fewer words than there were: a failing disk has taken some back.
        if (head.erasures() != erasures || head.words() < wordCount) {
            known.clear();
            erasures = head.erasures();
        }
        var batch = pending.next(BATCH);
        if (batch.isEmpty()) {
            return Indexed.NOTHING;
        }
        var interactions = batch.stream().flatMap(it -> it.interaction().stream()).toList();
        var tagged =
                batch.stream()
                        .filter(it -> it.interaction().isEmpty())
                        .map(PendingTexts.Pending::caseNumber)
                        .collect(Collectors.toSet());
        var words =
                PendingTexts.words(Stream.concat(pending.said(interactions), pending.tags(tagged)));
        var ids = ids(words.values(), head.words());
        var wordsOfCases = new HashMap<Long, Set<Long>>();
        words.forEach(
                (number, spoken) ->
                        wordsOfCases.put(
                                number, spoken.stream().map(ids::get).collect(Collectors.toSet())));
        postings.add(wordsOfCases);
        pending.done(batch);
        return new Indexed(batch.size(), ids, head.words());
    }

    private Map<String, Long> ids(Collection<Set<String>> words, long wordCount) {
        var ids = new HashMap<String, Long>();
        var unknown = new LinkedHashSet<String>();
        for (var word : words.stream().flatMap(Set::stream).collect(Collectors.toSet())) {
            Optional.ofNullable(known.get(word))
                    .ifPresentOrElse(id -> ids.put(word, id), () -> unknown.add(word));
        }
        var found = postings.ids(unknown);
        ids.putAll(found);
        unknown.removeAll(found.keySet());
        ids.putAll(postings.addWords(List.copyOf(unknown), wordCount));
        return ids;
    }
}
