package app.haris.inbox;

import java.util.List;

/**
 * Hears of changes before they are committed, so that whatever must follow can be put down as a job
 * in the same transaction. Whoever only wants to know afterwards listens to {@link CaseChanged}.
 *
 * <p>Called on the hot path with all changes of a transaction at once: must be quick, and must not
 * lock cases.
 */
public interface CaseWatcher {
    void changing(List<CaseChanged> changes);
}
