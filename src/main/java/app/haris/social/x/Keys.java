package app.haris.social.x;

import app.haris.social.Account;
import java.util.Objects;

/** What an account of accounts.yml shows to X; never logged. */
record Keys(String consumerKey, String consumerSecret, String accessToken, String accessSecret) {
    static Keys of(Account account) {
        return new Keys(
                option(account, "consumer-key"),
                option(account, "consumer-secret"),
                option(account, "access-token"),
                option(account, "access-secret"));
    }

    static String option(Account account, String name) {
        return Objects.requireNonNull(account.options().get(name), name);
    }

    /** A record would show the secrets. */
    @Override
    public String toString() {
        return "keys";
    }
}
