package app.haris.work;

import java.time.Instant;

/**
 * Does the jobs of one name. Each due job is run at least once, by one instance at a time; a crash
 * or an exception repeats it, later and later.
 */
public interface Worker {
    JobName name();

    Next run(Job job);

    /**
     * Whether it goes round again and again, so that coming early harms nothing. Where the
     * machine's clock was put back, it comes at once instead of waiting for a time that has to come
     * again.
     */
    default boolean isPatrol() {
        return false;
    }

    /** What becomes of the job after a run. */
    sealed interface Next {
        record Done() implements Next {}

        record Again(Instant at) implements Next {}
    }
}
