package app.haris.social;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What networks have cost, in memory. */
public final class FakeSpendingBook implements SpendingBook {
    private final Map<Page, Long> spent = new ConcurrentHashMap<>();
    private final Map<Page, Set<String>> paid = new ConcurrentHashMap<>();

    @Override
    public long spent(Page page) {
        return spent.getOrDefault(page, 0L);
    }

    @Override
    public void pay(Page page, long price) {
        spent.merge(page, price, Long::sum);
    }

    @Override
    public synchronized void payOnce(Page page, Map<String, Long> prices) {
        var known = paid.computeIfAbsent(page, it -> new HashSet<>());
        prices.forEach(
                (thing, price) -> {
                    if (known.add(thing)) {
                        pay(page, price);
                    }
                });
    }
}
