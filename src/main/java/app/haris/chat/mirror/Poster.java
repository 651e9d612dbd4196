package app.haris.chat.mirror;

import app.haris.chat.mirror.ShownMessages.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the messages of a case show what they should: each is posted exactly once, then edited in
 * place.
 *
 * <p>That a post is about to be made is on disk before it is made. A post whose answer was lost is
 * looked for by its mark in the channel's history, and repeated only if it is not there a while
 * later: a request that the network received has shown its effect by then. Where the network itself
 * posts the same nonce only once, it is repeated at once.
 */
public final class Poster<C extends Content<C>> {
    private static final Logger LOG = LoggerFactory.getLogger(Poster.class);

    /** How long a request whose connection is gone could still take effect. */
    static final Duration IN_FLIGHT = Duration.ofSeconds(10);

    /** Clocks of two machines differ; a message may seem older than the record of its post. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final Network<C> network;
    private final ShownMessages messages;
    private final Clock clock;

    public Poster(Network<C> network, ShownMessages messages, Clock clock) {
        this.network = network;
        this.messages = messages;
        this.clock = clock;
    }

    /** How far showing a case came. */
    sealed interface Shown {
        /** All of it is as it should be. */
        record Done() implements Shown {}

        /** One step was made; there may be more to do. */
        record Further() implements Shown {}

        /** To be tried again, by then at the earliest. */
        record Later(Instant at) implements Shown {}

        /** The network did not answer; it may not answer for anything else either. */
        record Away() implements Shown {}

        /** The network says that the channel must be left alone for a while. */
        record Limited(Duration pause) implements Shown {}

        /** The network will not have it; somebody must mend something. */
        record Trouble(String error) implements Shown {}
    }

    /**
     * Makes at most one call that writes. The first content is the card; the others belong into its
     * thread.
     *
     * @param pace waits until the next call may be made there
     */
    Shown show(String channel, List<C> contents, Consumer<String> pace) {
        var caseNumber = contents.getFirst().subject().caseNumber();
        var rows =
                messages.ofCase(caseNumber).stream()
                        .collect(Collectors.toMap(Row::part, Function.identity()));
        var first = contents.getFirst().subject().part();
        var head = Optional.ofNullable(rows.get(first));
        for (var content : contents) {
            var part = content.subject().part();
            var isHead = part.equals(first);
            var where = isHead ? channel : head.map(Row::channel).orElse(channel);
            var thread = isHead ? Optional.<String>empty() : head.flatMap(Row::message);
            var row = Optional.ofNullable(rows.get(part));
            if (row.flatMap(Row::shown).filter(content.fingerprint()::equals).isEmpty()) {
                pace.accept(thread.orElse(where));
                return step(where, thread, content, row);
            }
        }
        return new Shown.Done();
    }

    private Shown step(String channel, Optional<String> thread, C content, Optional<Row> row) {
        if (row.isEmpty()) {
            return post(channel, thread, content);
        }
        var place = row.get().place();
        return place.isEmpty() ? find(row.get(), content) : update(place.get(), row.get(), content);
    }

    private Shown post(String channel, Optional<String> thread, C content) {
        var subject = content.subject();
        var row = messages.begin(subject, channel, thread, clock.instant());
        return switch (send(content, shape -> network.post(row, shape))) {
            case Verdict.Ok<Place>(var place) -> {
                messages.posted(subject, place, Optional.of(content.fingerprint()));
                yield new Shown.Further();
            }
            case Verdict.Limited<Place>(var pause) -> {
                messages.forget(subject);
                yield new Shown.Limited(pause);
            }
            case Verdict.Refused<Place>(var error) -> {
                messages.forget(subject);
                yield new Shown.Trouble(error);
            }
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

    private Shown find(Row row, C content) {
        var subject = content.subject();
        return switch (sightings(row)) {
            case Verdict.Ok<List<Sighted>>(var seen) -> {
                var same =
                        seen.stream()
                                .filter(one -> one.mark().equals(network.mark(row)))
                                .findFirst();
                if (same.isPresent()) {
                    messages.posted(subject, same.get().place(), Optional.empty());
                    yield new Shown.Further();
                }
                var settled = row.postedAt().plus(network.inFlight(row));
                yield clock.instant().isBefore(settled)
                        ? new Shown.Later(settled)
                        : post(row.channel(), row.thread(), content);
            }
            case Verdict.Limited<List<Sighted>>(var pause) -> new Shown.Limited(pause);
            case Verdict.Refused<List<Sighted>>(var error) -> new Shown.Trouble(error);
            case Verdict.Lost<List<Sighted>> _ -> new Shown.Away();
        };
    }

    Verdict<List<Sighted>> sightings(Row row) {
        return network.sightings(row, row.postedAt().minus(SKEW));
    }

    private Shown update(Place place, Row row, C content) {
        return switch (send(content, shape -> network.update(place, shape))) {
            case Verdict.Ok<Place> _ -> {
                messages.posted(content.subject(), place, Optional.of(content.fingerprint()));
                yield new Shown.Further();
            }
            case Verdict.Limited<Place>(var pause) -> new Shown.Limited(pause);
            case Verdict.Refused<Place>(var error) -> mend(row, content, error);
            // An edit may be repeated; it says the same.
            case Verdict.Lost<Place> _ -> new Shown.Away();
        };
    }

    /** A message that somebody deleted is posted anew. */
    private Shown mend(Row row, C content, String error) {
        if (!network.faults().gone().contains(error)) {
            return new Shown.Trouble(error);
        }
        LOG.info("A message of case {} is gone from {}", row.caseNumber(), network.name());
        messages.forget(content.subject());
        return new Shown.Further();
    }
}
