package app.haris.chat.mirror;

import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.triage.Priority;
import app.haris.work.Agenda;
import app.haris.work.Job;
import app.haris.work.JobName;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Notes that a case is no longer as its messages show it, and leaves the showing to the channel's
 * pump.
 */
public final class Showing<C extends Content<C>> {
    /** Cases of this rank and above never wait behind a flood, and are never grouped. */
    static final int PRESSING = 2;

    private final Function<CaseNumber, Optional<Case>> cases;
    private final ShowQueue queue;
    private final ShownMessages messages;
    private final Poster<C> post;
    private final Network<C> network;
    private final Routes routes;
    private final Detour detour;
    private final JobName pump;
    private final Agenda agenda;
    private final Clock clock;

    /** Where a case is shown instead of by its route, as a crisis may want. */
    public interface Detour {
        Optional<String> of(Case one);
    }

    /** Where it notes, and by what it takes away. */
    public record Parts<C extends Content<C>>(
            Memory memory,
            Poster<C> post,
            Network<C> network,
            Routes routes,
            Detour detour,
            JobName pump,
            Agenda agenda) {}

    public Showing(Function<CaseNumber, Optional<Case>> cases, Parts<C> parts, Clock clock) {
        this.cases = cases;
        queue = parts.memory.queue();
        messages = parts.memory.messages();
        post = parts.post;
        network = parts.network;
        routes = parts.routes;
        detour = parts.detour;
        pump = parts.pump;
        agenda = parts.agenda;
        this.clock = clock;
    }

    public void show(CaseNumber number) {
        cases.apply(number).ifPresent(this::enqueue);
    }

    /** Shows a case although it has not changed, because its messages have. */
    public void showAgain(CaseNumber number) {
        showAgain(number.value());
    }

    /** Shows what a message showed, a case or a group of cases, although it has not changed. */
    void showAgain(ShownMessage row) {
        showAgain(row.isGroup() ? -row.caseNumber() : row.caseNumber());
    }

    private void showAgain(long number) {
        queue.again(number, clock.instant());
        wake(number);
    }

    /** Gives a case that is shown in a group a message of its own. */
    public void single(CaseNumber number) {
        queue.single(number.value(), PRESSING, clock.instant());
        wake(number.value());
    }

    private void wake(long number) {
        queue.find(number).map(Waiting::channel).ifPresent(this::wake);
    }

    private void wake(String channel) {
        agenda.add(new Job(pump, channel, clock.instant()));
    }

    private void enqueue(Case one) {
        var channel =
                queue.find(one.number().value())
                        .map(Waiting::channel)
                        .orElseGet(() -> channel(one));
        queue.add(
                new Waiting(
                        one.number().value(),
                        channel,
                        rank(one),
                        topic(one),
                        false,
                        OptionalLong.empty(),
                        one.version(),
                        0),
                clock.instant());
        wake(channel);
    }

    /** A detour to a channel that is not there must not hide a case. */
    private String channel(Case one) {
        return detour.of(one)
                .filter(name -> !(network.resolve(name) instanceof Verdict.Refused<String>))
                .orElseGet(() -> routes.channel(one));
    }

    /** Those at work on a case see its changes before a flood of new ones. */
    private static int rank(Case one) {
        var rank = rank(one.priority());
        return one.claimedBy().isPresent() ? Math.max(rank, PRESSING) : rank;
    }

    private static int rank(Priority priority) {
        return switch (priority) {
            case LOW -> 0;
            case NORMAL -> 1;
            case HIGH -> PRESSING;
            case URGENT -> 3;
        };
    }

    private static String topic(Case one) {
        var tag = one.tags().isEmpty() ? "" : one.tags().getFirst();
        var topic = one.account() + " " + one.assessment().language() + " " + tag;
        return topic.substring(0, Math.min(80, topic.length()));
    }

    /**
     * Everything of the case disappears from the network; it is shown anew, without what was
     * erased.
     *
     * @throws IllegalStateException if something is left; to be called again later
     */
    public void forget(CaseNumber number) {
        messages.ofCase(number.value()).forEach(this::takeAway);
        queue.find(number.value())
                .ifPresent(
                        waiting ->
                                waiting.group()
                                        .ifPresent(first -> queue.again(-first, clock.instant())));
        showAgain(number);
    }

    private void takeAway(ShownMessage row) {
        if (row.place().isEmpty() && !isSettled(row)) {
            throw new IllegalStateException("a post of case " + row.caseNumber() + " is under way");
        }
        var place = row.place().or(() -> sighted(row));
        if (place.isPresent() && !(network.takeAway(place.get()) instanceof Verdict.Ok<Boolean>)) {
            throw new IllegalStateException(
                    "a message of case "
                            + row.caseNumber()
                            + " is still shown by "
                            + network.name());
        }
        messages.forget(row.caseNumber(), row.part());
    }

    /** Whether these are the network's words for a message that is not there any more. */
    boolean isGone(String error) {
        return network.faults().gone().contains(error);
    }

    private boolean isSettled(ShownMessage row) {
        return clock.instant().isAfter(row.postedAt().plus(Poster.IN_FLIGHT));
    }

    /** A post whose answer was lost may be there all the same. */
    private Optional<Place> sighted(ShownMessage row) {
        if (post.sightings(row) instanceof Verdict.Ok<List<Sighted>>(var seen)) {
            return seen.stream()
                    .filter(one -> one.mark().equals(network.mark(row)))
                    .map(Sighted::place)
                    .findFirst();
        }
        throw new IllegalStateException(
                network.name() + " does not say what it shows of " + row.caseNumber());
    }
}
