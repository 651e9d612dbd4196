package app.haris.social.source;

import app.haris.social.Account;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How long to wait until the next look at a network. */
final class Pace {
    private static final Duration USUAL = Duration.ofSeconds(30);
    private static final Duration FIRST = Duration.ofSeconds(5);

    /** So that the network's recovery is seen soon, and a failure is known for sure before long. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final int MOST_DOUBLINGS = 6;

    private final RandomGenerator chance;

    Pace(RandomGenerator chance) {
        this.chance = chance;
    }

    /** The pause that accounts.yml asks for, a tenth more or less, so that accounts spread out. */
    Duration usual(Account account) {
        var poll =
                Optional.ofNullable(account.options().get("poll"))
                        .map(Duration::parse)
                        .orElse(USUAL);
        return poll.multipliedBy(90 + chance.nextInt(20)).dividedBy(100);
    }

    /**
     * The pause after failures: doubled each time, up to half of it taken away by chance, and never
     * shorter than the network asked for.
     *
     * @param failures how many there were in a row, from 1
     */
    Duration after(int failures, Optional<Duration> asked) {
        var doubled = FIRST.multipliedBy(1L << Math.clamp(failures - 1, 0, MOST_DOUBLINGS));
        var most = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        var wait = most.minusMillis(chance.nextLong(1 + most.toMillis() / 2));
        return asked.filter(least -> least.compareTo(wait) > 0).orElse(wait);
    }
}
