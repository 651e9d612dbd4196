package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.AccountId;
import app.haris.social.wire.Told;
import app.haris.social.x.StreamRules.Settled;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sees that the rules of a stream are those that are wanted. */
final class StreamOrder {
    /** Whoever shares the app may change them. */
    private static final Duration LASTS = Duration.ofHours(1);

    /** A refusal may be mended. */
    private static final Duration REFUSED = Duration.ofMinutes(15);

    private final StreamRules rules;
    private final StreamHealth health;
    private final Clock clock;
    private final Backoff backoff = new Backoff();
    private Set<AccountId> accounts = Set.of();
    private Instant until = Instant.MIN;
    private Settled settled = new Settled(Map.of(), Map.of());

    StreamOrder(StreamRules rules, StreamHealth health, Clock clock) {
        this.rules = rules;
        this.health = health;
        this.clock = clock;
    }

    /** Whom a rule is for. */
    Optional<AccountId> account(String rule) {
        return Optional.ofNullable(settled.byRule().get(rule));
    }

    /** Whether there is anything to be found; X opens no stream without a rule. */
    boolean isSettled() {
        return !accounts.isEmpty() && !settled.byRule().isEmpty();
    }

    /** They may no longer stand. */
    void doubt() {
        accounts = Set.of();
    }

    void settle(List<Account> wanted) {
        var now = clock.instant();
        var ids = wanted.stream().map(Account::id).collect(Collectors.toUnmodifiableSet());
        if ((ids.equals(accounts) && now.isBefore(until)) || !backoff.isOver(now)) {
            return;
        }
        switch (rules.settle(wanted)) {
            case Told.Amiss<Settled>(var status, var trouble) -> {
                backoff.failed(status, trouble.retryAfter(), now);
                if (!isSettled() || trouble.kind().needsPerson()) {
                    health.failed(StreamHealth.Part.RULES, trouble, now);
                }
            }
            case Told.Fine<Settled>(var standing) -> {
                backoff.well();
                settled = standing;
                accounts = ids;
                until = now.plus(standing.refused().isEmpty() ? LASTS : REFUSED);
                health.well(StreamHealth.Part.RULES);
                health.refused(standing.refused());
            }
        }
    }
}
