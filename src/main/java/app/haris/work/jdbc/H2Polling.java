package app.haris.work.jdbc;

import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;

/** H2 locks due rows as PostgreSQL does, but wants the limit before the lock. */
final class H2Polling extends PostgreSqlJdbcCustomization {
    H2Polling() {
        super(true, false);
    }

    @Override
    public String getName() {
        return "H2";
    }

    @Override
    public String createGenericSelectForUpdateQuery(
            String tableName, int limit, String requiredAndCondition, boolean orderByPriority) {
        return "select * from %s where picked = ? and execution_time <= ? %s order by execution_time%s for update skip locked"
                .formatted(tableName, requiredAndCondition, getQueryLimitPart(limit));
    }
}
