package app.haris.chat.mirror;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The calls by which a chat network is made to show something, each answer judged. */
public interface Network<C extends Content<C>> {
    /** The network's name, as people write it. */
    String name();

    /** Posts what the row says is about to be posted, where it says. */
    Verdict<Place> post(ShownMessage row, C content);

    Verdict<Place> update(Place place, C content);

    Verdict<Boolean> delete(Place place);

    /** Deletes a message; one that is not there any more is as good as deleted. */
    default Verdict<Boolean> takeAway(Place place) {
        var deleted = delete(place);
        return deleted instanceof Verdict.Refused<Boolean>(var error)
                        && faults().isNoLongerThere(error)
                ? new Verdict.Ok<>(true)
                : deleted;
    }

    /**
     * How long a post whose connection is gone could still take effect, and must not be repeated.
     */
    default Duration inFlight(ShownMessage row) {
        return Poster.IN_FLIGHT;
    }

    /**
     * Pins a message of ours on top of its channel, or takes the pin away; again is as good as
     * once.
     */
    Verdict<Boolean> pin(Place place, boolean isPinned);

    /** Our messages where the row's was to be posted, those since a time at least. */
    Verdict<List<Sighted>> sightings(ShownMessage row, Instant since);

    /** By which a message of the row is known in the network. */
    String mark(ShownMessage row);

    /** The id of a channel that the team configured by name or id. */
    Verdict<String> resolve(String channel);

    /** Looks the channel up again next time; it may have been made anew. */
    void forget(String channel);

    /** Goes back into a channel that we were taken out of; false where only a member can do so. */
    boolean rejoin(String channel);

    /**
     * How long to wait before the next write in a channel or thread, where the network tells with
     * each answer how much it still takes; empty for about one a second.
     */
    default Optional<Duration> pause(String where) {
        return Optional.empty();
    }

    /** What the network's errors mean. */
    Faults faults();
}
