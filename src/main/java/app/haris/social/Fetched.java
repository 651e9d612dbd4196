package app.haris.social;

import java.util.List;

/** What one look at a network brought. */
public sealed interface Fetched {
    /**
     * The network answered.
     *
     * @param cursor where the next look begins, once these arrivals are on disk
     * @param isMore whether more waits there now
     */
    record News(List<Arrival> arrivals, String cursor, boolean isMore) implements Fetched {
        public News {
            arrivals = List.copyOf(arrivals);
        }
    }

    /** The network gave no news; the cursor stays where it was. */
    record Failed(Trouble trouble) implements Fetched {}
}
