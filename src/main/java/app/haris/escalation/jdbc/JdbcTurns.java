package app.haris.escalation.jdbc;

import app.haris.escalation.duty.Turns;
import app.haris.team.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of overrides; the newest is read first, because it counts. */
@Repository
final class JdbcTurns implements Turns {
    private final JdbcClient jdbc;

    JdbcTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Cover cover) {
        jdbc.sql(
                        """
                        insert into oncall_override (
                            id, schedule, member, instead, starts_at, ends_at, agreed)
                        values (:id, :schedule, :member, :instead, :from, :to, :agreed)
                        """)
                .param("id", cover.id())
                .param("schedule", cover.schedule())
                .param("member", cover.member().value())
                .param("instead", cover.instead().map(MemberId::value).orElse(null))
                .param("from", Times.stored(cover.from()))
                .param("to", Times.stored(cover.to()))
                .param("agreed", cover.isAgreed())
                .update();
    }

    @Override
    public void agree(UUID id) {
        jdbc.sql("update oncall_override set agreed = true where id = :id")
                .param("id", id)
                .update();
    }

    @Override
    public List<Cover> between(String schedule, Instant from, Instant to) {
        return jdbc.sql(
                        """
                        select * from oncall_override
                        where schedule = :schedule and ends_at > :from and starts_at < :to
                        order by id desc
                        """)
                .param("schedule", schedule)
                .param("from", Times.stored(from))
                .param("to", Times.stored(to))
                .query(JdbcTurns::read)
                .list();
    }

    private static Cover read(ResultSet row, int index) throws SQLException {
        return new Cover(
                row.getObject("id", UUID.class),
                row.getString("schedule"),
                new MemberId(row.getString("member")),
                Optional.ofNullable(row.getString("instead")).map(MemberId::new),
                Times.read(row, "starts_at"),
                Times.read(row, "ends_at"),
                row.getBoolean("agreed"));
    }
}
