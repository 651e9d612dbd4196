package app.haris.work.jdbc;

import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;

/**
 * How due jobs are taken, alike on both engines: locked and marked in one short transaction. Of its
 * two ways on PostgreSQL, db-scheduler's other one would also take jobs whose worker it does not
 * know.
 */
final class Polling extends PostgreSqlJdbcCustomization {
    Polling() {
        super(true, false);
    }

    /** H2 wants the limit before the lock; PostgreSQL takes either. */
    @Override
    public String createGenericSelectForUpdateQuery(
            String tableName, int limit, String requiredAndCondition, boolean orderByPriority) {
        return """
               select * from %s where picked = ? and execution_time <= ? %s
               order by execution_time limit %d for update skip locked
               """
                .formatted(tableName, requiredAndCondition, limit);
    }
}
