package app.haris.crisis.jdbc;

import app.haris.crisis.Scope;
import app.haris.crisis.Silence;
import app.haris.crisis.Silence.Word;
import app.haris.crisis.silence.SilenceOrders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of orders. */
@Repository
final class JdbcSilenceOrders implements SilenceOrders {
    private final JdbcClient jdbc;

    JdbcSilenceOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Silence add(Scope scope, Instant until, String reason, Word asked) {
        var number = jdbc.sql("select nextval('silence_number')").query(Long.class).single();
        jdbc.sql(
                        """
                        insert into silence_order (
                            number, scope, reason, asked_by, asked_at, ends_at)
                        values (:number, :scope, :reason, :by, :at, :until)
                        """)
                .param("number", number)
                .param("scope", scope.key())
                .param("reason", reason)
                .param("by", asked.by())
                .param("at", Times.stored(asked.at()))
                .param("until", Times.stored(until))
                .update();
        return find(number).orElseThrow();
    }

    @Override
    public Optional<Silence> find(long number) {
        return jdbc.sql("select * from silence_order where number = :number")
                .param("number", number)
                .query(JdbcSilenceOrders::read)
                .optional();
    }

    @Override
    public List<Silence> current(Instant now) {
        return jdbc.sql(
                        """
                        select * from silence_order
                        where ends_at > :now and ended_at is null order by number desc
                        """)
                .param("now", Times.stored(now))
                .query(JdbcSilenceOrders::read)
                .list();
    }

    @Override
    public void save(Silence silence) {
        jdbc.sql(
                        """
                        update silence_order
                        set approved_by = :approver, approved_at = :approved,
                            ended_by = :ender, ended_at = :ended
                        where number = :number
                        """)
                .param("approver", silence.approved().map(Word::by).orElse(null))
                .param("approved", Times.stored(silence.approved().map(Word::at)))
                .param("ender", silence.ended().map(Word::by).orElse(null))
                .param("ended", Times.stored(silence.ended().map(Word::at)))
                .param("number", silence.number())
                .update();
    }

    private static Silence read(ResultSet row, int index) throws SQLException {
        return new Silence(
                row.getLong("number"),
                Scope.of(row.getString("scope")),
                row.getString("reason"),
                new Word(row.getString("asked_by"), Times.read(row, "asked_at")),
                Times.read(row, "ends_at"),
                word(row, "approved"),
                word(row, "ended"));
    }

    private static Optional<Word> word(ResultSet row, String what) throws SQLException {
        var by = row.getString(what + "_by");
        var at = Times.optional(row, what + "_at");
        return by == null ? Optional.empty() : at.map(time -> new Word(by, time));
    }
}
