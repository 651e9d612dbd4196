package app.haris.social.mastodon;

import app.haris.social.Arrival;
import java.util.List;

/** What one page of notifications comes to, and where the next begins. */
record Page(List<Arrival> arrivals, Place place, boolean isMore) {
    Page {
        arrivals = List.copyOf(arrivals);
    }
}
