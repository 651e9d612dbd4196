package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.AccountId;
import app.haris.social.LineBook;
import app.haris.social.Trouble;
import app.haris.social.x.StreamConnection.Match;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One app's filtered stream, which all accounts of the app share, since X lets an app have but one
 * connection (https://docs.x.com/x-api/posts/filtered-stream/introduction, November 2026). It only
 * rings: what it tells of is looked for as ever, and so is what it misses. It is tended by one
 * thread, and opened and closed as brands may spend.
 */
final class FilteredStream {
    /** A flood of posts becomes one look in this time, which X allows 300 of in 15 minutes. */
    private static final Duration GAP = Duration.ofSeconds(5);

    private static final Duration EXAMINED = Duration.ofSeconds(5);
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final String name;
    private final Parts parts;
    private final Clock clock;
    private final Map<AccountId, Listener> listeners = new ConcurrentHashMap<>();
    private final StreamHealth health = new StreamHealth();
    private final StreamOrder order;
    private final StreamLine line;
    private volatile boolean isChanged = true;
    private List<Listener> wanted = List.of();
    private Instant examined = Instant.MIN;
    private boolean isHolder;

    FilteredStream(App app, Parts parts, Clock clock) {
        name = app.line();
        this.parts = parts;
        this.clock = clock;
        order = new StreamOrder(parts.rules(), health, clock);
        line = new StreamLine(parts.server(), health, clock);
    }

    /** What it works with. */
    record Parts(Server server, StreamRules rules, Meter meter, LineBook book) {}

    Listener join(Account account, Runnable news) {
        var listener = new Listener(account, news, this::leave);
        listeners.put(account.id(), listener);
        isChanged = true;
        return listener;
    }

    private void leave(Listener listener) {
        listeners.remove(listener.account().id(), listener);
        isChanged = true;
    }

    /** What is wrong with it, if it is sure. */
    Optional<Trouble> trouble(AccountId account) {
        return health.trouble(account, clock.instant())
                .or(() -> parts.book().remark(name).flatMap(it -> StreamHealth.read(it, account)));
    }

    /** Is to be called several times a second; it may wait for X. */
    void tick() {
        take();
        if (isChanged || !clock.instant().isBefore(examined.plus(EXAMINED))) {
            examine();
        }
        if (wanted.isEmpty()) {
            rest();
            return;
        }
        var accounts = wanted.stream().map(Listener::account).toList();
        order.settle(accounts);
        switch (line.tend(accounts.getFirst(), order.isSettled())) {
            case OPENED -> wanted.forEach(listener -> listener.owe(clock.instant()));
            case REFUSED -> order.doubt();
            case NOTHING -> {}
        }
        wanted.forEach(this::ring);
    }

    /** Pays for what came, and has those look whom it concerns. */
    private void take() {
        Map<Listener, Map<String, Price>> bills = new HashMap<>();
        for (var match = line.next(); match.isPresent(); match = line.next()) {
            var post = match.get().post();
            for (var listener : addressees(match.get())) {
                listener.owe(clock.instant());
                bills.computeIfAbsent(listener, any -> new HashMap<>()).put(post, Price.POST);
            }
        }
        bills.forEach((listener, bill) -> parts.meter().called(listener.account(), bill));
        isChanged |= !bills.isEmpty();
    }

    /** A post found by somebody else's rule is paid for by the app as well, and so by one of us. */
    private List<Listener> addressees(Match match) {
        var meant =
                match.rules().stream()
                        .flatMap(rule -> order.account(rule).stream())
                        .distinct()
                        .map(listeners::get)
                        .filter(Objects::nonNull)
                        .toList();
        return meant.isEmpty() ? wanted.stream().limit(1).toList() : meant;
    }

    /** Whose brand may still spend, if this instance holds the line. */
    private void examine() {
        isChanged = false;
        examined = clock.instant();
        wanted = listeners.values().stream().filter(this::isAffordable).toList();
        if (!wanted.isEmpty()) {
            isHolder = parts.book().hold(name, LEASE);
            wanted = isHolder ? wanted : List.of();
        }
        if (isHolder) {
            health.news(examined).ifPresent(news -> parts.book().remark(name, news));
        }
    }

    /** It is a comfort: what it tells of is looked for in any case, and for less. */
    private boolean isAffordable(Listener listener) {
        var spending = parts.meter().spent(listener.account());
        return !spending.isSoftReached() && !spending.isHardReached();
    }

    private void rest() {
        line.disconnect();
        order.doubt();
        health.rested();
        if (isHolder) {
            isHolder = false;
            parts.book().release(name);
        }
    }

    private void ring(Listener listener) {
        var now = clock.instant();
        var account = listener.account();
        if (listener.isDue(now, GAP)
                && listener.isDue(now, parts.meter().pause(account, GAP))
                && parts.server().pause(account, "users/mentions").isEmpty()) {
            listener.ring(now);
        }
    }

    void close() {
        listeners.clear();
        wanted = List.of();
        rest();
    }
}
