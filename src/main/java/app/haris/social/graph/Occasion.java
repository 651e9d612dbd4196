package app.haris.social.graph;

import app.haris.social.Account;
import java.time.Instant;

/**
 * Where and when something happened.
 *
 * @param at when Meta noticed
 */
public record Occasion(Account account, Instant at) {
    public String ownId() {
        return account.ownId().orElse("");
    }
}
