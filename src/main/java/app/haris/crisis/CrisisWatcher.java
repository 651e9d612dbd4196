package app.haris.crisis;

/**
 * Hears of changes before they are committed, so that whatever must be shown can be put down as a
 * job in the same transaction.
 */
public interface CrisisWatcher {
    /** A level was proposed, raised or dismissed. */
    void proposed(long number);
}
