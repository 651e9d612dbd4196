package app.haris.crisis.level;

import app.haris.crisis.Tally;
import app.haris.crisis.Watch.Counted;
import app.haris.inbox.Incoming.Mark;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store of what was heard: how far, and how many. */
public interface Hearing {
    Optional<Mark> mark();

    void save(Mark mark);

    /** What was counted since, in the order of time; each brand's newest {@link Tally}s last. */
    List<Counted> since(Instant start);

    /** Puts counts in the place of what is there of the same brands and times. */
    void put(List<Counted> counted);

    void forgetBefore(Instant start);
}
