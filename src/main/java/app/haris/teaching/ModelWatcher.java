package app.haris.teaching;

/** Heeds in its transaction that a model is adopted; whatever must come of it is a job. */
public interface ModelWatcher {
    void adopting(TaughtModel model);
}
