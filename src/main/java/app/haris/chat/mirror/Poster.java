package app.haris.chat.mirror;

import app.haris.chat.mirror.Postings.Destination;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes the messages of a case show what they should: each is posted exactly once, then edited in
 * place.
 */
public final class Poster<C extends Content<C>> {
    /** How long a request whose connection is gone could still take effect. */
    static final Duration IN_FLIGHT = Duration.ofSeconds(10);

    /** Steps in a row: a post, and an edit if it has changed meanwhile. */
    private static final int MOST_STEPS = 4;

    private final Network<C> network;
    private final ShownMessages messages;
    private final Postings<C> postings;

    public Poster(Network<C> network, ShownMessages messages, Clock clock) {
        this.network = network;
        this.messages = messages;
        postings = new Postings<>(network, messages, clock);
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

        /** Not yet, lest the network soon take nothing more. */
        record Paced(Duration rest) implements Shown {}

        /** The network says that the channel must be left alone for a while. */
        record Limited(Duration pause) implements Shown {}

        /** The network will not have it; somebody must mend something. */
        record Trouble(String error) implements Shown {}
    }

    /**
     * Makes at most one call that changes something. The first content is the card; the others
     * belong into its thread. What the network does not take of one message holds up no other.
     *
     * @param rest how long to wait before the next call may be made there
     */
    Shown show(String channel, List<C> contents, Function<String, Duration> rest) {
        var rows = rows(contents);
        var head = Optional.ofNullable(rows.get(contents.getFirst().subject().part()));
        var card = new Destination(channel, Optional.empty());
        var thread =
                new Destination(
                        head.map(ShownMessage::channel).orElse(channel),
                        head.flatMap(ShownMessage::message));
        var trouble = Optional.<Shown>empty();
        for (var content : contents) {
            var row = Optional.ofNullable(rows.get(content.subject().part()));
            var to = content.subject().equals(contents.getFirst().subject()) ? card : thread;
            if (row.filter(one -> postings.isRight(one, to, content)).isPresent()) {
                continue;
            }
            var pause = rest.apply(to.where());
            var shown =
                    pause.isPositive() ? new Shown.Paced(pause) : postings.step(to, content, row);
            if (!isOfOneMessage(shown) || thread.thread().isEmpty()) {
                return shown;
            }
            trouble = trouble.or(() -> Optional.of(shown));
        }
        return trouble.orElseGet(Shown.Done::new);
    }

    private Map<String, ShownMessage> rows(List<C> contents) {
        return messages.ofCase(contents.getFirst().subject().caseNumber()).stream()
                .collect(Collectors.toMap(ShownMessage::part, Function.identity()));
    }

    private boolean isOfOneMessage(Shown shown) {
        var faults = network.faults();
        return shown instanceof Shown.Trouble(var error)
                && !faults.ofChannel().contains(error)
                && !faults.ofToken().contains(error)
                && !faults.outside().contains(error);
    }

    /**
     * Shows one message without a pause.
     *
     * @throws NotShown if the network does not let us
     */
    void showNow(String channel, C content) {
        for (int step = 0; step < MOST_STEPS; step++) {
            switch (show(channel, List.of(content), _ -> Duration.ZERO)) {
                case Shown.Done() -> {
                    return;
                }
                case Shown.Further() -> {}
                case Shown.Later _, Shown.Away _ ->
                        throw new NotShown(network, "its answer was lost");
                case Shown.Limited(var pause) ->
                        throw new NotShown(network, "it wants a pause of " + pause);
                case Shown.Paced(var pause) ->
                        throw new NotShown(network, "it wants a pause of " + pause);
                case Shown.Trouble(var error) -> throw new NotShown(network, error);
            }
        }
    }

    Verdict<List<Sighted>> sightings(ShownMessage row) {
        return postings.sightings(row);
    }
}
