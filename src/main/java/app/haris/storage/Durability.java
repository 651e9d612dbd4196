package app.haris.storage;

/**
 * Makes commits survive. Those who wait at the same time share one turn at the disk.
 *
 * <p>{@link Transactions} sees to it for each commit, so that hardly anybody else needs to.
 */
@FunctionalInterface
public interface Durability {
    /**
     * Returns when all that was committed before the call survives a loss of power.
     *
     * @throws DiskTrouble if the disk is full or failing; what was committed may then be lost
     */
    void sync();

    /**
     * Returns when all that was committed before the call survives the end of this process, however
     * sudden.
     *
     * @throws DiskTrouble as for {@link #sync}
     */
    default void flush() {}

    /**
     * Asks before anything is begun that could not be kept.
     *
     * @throws DiskTrouble while the disk is full
     */
    default void check() {}

    /** Hears of trouble that a transaction met. */
    default void noticed(DiskTrouble trouble) {}

    /**
     * Changes when the disk fails. What was committed before and not flushed until after may be
     * gone, although the disk works again.
     */
    default long era() {
        return 0;
    }
}
