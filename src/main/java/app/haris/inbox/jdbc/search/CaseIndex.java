package app.haris.inbox.jdbc.search;

import app.haris.inbox.CaseNumber;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes words out of the index that stand in a case no more. */
@Component
public final class CaseIndex {
    private final PendingTexts texts;
    private final Postings postings;

    CaseIndex(PendingTexts texts, Postings postings) {
        this.texts = texts;
        this.postings = postings;
    }

    /** The words by which cases are found, which nobody changes until the transaction ends. */
    public Map<CaseNumber, Set<String>> hold(Collection<CaseNumber> cases) {
        texts.holdHead();
        return words(cases);
    }

    private Map<CaseNumber, Set<String>> words(Collection<CaseNumber> cases) {
        var words = new HashMap<CaseNumber, Set<String>>();
        texts.words(cases.stream().map(CaseNumber::value).toList())
                .forEach((number, found) -> words.put(new CaseNumber(number), found));
        return words;
    }

    /** Lets the cases that were held be found by those words only that still stand in them. */
    public void forget(Map<CaseNumber, Set<String>> before) {
        var now = words(before.keySet());
        var forgotten = new HashSet<Long>();
        before.forEach(
                (number, words) -> {
                    var gone = new HashSet<>(words);
                    gone.removeAll(now.getOrDefault(number, Set.of()));
                    var ids = postings.ids(gone).values();
                    postings.remove(number.value(), ids);
                    forgotten.addAll(ids);
                });
        postings.forgetUnused(forgotten);
    }
}
