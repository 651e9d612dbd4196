package app.haris.crisis.level;

import app.haris.crisis.Scope;
import app.haris.crisis.Standing;
import app.haris.escalation.Cause;
import app.haris.escalation.CrisisLevel;
import app.haris.escalation.Escalations;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Reminds of a level whose time is over: it stands until a lead says otherwise, because nobody
 * should be surprised by a gate that opens by itself.
 */
@Component
final class Reminding implements Worker {
    private static final JobName NAME = new JobName("crisis-remind");

    private final Levels levels;
    private final Overlay overlay;
    private final Escalations escalations;
    private final Clock clock;

    Reminding(Levels levels, Overlay overlay, Escalations escalations, Clock clock) {
        this.levels = levels;
        this.overlay = overlay;
        this.escalations = escalations;
        this.clock = clock;
    }

    /** The key ends with the time, so that a level that was set again has a reminder of its own. */
    static Job job(Scope scope, Instant at) {
        return new Job(NAME, scope.key() + "@" + at.toEpochMilli(), at);
    }

    @Override
    public JobName name() {
        return NAME;
    }

    @Override
    public Next run(Job job) {
        var scope = Scope.of(job.key().substring(0, job.key().lastIndexOf('@')));
        levels.find(scope).filter(this::isOver).ifPresent(this::remind);
        return new Next.Done();
    }

    private boolean isOver(Standing standing) {
        return standing.level() != CrisisLevel.GREEN
                && standing.until().filter(at -> !at.isAfter(clock.instant())).isPresent();
    }

    private void remind(Standing standing) {
        overlay.of(standing.level())
                .escalate()
                .ifPresent(
                        chain ->
                                escalations.start(
                                        new Cause.OfTopic(standing.scope().key()),
                                        chain,
                                        "crisis-stands"));
    }
}
