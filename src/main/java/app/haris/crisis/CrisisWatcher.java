package app.haris.crisis;

import java.time.Instant;

/**
 * Hears of changes before they are committed, so that whatever must be shown can be put down as a
 * job in the same transaction.
 */
public interface CrisisWatcher {
    /** A level was set, GREEN included. */
    void set(Standing standing);

    /** A level was proposed, raised or dismissed. */
    void proposed(long number);

    /** A room was opened, changed or closed. */
    void changing(CrisisRoom room);

    /** The word on how it stands that was due by then has not come. */
    void due(long room, Instant at);
}
