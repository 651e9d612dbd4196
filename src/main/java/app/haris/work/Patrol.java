package app.haris.work;

/** Goes its round from the start of Haris on; each run says when the next one is. */
public interface Patrol extends Worker {
    /** There is one job of each patrol. */
    String KEY = "all";

    @Override
    default boolean isPatrol() {
        return true;
    }
}
