package app.haris.inbox.casework;

import app.haris.inbox.flow.Changes;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import org.springframework.stereotype.Component;

/** Wakes snoozed cases. */
@Component
final class WakeWorker implements Worker {
    private final CaseClock clock;

    WakeWorker(CaseClock clock) {
        this.clock = clock;
    }

    @Override
    public JobName name() {
        return Changes.WAKE;
    }

    @Override
    public Next run(Job job) {
        return clock.wake(job).<Next>map(Next.Again::new).orElseGet(Next.Done::new);
    }
}
