package app.haris.crisis.jdbc;

import app.haris.crisis.Scope;
import app.haris.crisis.Standing;
import app.haris.crisis.level.Levels;
import app.haris.escalation.CrisisLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of levels, and the one row by whose lock claims and levels are put in an order: rows
 * that are not there yet cannot be locked.
 */
@Repository
final class JdbcLevels implements Levels {
    private final JdbcClient jdbc;

    JdbcLevels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Standing> all() {
        return jdbc.sql("select * from crisis_level").query(JdbcLevels::read).list();
    }

    @Override
    public List<Standing> locked() {
        lock();
        return all();
    }

    @Override
    public void lock() {
        jdbc.sql("select id from crisis_gate where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<Standing> find(Scope scope) {
        return jdbc.sql("select * from crisis_level where scope = :scope")
                .param("scope", scope.key())
                .query(JdbcLevels::read)
                .optional();
    }

    @Override
    public void save(Standing standing) {
        jdbc.sql("delete from crisis_level where scope = :scope")
                .param("scope", standing.scope().key())
                .update();
        jdbc.sql(
                        """
                        insert into crisis_level (
                            scope, level, reason, set_by, since, ends_at, shut_at)
                        values (:scope, :level, :reason, :set_by, :since, :ends_at, :shut_at)
                        """)
                .param("scope", standing.scope().key())
                .param("level", standing.level().name())
                .param("reason", standing.reason())
                .param("set_by", standing.setBy())
                .param("since", Times.stored(standing.since()))
                .param("ends_at", Times.stored(standing.until()))
                .param("shut_at", Times.stored(standing.shutAt()))
                .update();
    }

    private static Standing read(ResultSet row, int index) throws SQLException {
        return new Standing(
                Scope.of(row.getString("scope")),
                CrisisLevel.valueOf(row.getString("level")),
                row.getString("reason"),
                row.getString("set_by"),
                Times.read(row, "since"),
                Times.optional(row, "ends_at"),
                Times.optional(row, "shut_at"));
    }
}
