package app.haris.social;

import java.util.List;
import java.util.Optional;

/** The accounts and brands of accounts.yml as they stand now; a reload is seen by the next call. */
public interface Accounts {
    List<Account> all();

    List<Brand> brands();

    Optional<Account> find(AccountId id);

    /**
     * The brand of an account.
     *
     * @throws IllegalArgumentException if the account is not configured
     */
    Brand brandOf(AccountId id);
}
