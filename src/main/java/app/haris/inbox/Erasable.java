package app.haris.inbox;

import java.util.List;

/** Keeps words of an author beside the inbox, and forgets them when it is asked to. */
public interface Erasable {
    /**
     * Forgets what is kept of the cases' audience, in the current transaction. What lies elsewhere,
     * such as messages in a chat, is put down as a job.
     */
    void erase(List<CaseNumber> cases);
}
