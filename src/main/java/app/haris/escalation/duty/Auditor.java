package app.haris.escalation.duty;

import app.haris.escalation.Cause;
import app.haris.escalation.Escalations;
import app.haris.social.SourceAlarmed;
import app.haris.social.SourceReport;
import app.haris.social.Sources;
import app.haris.work.Agenda;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Patrol;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Proves every minute that each run advances, and puts the job of one that does not down again.
 * Calls for sources that are silent, whose alarm may have been lost in a crash.
 */
@Component
final class Auditor implements Patrol {
    static final JobName NAME = new JobName("escalation-audit");
    static final Duration EVERY = Duration.ofMinutes(1);

    /** What a machine that was suspended, or a clock that was set, goes beyond. */
    private static final Duration LEAP = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Auditor.class);

    private final Keeper keeper;
    private final Runs runs;
    private final Pages pages;
    private final Escalations escalations;
    private final Chains chains;
    private final Sources sources;
    private final Agenda agenda;
    private final Clock clock;
    private final MeterRegistry meters;
    private @Nullable Instant looked;
    private long lookedNanos;

    Auditor(
            Keeper keeper,
            Runs runs,
            Pages pages,
            Escalations escalations,
            Chains chains,
            Sources sources,
            Agenda agenda,
            Clock clock,
            MeterRegistry meters) {
        this.keeper = keeper;
        this.runs = runs;
        this.pages = pages;
        this.escalations = escalations;
        this.chains = chains;
        this.sources = sources;
        this.agenda = agenda;
        this.clock = clock;
        this.meters = meters;
    }

    /** The next look would find it too; but a minute is long. */
    @EventListener
    void heed(SourceAlarmed alarm) {
        call(new Cause.OfSource(alarm.account()));
    }

    @Override
    public JobName name() {
        return NAME;
    }

    @Override
    public Next run(Job job) {
        lookAtRuns();
        lookAtSources();
        return new Next.Again(clock.instant().plus(EVERY));
    }

    private void lookAtRuns() {
        var now = clock.instant();
        var isAlarming = !hasLeapt(now);
        var before = now.minus(EVERY);
        for (var run : runs.overdue(before)) {
            if (isAlarming) {
                LOG.error("escalation {} did not advance in time; it is woken", run.id());
                meters.counter("haris.escalation.stuck").increment();
            }
            keeper.advance(run.id());
        }
        for (var page : pages.overdue(before)) {
            agenda.add(new Job(Keeper.CALL, page.id().toString(), clock.instant()));
        }
    }

    /**
     * Whether the clock went on by more than has passed: then all is late, and nothing is stuck.
     */
    private synchronized boolean hasLeapt(Instant now) {
        var nanos = meters.config().clock().monotonicTime();
        var last = looked;
        var passed = Duration.ofNanos(nanos - lookedNanos);
        looked = now;
        lookedNanos = nanos;
        return last != null && Duration.between(last, now).minus(passed).compareTo(LEAP) > 0;
    }

    private void lookAtSources() {
        var alarming =
                sources.all().stream()
                        .filter(SourceReport::isAlarming)
                        .filter(one -> !one.isPaused())
                        .map(one -> new Cause.OfSource(one.account().id()))
                        .collect(Collectors.toSet());
        alarming.forEach(this::call);
        runs.active().stream()
                .map(run -> run.cause())
                .filter(Cause.OfSource.class::isInstance)
                .filter(cause -> !alarming.contains(cause))
                .distinct()
                .forEach(escalations::resolve);
    }

    /** One alarm is one run, however often it is looked at. */
    private void call(Cause.OfSource cause) {
        if (runs.active(List.<Cause>of(cause)).isEmpty()) {
            chains.file().sources().ifPresent(chain -> escalations.start(cause, chain, "source"));
        }
    }
}
