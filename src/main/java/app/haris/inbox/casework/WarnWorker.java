package app.haris.inbox.casework;

import app.haris.inbox.flow.Changes;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import org.springframework.stereotype.Component;

/** Warns of cases whose authors should hear from us soon. */
@Component
final class WarnWorker implements Worker {
    private final CaseClock clock;

    WarnWorker(CaseClock clock) {
        this.clock = clock;
    }

    @Override
    public JobName name() {
        return Changes.WARN;
    }

    @Override
    public Next run(Job job) {
        clock.warn(job);
        return new Next.Done();
    }
}
