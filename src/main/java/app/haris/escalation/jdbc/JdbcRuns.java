package app.haris.escalation.jdbc;

import app.haris.escalation.Cause;
import app.haris.escalation.EscalationChain;
import app.haris.escalation.Run;
import app.haris.escalation.RunState;
import app.haris.escalation.duty.Runs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of runs. */
@Repository
final class JdbcRuns implements Runs {
    private final JdbcClient jdbc;

    JdbcRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Run run) {
        jdbc.sql(
                        """
                        insert into escalation_run (
                            id, chain, steps, cause, active_key, reason, why, started_by, times,
                            turn, started_at, state, step_position, round, unheard, due, member,
                            outcome, since, closing)
                        values (
                            :id, :chain, :steps, :cause, :active_key, :reason, :why, :started_by,
                            :times, :turn, :started_at, :state, :position, :round, :unheard, :due,
                            :member, :outcome, :since, :closing)
                        """)
                .params(StoredState.columns(run.state()))
                .param("id", run.id())
                .param("chain", run.chain().name())
                .param("steps", Steps.write(run.chain().steps()))
                .param("cause", run.cause().key())
                .param("active_key", activeKey(run))
                .param("reason", run.reason())
                .param("why", run.why())
                .param("started_by", run.startedBy())
                .param("times", run.count())
                .param("turn", run.turn())
                .param("started_at", Times.stored(run.startedAt()))
                .update();
    }

    @Override
    public void save(Run run) {
        jdbc.sql(
                        """
                        update escalation_run set
                            active_key = :active_key, times = :times, state = :state,
                            step_position = :position, round = :round, unheard = :unheard,
                            due = :due, member = :member, outcome = :outcome, since = :since,
                            closing = :closing
                        where id = :id
                        """)
                .params(StoredState.columns(run.state()))
                .param("id", run.id())
                .param("active_key", run.state() instanceof RunState.Active ? activeKey(run) : null)
                .param("times", run.count())
                .update();
    }

    private static String activeKey(Run run) {
        return activeKey(run.cause(), run.chain().name());
    }

    private static String activeKey(Cause cause, String chain) {
        return cause.key() + "/" + chain;
    }

    @Override
    public Optional<Run> find(UUID id) {
        return jdbc.sql("select * from escalation_run where id = :id")
                .param("id", id)
                .query(JdbcRuns::read)
                .optional();
    }

    @Override
    public Optional<Run> lock(UUID id) {
        return jdbc.sql("select * from escalation_run where id = :id for update")
                .param("id", id)
                .query(JdbcRuns::read)
                .optional();
    }

    @Override
    public Optional<Run> active(Cause cause, String chain) {
        return jdbc.sql("select * from escalation_run where active_key = :key")
                .param("key", activeKey(cause, chain))
                .query(JdbcRuns::read)
                .optional();
    }

    @Override
    public List<Run> active(Collection<Cause> causes) {
        if (causes.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select * from escalation_run
                        where cause in (:causes) and active_key is not null
                        order by started_at, id
                        """)
                .param("causes", causes.stream().map(Cause::key).toList())
                .query(JdbcRuns::read)
                .list();
    }

    @Override
    public List<Run> active() {
        return jdbc.sql(
                        """
                        select * from escalation_run where active_key is not null
                        order by started_at, id
                        """)
                .query(JdbcRuns::read)
                .list();
    }

    @Override
    public List<Run> of(Cause cause) {
        return jdbc.sql(
                        """
                        select * from escalation_run where cause = :cause
                        order by started_at desc, id desc
                        limit 50
                        """)
                .param("cause", cause.key())
                .query(JdbcRuns::read)
                .list();
    }

    @Override
    public int countOf(String chain) {
        return jdbc.sql("select count(*) from escalation_run where chain = :chain")
                .param("chain", chain)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Run> overdue(Instant before) {
        return jdbc.sql(
                        """
                        select * from escalation_run
                        where due < :before and active_key is not null
                        order by due
                        """)
                .param("before", Times.stored(before))
                .query(JdbcRuns::read)
                .list();
    }

    private static Run read(ResultSet row, int index) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                new EscalationChain(row.getString("chain"), Steps.read(row.getString("steps"))),
                Cause.of(row.getString("cause")),
                row.getString("reason"),
                row.getString("why"),
                row.getString("started_by"),
                row.getInt("times"),
                row.getInt("turn"),
                Times.read(row, "started_at"),
                StoredState.read(row));
    }
}
