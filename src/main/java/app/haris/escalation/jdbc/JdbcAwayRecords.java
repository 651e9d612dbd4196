package app.haris.escalation.jdbc;

import app.haris.escalation.duty.AwayRecords;
import app.haris.team.Away;
import app.haris.team.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of absences. */
@Repository
final class JdbcAwayRecords implements AwayRecords {
    private final JdbcClient jdbc;

    JdbcAwayRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(UUID id, Away away) {
        jdbc.sql(
                        """
                        insert into absence (id, member, deputy, starts_at, ends_at)
                        values (:id, :member, :deputy, :from, :to)
                        """)
                .param("id", id)
                .param("member", away.member().value())
                .param("deputy", away.deputy().map(MemberId::value).orElse(null))
                .param("from", Times.stored(away.from()))
                .param("to", Times.stored(away.to()))
                .update();
    }

    @Override
    public int end(MemberId member, Instant at) {
        return jdbc.sql("update absence set ends_at = :at where member = :member and ends_at > :at")
                .param("member", member.value())
                .param("at", Times.stored(at))
                .update();
    }

    @Override
    public List<Away> since(Instant moment) {
        return jdbc.sql("select * from absence where ends_at > :at order by starts_at, id")
                .param("at", Times.stored(moment))
                .query(JdbcAwayRecords::read)
                .list();
    }

    private static Away read(ResultSet row, int index) throws SQLException {
        return new Away(
                new MemberId(row.getString("member")),
                Times.read(row, "starts_at"),
                Times.read(row, "ends_at"),
                Optional.ofNullable(row.getString("deputy")).map(MemberId::new));
    }
}
