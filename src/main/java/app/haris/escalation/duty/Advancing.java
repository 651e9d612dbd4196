package app.haris.escalation.duty;

import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes the steps of a run that fall due. */
@Component
final class Advancing implements Worker {
    private final Keeper keeper;

    Advancing(Keeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public JobName name() {
        return Keeper.ADVANCE;
    }

    /** The next step has a job of its own. */
    @Override
    public Next run(Job job) {
        var colon = job.key().indexOf(':');
        keeper.advance(UUID.fromString(job.key().substring(0, colon)));
        return new Next.Done();
    }
}
