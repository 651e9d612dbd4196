package app.haris.chat.jdbc;

import app.haris.chat.Presence.Present;
import app.haris.chat.Presences;
import app.haris.inbox.CaseNumber;
import app.haris.team.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of who is at which case. */
@Repository
final class JdbcPresences implements Presences {
    private final JdbcClient jdbc;

    JdbcPresences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(Present present, String surface, Instant until) {
        try {
            merge(present, surface, until);
        } catch (DuplicateKeyException twice) {
            // Another window of the same member told us the same at this moment.
        }
    }

    private void merge(Present present, String surface, Instant until) {
        jdbc.sql(
                        """
                        merge into presence p
                        using (select cast(:number as bigint) as case_number,
                                      cast(:member as varchar(100)) as member,
                                      cast(:surface as varchar(20)) as surface) n
                        on (p.case_number = n.case_number and p.member = n.member
                            and p.surface = n.surface)
                        when matched then update set drafting = :drafting, until_at = :until
                        when not matched then
                            insert (case_number, member, surface, drafting, until_at)
                            values (:number, :member, :surface, :drafting, :until)
                        """)
                .param("number", present.number().value())
                .param("member", present.member().value())
                .param("surface", surface)
                .param("drafting", present.drafting())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void remove(CaseNumber number, MemberId member, String surface) {
        jdbc.sql(
                        """
                        delete from presence
                        where case_number = :number and member = :member and surface = :surface
                        """)
                .param("number", number.value())
                .param("member", member.value())
                .param("surface", surface)
                .update();
    }

    @Override
    public List<Present> at(CaseNumber number, Instant now) {
        return present(" and case_number = :number", now)
                .param("number", number.value())
                .query(JdbcPresences::read)
                .list();
    }

    @Override
    public List<Present> everywhere(Instant now) {
        return present("", now).query(JdbcPresences::read).list();
    }

    private JdbcClient.StatementSpec present(String where, Instant now) {
        return jdbc.sql(
                        """
                        select case_number, member, max(case when drafting then 1 else 0 end) as drafting
                        from presence
                        where until_at > :now%s
                        group by case_number, member order by case_number, member
                        """
                                .formatted(where))
                .param("now", now.atOffset(ZoneOffset.UTC));
    }

    @Override
    public void removeUntil(Instant time) {
        jdbc.sql("delete from presence where until_at <= :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Present read(ResultSet row, int index) throws SQLException {
        return new Present(
                new CaseNumber(row.getLong("case_number")),
                new MemberId(row.getString("member")),
                row.getInt("drafting") == 1);
    }
}
