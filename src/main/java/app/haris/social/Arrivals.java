package app.haris.social;

import java.util.List;

/** Where networks hand over what they hear; the inbox stands behind it. */
public interface Arrivals {
    /**
     * Takes everything in, once: what was taken before is recognized.
     *
     * <p>Returns when all of it is on disk, so that a caller may then answer 2xx or move a cursor.
     *
     * @return those that were not taken before
     * @throws ArrivalsBusy if more is arriving than can be written
     * @throws app.haris.storage.DiskTrouble if the disk is full or failing
     */
    List<Arrival> take(List<Arrival> arrivals);
}
