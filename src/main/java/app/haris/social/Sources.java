package app.haris.social;

import app.haris.audit.Origin;
import java.util.List;
import java.util.Optional;

/** The sources of news of all accounts whose networks are asked, and their switches. */
public interface Sources {
    List<SourceReport> all();

    Optional<SourceReport> find(AccountId account);

    /**
     * Asks the network no more until it is resumed.
     *
     * @param member who wants it
     * @return whether it was not paused before
     */
    boolean pause(AccountId account, String member, Origin from);

    /**
     * Asks the network again, from where the last look ended.
     *
     * @param member who wants it
     * @return whether it was paused
     */
    boolean resume(AccountId account, String member, Origin from);
}
