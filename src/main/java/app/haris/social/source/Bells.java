package app.haris.social.source;

import app.haris.social.Account;
import app.haris.social.AccountId;
import app.haris.social.Bell;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Listens to the networks that tell of news by themselves, and has those be looked at that ring. A
 * ring carries nothing: what came is fetched from the cursor as ever, so that a lost ring costs
 * some seconds, and one too many nothing. Called by one thread.
 */
final class Bells {
    private static final Duration FIRST = Duration.ofSeconds(15);

    /** Many servers name an address for it and do not offer it. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final int MOST_DOUBLINGS = 6;

    private final Networks networks;
    private final Consumer<AccountId> look;
    private final Clock clock;
    private final Set<AccountId> rung = ConcurrentHashMap.newKeySet();
    private final Map<AccountId, Line> lines = new HashMap<>();

    Bells(Networks networks, Consumer<AccountId> look, Clock clock) {
        this.networks = networks;
        this.look = look;
        this.clock = clock;
    }

    /**
     * What is known of one account's line.
     *
     * @param account as it was when the line was opened
     * @param failures in a row
     */
    private record Line(Account account, Optional<Bell> bell, int failures, Instant retryAt) {
        boolean holds() {
            return bell.map(Bell::holds).orElse(false);
        }

        void close() {
            bell.ifPresent(Bell::close);
        }
    }

    /** Has those be looked at that have rung since. */
    void answer() {
        for (var account : Set.copyOf(rung)) {
            rung.remove(account);
            look.accept(account);
        }
    }

    /** Opens what is not open, and closes what is not wanted. */
    void tend(List<Account> wanted) {
        var left = new HashSet<>(lines.keySet());
        for (var account : wanted) {
            left.remove(account.id());
            tend(account);
        }
        left.forEach(gone -> Optional.ofNullable(lines.remove(gone)).ifPresent(Line::close));
    }

    private void tend(Account account) {
        var line = lines.get(account.id());
        if (line != null && line.account().equals(account)) {
            if (line.holds()
                    || (line.bell().isEmpty() && clock.instant().isBefore(line.retryAt()))) {
                return;
            }
        }
        if (line != null) {
            line.close();
        }
        var before = line == null || line.bell().isPresent() ? 0 : line.failures();
        lines.put(account.id(), opened(account, before));
    }

    /** What came while nobody listened is looked for at once. */
    private Line opened(Account account, int failures) {
        var bell =
                networks.of(account)
                        .flatMap(source -> source.listen(account, () -> rung.add(account.id())));
        if (bell.isPresent()) {
            rung.add(account.id());
            return new Line(account, bell, 0, clock.instant());
        }
        var wait = FIRST.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        var most = wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
        return new Line(account, bell, failures + 1, clock.instant().plus(most));
    }

    void close() {
        tend(List.of());
    }
}
