package app.haris.storage;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Makes commits survive by keeping what they were told to do, where that is cheaper than to have
 * the database write what it made of it. After a crash it is done again.
 */
public interface RedoLog {
    /**
     * Does again what the last run left, and from now on what a failing disk takes back. Called
     * once; until then nothing is kept but by the database.
     *
     * @param redo does again what some records tell, in their order; what the database has already
     *     must change nothing; if it throws, the records stay
     */
    void open(Consumer<List<byte[]>> redo);

    /**
     * Returns when all that was committed before the call survives a loss of power, provided that
     * the records tell what was committed without being flushed.
     *
     * @param records asked for only if they are needed
     * @throws DiskTrouble if the disk is full or failing; what was committed may then be lost
     */
    void keep(Supplier<List<byte[]>> records);

    /** For a database whose commits are on disk, or are best brought there by itself. */
    static RedoLog by(Durability durability) {
        return new RedoLog() {
            @Override
            public void open(Consumer<List<byte[]>> redo) {}

            @Override
            public void keep(Supplier<List<byte[]>> records) {
                durability.sync();
            }
        };
    }
}
