package app.haris.chat.mirror;

import app.haris.chat.mirror.Poster.Shown;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one message to show what it should, step by step.
 *
 * <p>That a post is about to be made is on disk before it is made. A post whose answer was lost is
 * looked for by its mark in the channel's history, and repeated only if it is not there a while
 * later: a request that the network received has shown its effect by then. Where the network itself
 * posts the same nonce only once, it is repeated at once; what it says then may be what the first
 * attempt said, so that one that said something else is edited.
 */
final class Postings<C extends Content<C>> {
    private static final Logger LOG = LoggerFactory.getLogger(Postings.class);

    /** Clocks of two machines differ; a message may seem older than the record of its post. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final Network<C> network;
    private final ShownMessages messages;
    private final Clock clock;

    Postings(Network<C> network, ShownMessages messages, Clock clock) {
        this.network = network;
        this.messages = messages;
        this.clock = clock;
    }

    /** Where a message belongs: in a channel, or in the thread of a card that stands there. */
    record Destination(String channel, Optional<String> thread) {
        String where() {
            return thread.orElse(channel);
        }
    }

    boolean isRight(ShownMessage row, Destination to, C content) {
        return row.message().isPresent()
                && row.thread().equals(to.thread)
                && row.shown().filter(content.fingerprint()::equals).isPresent();
    }

    Shown step(Destination to, C content, Optional<ShownMessage> row) {
        if (row.isEmpty()) {
            return post(to, content, true);
        }
        var place = row.get().place();
        if (place.isEmpty()) {
            return find(row.get(), to, content);
        }
        return row.get().thread().equals(to.thread)
                ? update(place.get(), row.get(), content)
                : takeAway(place.get(), row.get());
    }

    /** What was to be repeated stays known, whatever comes of it: the first may yet appear. */
    private Shown post(Destination to, C content, boolean isFirst) {
        var subject = content.subject();
        var row = messages.begin(content, to.channel, to.thread, clock.instant());
        var answer = send(content, shape -> network.post(row, shape));
        var isNot =
                answer instanceof Verdict.Limited<Place>
                        || answer instanceof Verdict.Refused<Place>;
        if (isFirst && isNot) {
            messages.forget(subject);
        }
        return switch (answer) {
            case Verdict.Ok<Place>(var place) -> {
                messages.posted(subject, place, row.shown());
                yield new Shown.Further();
            }
            case Verdict.Limited<Place>(var pause) -> new Shown.Limited(pause);
            case Verdict.Refused<Place>(var error) -> new Shown.Trouble(error);
            case Verdict.Lost<Place> _ -> new Shown.Away();
        };
    }

    /** Better a bare line than a case that nobody sees. */
    private Verdict<Place> send(C content, Function<C, Verdict<Place>> call) {
        var answer = call.apply(content);
        if (answer instanceof Verdict.Refused<Place>(var error)
                && network.faults().ofContent().contains(error)) {
            LOG.error(
                    "{} would not have {} as it was drawn: {}",
                    network.name(),
                    content.subject(),
                    error);
            return call.apply(content.bare());
        }
        return answer;
    }

    private Shown find(ShownMessage row, Destination to, C content) {
        return switch (sightings(row)) {
            case Verdict.Ok<List<Sighted>>(var seen) -> {
                var same =
                        seen.stream()
                                .filter(one -> one.mark().equals(network.mark(row)))
                                .findFirst();
                if (same.isPresent()) {
                    messages.posted(content.subject(), same.get().place(), row.shown());
                    yield new Shown.Further();
                }
                yield repeat(row, to, content);
            }
            case Verdict.Limited<List<Sighted>>(var pause) -> new Shown.Limited(pause);
            case Verdict.Refused<List<Sighted>>(var error) -> new Shown.Trouble(error);
            case Verdict.Lost<List<Sighted>> _ -> new Shown.Away();
        };
    }

    private Shown repeat(ShownMessage row, Destination to, C content) {
        var settled = row.postedAt().plus(network.inFlight(row));
        if (clock.instant().isBefore(settled)) {
            return new Shown.Later(settled);
        }
        if (row.thread().equals(to.thread)) {
            return post(to, content, false);
        }
        messages.forget(content.subject());
        return new Shown.Further();
    }

    Verdict<List<Sighted>> sightings(ShownMessage row) {
        return network.sightings(row, row.postedAt().minus(SKEW));
    }

    private Shown update(Place place, ShownMessage row, C content) {
        return switch (send(content, shape -> network.update(place, shape))) {
            case Verdict.Ok<Place> _ -> {
                messages.posted(content.subject(), place, Optional.of(content.fingerprint()));
                yield new Shown.Further();
            }
            case Verdict.Limited<Place>(var pause) -> new Shown.Limited(pause);
            case Verdict.Refused<Place>(var error) -> mend(row, error);
            // An edit may be repeated; it says the same.
            case Verdict.Lost<Place> _ -> new Shown.Away();
        };
    }

    /** A message that somebody deleted is posted anew. */
    private Shown mend(ShownMessage row, String error) {
        if (!network.faults().gone().contains(error)) {
            return new Shown.Trouble(error);
        }
        LOG.info("A message of case {} is gone from {}", row.caseNumber(), network.name());
        messages.forget(row.caseNumber(), row.part());
        return new Shown.Further();
    }

    /**
     * It stands in the thread of a card that is gone, or is a card whose thread is gone, and is
     * posted anew where it belongs.
     */
    private Shown takeAway(Place place, ShownMessage row) {
        return switch (network.takeAway(place)) {
            case Verdict.Ok<Boolean> _ -> {
                messages.forget(row.caseNumber(), row.part());
                yield new Shown.Further();
            }
            case Verdict.Limited<Boolean>(var pause) -> new Shown.Limited(pause);
            case Verdict.Refused<Boolean>(var error) -> new Shown.Trouble(error);
            case Verdict.Lost<Boolean> _ -> new Shown.Away();
        };
    }
}
