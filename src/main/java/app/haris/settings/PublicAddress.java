package app.haris.settings;

import java.net.URI;

/** By which address members and their browsers reach this Haris. */
@FunctionalInterface
public interface PublicAddress {
    /**
     * The whole address of one of our pages.
     *
     * @param path begins with a slash, encoded, perhaps with a query
     */
    URI of(String path);
}
