package app.haris.social;

import java.time.Duration;
import java.util.Optional;

/**
 * A network that must be asked for news. Its methods may wait for the network: never call them
 * inside a transaction. None throws for what the network does.
 */
public interface SocialSource {
    PlatformName name();

    /**
     * Looks for news, one page.
     *
     * @param cursor where the last look ended; empty at the first
     */
    Fetched fetch(Account account, Optional<String> cursor);

    /**
     * Has itself told of news, where the network offers that; looking stays the net below it.
     *
     * @param news is run for each, on any thread, and must not wait
     */
    default Optional<Bell> listen(Account account, Runnable news) {
        return Optional.empty();
    }

    /** What will go wrong within days unless somebody sees to it; asks the network but seldom. */
    default Optional<Trouble> foresee(Account account) {
        return Optional.empty();
    }

    /** What the account's brand has spent on the network today, where each thing costs. */
    default Optional<Spending> spent(Account account) {
        return Optional.empty();
    }

    /**
     * How long to wait until the next look.
     *
     * @param usual what accounts.yml asks for
     */
    default Duration pause(Account account, Duration usual) {
        return usual;
    }

    /** Whether the account can be reached with its token, and what is wrong if not. */
    Optional<Trouble> check(Account account);
}
