package app.haris.social;

/**
 * Heeds in the transaction of the change that a source's alarm begins, changes its reason, or ends,
 * or that the source is paused or resumed; whatever must come of it is a job.
 */
public interface SourceWatcher {
    void changing(AccountId source);
}
