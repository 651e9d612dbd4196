package app.haris.inbox;

import app.haris.social.Arrival;
import app.haris.work.JobName;
import java.util.List;

/** Takes interactions in, once, and threads them into cases. */
public interface Inbox {
    /** Reminds, by its number, of a case for which a rule began to name a chain of escalation. */
    JobName ESCALATE = new JobName("case-escalate");

    /**
     * Takes each arrival in or says why not, in the order given. Returns when all that was accepted
     * is on disk. Callers on many threads share transactions and synchronizations of the disk.
     *
     * @throws InboxBusy if more is arriving than can be written
     * @throws app.haris.storage.DiskTrouble if the disk is full or failing
     */
    List<Acceptance> accept(List<Arrival> arrivals);

    /** What became of one arrival. */
    sealed interface Acceptance {
        record Accepted() implements Acceptance {}

        /** It was taken in before. */
        record Duplicate() implements Acceptance {}

        /**
         * It can never be taken in.
         *
         * @param field of the interaction that is at fault, as the contract calls it
         */
        record Refused(String field, String reason) implements Acceptance {}
    }
}
