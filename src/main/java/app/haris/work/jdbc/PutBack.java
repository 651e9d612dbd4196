package app.haris.work.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that the machine's clock was put back, and has the patrols go at once: what they planned
 * by the old time would leave sources unread and rosters unwatched until that time comes again.
 *
 * <p>Other jobs stay: whether their time was right before or is right now, nobody can tell.
 */
final class PutBack {
    private static final Logger LOG = LoggerFactory.getLogger(PutBack.class);

    /** Less than this is how clocks are kept right. */
    private static final Duration SLIGHT = Duration.ofSeconds(5);

    private final JobTable table;
    private final Set<String> patrols;
    private Instant latest = Instant.EPOCH;

    PutBack(JobTable table, Set<String> patrols) {
        this.table = table;
        this.patrols = Set.copyOf(patrols);
    }

    /** Called at each look for due jobs, by one thread at a time. */
    void heed(Instant now) {
        var isBack = now.isBefore(latest.minus(SLIGHT));
        if (isBack && !patrols.isEmpty()) {
            var hastened = table.hasten(patrols, now);
            LOG.warn(
                    "The clock was put back by {}; {} patrols go at once, and what is planned for"
                            + " a time comes at that time",
                    Duration.between(now, latest),
                    hastened);
        }
        latest = isBack || now.isAfter(latest) ? now : latest;
    }
}
