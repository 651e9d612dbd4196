package app.haris.social.source;

import app.haris.social.AccountId;
import java.util.Optional;

/**
 * What is kept of a source.
 *
 * @param cursor where the next look begins
 * @param pausedBy who paused it
 */
public record SourceRecord(
        AccountId account, Optional<String> cursor, Optional<String> pausedBy, Health health) {
    static SourceRecord fresh(AccountId account) {
        return new SourceRecord(account, Optional.empty(), Optional.empty(), Health.NEW);
    }
}
