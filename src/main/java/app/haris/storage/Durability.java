package app.haris.storage;

/** Makes commits survive a loss of power. */
public interface Durability {
    /**
     * Returns when all that was committed before the call is on disk. Callers that wait at the same
     * time share one synchronization.
     *
     * @throws DiskTrouble if the disk is full or failing; what was committed may then be lost
     */
    void sync();
}
