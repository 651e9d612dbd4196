package app.haris.social;

import java.time.Instant;
import java.util.Optional;

/**
 * Keeps tokens that are renewed with each other, where every instance finds them. They are worth as
 * much as a password. It opens its own transactions; what was replaced is on disk.
 */
public interface TokenBook {
    /**
     * Tokens of one account.
     *
     * @param seed by what the account was connected, as a hash: another connection begins anew
     * @param until when the access token ends
     * @param refresh works once
     */
    record Tokens(String seed, String access, Instant until, String refresh) {
        public Tokens {
            if (access.isBlank() || refresh.isBlank()) {
                throw new IllegalArgumentException("an empty token must replace no other");
            }
        }

        /** A record would show them. */
        @Override
        public String toString() {
            return "tokens until " + until;
        }
    }

    Optional<Tokens> find(AccountId account);

    /**
     * Puts new tokens in the place of those that they were had for.
     *
     * @return false if they stand there no more, since somebody else was first; nothing is changed
     */
    boolean replace(AccountId account, Optional<Tokens> before, Tokens after);
}
