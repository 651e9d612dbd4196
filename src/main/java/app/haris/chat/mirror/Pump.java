package app.haris.chat.mirror;

import app.haris.chat.mirror.Poster.Shown;
import app.haris.work.Job;
import app.haris.work.Worker.Next;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the queues: one run at a time for each channel, on whichever instance has the job, one
 * call after the other and no faster than the network allows; what must wait for that waits in the
 * agenda, not in a run. Before each call it looks anew what is most urgent, and draws that as it
 * stands then.
 */
public final class Pump<C extends Content<C>> {
    private static final Logger LOG = LoggerFactory.getLogger(Pump.class);

    /**
     * One run gives its turn back after a while, so that a job is never mistaken for a dead one.
     */
    private static final Duration TURN = Duration.ofSeconds(10);

    private static final Duration TROUBLE = Duration.ofSeconds(30);

    private static final Duration OTHERS_FIRST = Duration.ofSeconds(1);

    /** A job that waits is not woken, so it does not wait for long. */
    private static final Duration GLANCE = Duration.ofSeconds(2);

    private final ShowQueue queue;
    private final FloodGroups groups;
    private final Poster<C> post;
    private final Contents<C> contents;
    private final Health health;
    private final Network<C> network;
    private final Clock clock;
    private final Paces paces;
    private volatile boolean isStopping;

    /** What it works with. */
    public record Parts<C extends Content<C>>(
            Memory memory,
            Poster<C> post,
            Contents<C> contents,
            Health health,
            Network<C> network) {}

    public Pump(Parts<C> parts, Clock clock) {
        queue = parts.memory.queue();
        groups = parts.memory.groups();
        post = parts.post;
        contents = parts.contents;
        health = parts.health;
        network = parts.network;
        this.clock = clock;
        paces = new Paces(network::pause, clock);
    }

    /** Somebody mended something: whatever was in trouble is tried again at once. */
    public void mended() {
        health.channels()
                .forEach(
                        channel -> {
                            paces.forget(channel);
                            network.forget(channel);
                        });
    }

    public void start() {
        isStopping = false;
    }

    public void stop() {
        isStopping = true;
    }

    /** Works for a while; whoever adds to the queue puts the job down again. */
    public Next run(Job job) {
        var channel = job.key();
        var end = clock.instant().plus(TURN);
        while (!isStopping && clock.instant().isBefore(end)) {
            var pause = paces.of(channel).hold();
            if (!pause.isZero()) {
                return again(clock.instant().plus(pause));
            }
            var next = queue.next(channel, clock.instant());
            if (next.isEmpty()) {
                return queue.nextTime(channel).map(this::again).orElseGet(Next.Done::new);
            }
            if (!groups.join(next.get(), clock.instant())) {
                queue.own(next.get());
                var rest = show(next.get());
                if (rest.isPositive()) {
                    return again(clock.instant().plus(rest));
                }
            }
        }
        return new Next.Again(clock.instant());
    }

    /**
     * Looks before, too: something new may be pressing, or somebody may have mended the channel.
     */
    private Next again(Instant at) {
        var soon = clock.instant().plus(GLANCE);
        return new Next.Again(at.isBefore(soon) ? at : soon);
    }

    /**
     * What cannot be drawn waits, and holds nothing up.
     *
     * @return how long to wait before the next
     */
    private Duration show(Waiting waiting) {
        try {
            return settle(waiting, tryToShow(waiting));
        } catch (RuntimeException e) {
            LOG.error("Case {} could not be shown by {}", waiting.caseNumber(), network.name(), e);
            queue.postpone(waiting.caseNumber(), clock.instant().plus(TROUBLE));
            return Duration.ZERO;
        }
    }

    private Shown tryToShow(Waiting waiting) {
        var channel = waiting.channel();
        return switch (network.resolve(channel)) {
            case Verdict.Ok<String>(var id) -> {
                var drawn = draw(waiting);
                yield drawn.isEmpty()
                        ? new Shown.Done()
                        : post.show(id, drawn, where -> paces.rest(channel, where));
            }
            case Verdict.Limited<String>(var pause) -> new Shown.Limited(pause);
            case Verdict.Refused<String>(var error) -> new Shown.Trouble(error);
            case Verdict.Lost<String> _ -> new Shown.Away();
        };
    }

    private List<C> draw(Waiting waiting) {
        if (!waiting.isGroup()) {
            return contents.of(waiting.caseNumber());
        }
        var first = -waiting.caseNumber();
        var latest = queue.latest(first, Contents.LATEST);
        return List.of(contents.ofGroup(first, queue.size(first), latest));
    }

    private Duration settle(Waiting waiting, Shown shown) {
        var channel = waiting.channel();
        switch (shown) {
            case Shown.Done() -> {
                queue.shown(waiting, clock.instant());
                worked(channel);
            }
            case Shown.Further() -> {
                worked(channel);
                return paces.ahead(channel);
            }
            case Shown.Away() -> away(waiting);
            case Shown.Later(var at) -> queue.postpone(waiting.caseNumber(), at);
            case Shown.Paced(var rest) -> {
                return rest;
            }
            case Shown.Limited(var pause) -> paces.of(channel).hold(pause);
            case Shown.Trouble(var error) -> trouble(waiting, error);
        }
        return Duration.ZERO;
    }

    private void worked(String channel) {
        paces.of(channel).answered();
        health.worked(channel);
    }

    /** The others of the channel come first, lest one that is never answered hold them up. */
    private void away(Waiting waiting) {
        var pause = paces.of(waiting.channel()).unanswered();
        queue.postpone(waiting.caseNumber(), clock.instant().plus(pause).plus(OTHERS_FIRST));
    }

    private void trouble(Waiting waiting, String error) {
        var channel = waiting.channel();
        if (health.refused(channel, error)) {
            LOG.error(
                    "{} refused case {} in {}: {}",
                    network.name(),
                    waiting.caseNumber(),
                    channel,
                    error);
        }
        if (network.faults().outside().contains(error) && network.rejoin(channel)) {
            LOG.info("Haris was taken out of {} and went back", channel);
            return;
        }
        network.forget(channel);
        if (health.concernsChannel(error)) {
            paces.of(channel).hold(TROUBLE);
        } else {
            queue.postpone(waiting.caseNumber(), clock.instant().plus(TROUBLE));
        }
    }
}
