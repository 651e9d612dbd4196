package app.haris.crisis.level;

import app.haris.crisis.Proposal;
import app.haris.crisis.Scope;
import app.haris.crisis.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store of proposals. */
public interface Proposals {
    /**
     * Adds one.
     *
     * @param quietUntil nothing alike is added before
     */
    Proposal add(Signal signal, Instant quietUntil);

    /** The proposal, locked until the current transaction ends. */
    Optional<Proposal> lock(long number);

    Optional<Proposal> find(long number);

    /** Those that nobody has decided on, the newest first. */
    List<Proposal> open();

    /** Whether there was one alike of which it was said that it is quiet until later than this. */
    boolean isQuiet(Scope scope, String name, Instant at);

    void save(Proposal proposal, Instant quietUntil);
}
