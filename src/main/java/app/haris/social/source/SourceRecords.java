package app.haris.social.source;

import app.haris.social.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what is known of sources. */
public interface SourceRecords {
    Optional<SourceRecord> find(AccountId account);

    List<SourceRecord> all();

    /** Keeps the health, and the cursor if there is one; who paused the source stays. */
    void save(AccountId account, Optional<String> cursor, Health health);

    /** Sets or takes away who paused the source. */
    void pause(AccountId account, Optional<String> member);

    /** Adds to what was heard in an hour. */
    void count(AccountId account, Instant hour, int items);

    /** What was heard, by hour. */
    Map<Instant, Integer> counts(AccountId account, Instant since);

    /** Forgets what was heard earlier. */
    void forgetCounts(AccountId account, Instant before);
}
