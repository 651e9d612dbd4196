package app.haris.work.jdbc;

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepositoryContext;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Instant;
import java.util.List;

/** Lets db-scheduler take due jobs in our own way. */
final class Polling extends DefaultJdbcCustomization {
    private final Taking taking;

    /** Takes at most so many jobs that are due by then. */
    interface Taking {
        List<Execution> take(Instant due, int limit);
    }

    Polling(Taking taking) {
        super(false);
        this.taking = taking;
    }

    @Override
    public String getName() {
        return "Haris";
    }

    @Override
    public boolean supportsSingleStatementLockAndFetch() {
        return true;
    }

    @Override
    public List<Execution> lockAndFetchSingleStatement(
            JdbcTaskRepositoryContext context, Instant now, int limit, boolean byPriority) {
        return taking.take(now, limit);
    }
}
