package app.haris.social;

import java.util.List;

/** Where networks hand over what they hear; the inbox stands behind it. */
public interface Arrivals {
    /**
     * Takes everything in, once: what was taken before is recognized.
     *
     * <p>Returns when all of it is on disk, so that a caller may then answer 2xx or move a cursor.
     */
    void take(List<Arrival> arrivals);
}
