package app.haris.audit;

import java.util.List;

/** The append-only journal. */
public interface Journal {
    /**
     * Adds a deed to the chain when the current transaction commits.
     *
     * @throws IllegalStateException outside a transaction
     */
    void record(Deed deed);

    /** The entries of one case, oldest first. */
    List<AuditEntry> ofCase(long caseNumber);

    /** At most {@code limit} entries whose number is greater than {@code after}, oldest first. */
    List<AuditEntry> after(long after, int limit);

    /** The number of the newest entry; 0 while there is none. */
    long last();

    /** Forgets the content of all entries of a case, in the current transaction. */
    void eraseContent(long caseNumber);

    /** Recomputes the whole chain. */
    Verification verify();

    sealed interface Verification {
        record Intact(long entries) implements Verification {}

        /**
         * @param number the first entry that does not hold
         */
        record Broken(long number, String why) implements Verification {}
    }
}
