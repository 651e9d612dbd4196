package app.haris.inbox.casework;

import app.haris.inbox.flow.Changes;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import org.springframework.stereotype.Component;

/** Marks cases whose authors should have heard from us. */
@Component
final class DueWorker implements Worker {
    private final CaseClock clock;

    DueWorker(CaseClock clock) {
        this.clock = clock;
    }

    @Override
    public JobName name() {
        return Changes.DUE;
    }

    @Override
    public Next run(Job job) {
        return clock.fallDue(job).<Next>map(Next.Again::new).orElseGet(Next.Done::new);
    }
}
