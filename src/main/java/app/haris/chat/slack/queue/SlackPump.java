package app.haris.chat.slack.queue;

import app.haris.chat.slack.api.SlackAnswer;
import app.haris.chat.slack.api.SlackChannels;
import app.haris.chat.slack.card.SlackContents;
import app.haris.chat.slack.message.SlackContent;
import app.haris.chat.slack.queue.SlackPost.Shown;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker.Next;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the queues: one run at a time for each channel, on whichever instance has the job, one
 * call after the other and no faster than Slack allows. Before each call it looks anew what is most
 * urgent, and draws that as it stands then.
 */
public final class SlackPump {
    public static final JobName NAME = new JobName("slack-channel");

    private static final Logger LOG = LoggerFactory.getLogger(SlackPump.class);

    /**
     * One run gives its turn back after a while, so that a job is never mistaken for a dead one.
     */
    private static final Duration TURN = Duration.ofSeconds(10);

    private static final Duration TROUBLE = Duration.ofSeconds(30);

    /** A job that waits is not woken, so it does not wait for long. */
    private static final Duration GLANCE = Duration.ofSeconds(2);

    private final SlackQueue queue;
    private final SlackGroups groups;
    private final SlackPost post;
    private final SlackContents contents;
    private final SlackHealth health;
    private final SlackChannels channels;
    private final Clock clock;
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();
    private volatile boolean isStopping;

    /** What it works with. */
    public record Parts(
            SlackQueue queue,
            SlackGroups groups,
            SlackPost post,
            SlackContents contents,
            SlackHealth health,
            SlackChannels channels) {}

    public SlackPump(Parts parts, Clock clock) {
        queue = parts.queue;
        groups = parts.groups;
        post = parts.post;
        contents = parts.contents;
        health = parts.health;
        channels = parts.channels;
        this.clock = clock;
    }

    /** Somebody mended something: whatever was in trouble is tried again at once. */
    public void mended() {
        health.channels()
                .forEach(
                        channel -> {
                            paces.remove(channel);
                            channels.forget(channel);
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
            var pause = pace(channel).hold();
            if (!pause.isZero()) {
                return again(clock.instant().plus(pause));
            }
            var next = queue.next(channel, clock.instant());
            if (next.isEmpty()) {
                return queue.nextTime(channel).map(this::again).orElseGet(Next.Done::new);
            }
            if (!groups.join(next.get(), clock.instant())) {
                queue.own(next.get());
                show(next.get());
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

    /** What cannot be drawn waits, and holds nothing up. */
    private void show(Waiting waiting) {
        try {
            settle(waiting, tryToShow(waiting));
        } catch (RuntimeException e) {
            LOG.error("Case {} could not be shown in Slack", waiting.caseNumber(), e);
            queue.postpone(waiting.caseNumber(), clock.instant().plus(TROUBLE));
        }
    }

    private Shown tryToShow(Waiting waiting) {
        var channel = waiting.channel();
        return switch (channels.resolve(channel)) {
            case SlackAnswer.Ok<String>(var id) -> {
                var drawn = draw(waiting);
                yield drawn.isEmpty()
                        ? new Shown.Done()
                        : post.show(id, drawn, () -> LockSupport.parkNanos(pause(channel)));
            }
            case SlackAnswer.Limited<String>(var pause) -> new Shown.Limited(pause);
            case SlackAnswer.Refused<String>(var error) -> new Shown.Trouble(error);
            case SlackAnswer.Lost<String> _ -> new Shown.Later(clock.instant().plusSeconds(2));
        };
    }

    private List<SlackContent> draw(Waiting waiting) {
        if (!waiting.isGroup()) {
            return contents.of(waiting.caseNumber());
        }
        var first = -waiting.caseNumber();
        var cases = queue.group(first);
        return List.of(contents.ofGroup(first, cases));
    }

    private void settle(Waiting waiting, Shown shown) {
        var channel = waiting.channel();
        switch (shown) {
            case Shown.Done() -> {
                queue.shown(waiting, clock.instant());
                health.worked(channel);
            }
            case Shown.Further() -> health.worked(channel);
            case Shown.Later(var at) -> queue.postpone(waiting.caseNumber(), at);
            case Shown.Limited(var pause) -> pace(channel).hold(pause);
            case Shown.Trouble(var error) -> trouble(waiting, error);
        }
    }

    private void trouble(Waiting waiting, String error) {
        var channel = waiting.channel();
        if (health.refused(channel, error)) {
            LOG.error("Slack refused case {} in {}: {}", waiting.caseNumber(), channel, error);
        }
        if (error.equals("not_in_channel") && channels.rejoin(channel)) {
            LOG.info("Haris was taken out of {} and went back", channel);
            return;
        }
        channels.forget(channel);
        if (SlackHealth.concernsChannel(error)) {
            pace(channel).hold(TROUBLE);
        } else {
            queue.postpone(waiting.caseNumber(), clock.instant().plus(TROUBLE));
        }
    }

    private long pause(String channel) {
        return pace(channel).take().toNanos();
    }

    private Pace pace(String channel) {
        return paces.computeIfAbsent(channel, key -> new Pace(clock));
    }
}
