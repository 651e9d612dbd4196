package app.haris.chat.jdbc;

import app.haris.chat.Bulletin;
import app.haris.chat.Bulletins;
import app.haris.team.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of bulletins and of who was on call. */
@Repository
final class JdbcBulletins implements Bulletins {
    private final JdbcClient jdbc;

    JdbcBulletins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Bulletin bulletin) {
        return jdbc.sql(
                                """
                                insert into bulletin (id, member, topic, said, at)
                                values (:id, :member, :topic, :said, :at)
                                on conflict do nothing
                                """)
                        .param("id", bulletin.id())
                        .param("member", bulletin.member().value())
                        .param("topic", bulletin.topic())
                        .param("said", bulletin.said())
                        .param("at", stored(bulletin.at()))
                        .update()
                > 0;
    }

    @Override
    public boolean isTold(MemberId member, String topic) {
        return jdbc.sql(
                                """
                                select count(*) from bulletin
                                where member = :member and topic = :topic
                                """)
                        .param("member", member.value())
                        .param("topic", topic)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public Optional<Bulletin> find(UUID id) {
        return jdbc.sql("select * from bulletin where id = :id")
                .param("id", id)
                .query(JdbcBulletins::read)
                .optional();
    }

    @Override
    public List<Bulletin> unseen(MemberId member, Instant since) {
        return jdbc.sql(
                        """
                        select * from bulletin
                        where member = :member and seen_at is null and at >= :since
                        order by at desc, id desc
                        limit 3
                        """)
                .param("member", member.value())
                .param("since", stored(since))
                .query(JdbcBulletins::read)
                .list();
    }

    @Override
    public void see(UUID id, MemberId member, Instant at) {
        jdbc.sql("update bulletin set seen_at = :at where id = :id and member = :member")
                .param("id", id)
                .param("member", member.value())
                .param("at", stored(at))
                .update();
    }

    @Override
    public void forgetBefore(Instant at) {
        jdbc.sql("delete from bulletin where at < :at").param("at", stored(at)).update();
    }

    @Override
    public Optional<Holder> holder(String schedule) {
        return jdbc.sql("select * from duty_holder where schedule = :schedule for update")
                .param("schedule", schedule)
                .query(JdbcBulletins::readHolder)
                .optional();
    }

    @Override
    public void keep(Holder holder) {
        jdbc.sql("delete from duty_holder where schedule = :schedule")
                .param("schedule", holder.schedule())
                .update();
        jdbc.sql(
                        """
                        insert into duty_holder (schedule, member, since, entry)
                        values (:schedule, :member, :since, :entry)
                        """)
                .param("schedule", holder.schedule())
                .param("member", holder.member().map(MemberId::value).orElse(null))
                .param("since", stored(holder.since()))
                .param("entry", holder.entry())
                .update();
    }

    private static Bulletin read(ResultSet row, int index) throws SQLException {
        return new Bulletin(
                row.getObject("id", UUID.class),
                new MemberId(row.getString("member")),
                row.getString("topic"),
                row.getString("said"),
                instant(row, "at"));
    }

    private static Holder readHolder(ResultSet row, int index) throws SQLException {
        return new Holder(
                row.getString("schedule"),
                Optional.ofNullable(row.getString("member")).map(MemberId::new),
                instant(row, "since"),
                row.getLong("entry"));
    }

    private static OffsetDateTime stored(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
