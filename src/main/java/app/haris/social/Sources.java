package app.haris.social;

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
    boolean pause(AccountId account, String member);

    /**
     * Asks the network again, from where the last look ended.
     *
     * @return whether it was paused
     */
    boolean resume(AccountId account);
}
