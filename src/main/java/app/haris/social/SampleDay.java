package app.haris.social;

import java.time.Instant;
import java.util.List;

/** A believable day of a shop's audience, for newcomers, drills and tests. */
public interface SampleDay {
    /** Something that the audience does, and when. */
    record Moment(Instant at, Arrival arrival) {}

    /**
     * Moves the day to an account and a time, in the order of its moments.
     *
     * <p>The same start makes the same ids, so that a day played twice is recognized; another start
     * makes a new day.
     *
     * @param start when the first moment happens
     * @param speed how many times as fast as it happened; at 900, the day lasts a minute
     */
    List<Moment> of(AccountId account, Instant start, double speed);
}
