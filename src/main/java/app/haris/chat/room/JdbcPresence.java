package app.haris.chat.room;

import app.haris.chat.room.Presence.Present;
import app.haris.inbox.CaseNumber;
import app.haris.team.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows behind {@link Presence}. */
@Component
final class JdbcPresence {
    private final JdbcClient jdbc;

    JdbcPresence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(Present present, Instant at) {
        jdbc.sql(
                        """
                        merge into room_presence p
                        using (select cast(:number as bigint) as case_number,
                                      cast(:member as varchar(100)) as member) n
                        on (p.case_number = n.case_number and p.member = n.member)
                        when matched then update set drafting = :drafting, seen_at = :at
                        when not matched then
                            insert (case_number, member, drafting, seen_at)
                            values (:number, :member, :drafting, :at)
                        """)
                .param("number", present.number().value())
                .param("member", present.member().value())
                .param("drafting", present.drafting())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(CaseNumber number, MemberId member) {
        jdbc.sql("delete from room_presence where case_number = :number and member = :member")
                .param("number", number.value())
                .param("member", member.value())
                .update();
    }

    List<Present> at(CaseNumber number, Instant since) {
        return jdbc.sql(
                        """
                        select case_number, member, drafting from room_presence
                        where case_number = :number and seen_at > :since
                        order by member
                        """)
                .param("number", number.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(JdbcPresence::read)
                .list();
    }

    List<Present> since(Instant time) {
        return jdbc.sql(
                        """
                        select case_number, member, drafting from room_presence
                        where seen_at > :time
                        order by case_number, member
                        """)
                .param("time", time.atOffset(ZoneOffset.UTC))
                .query(JdbcPresence::read)
                .list();
    }

    void removeUnseenSince(Instant time) {
        jdbc.sql("delete from room_presence where seen_at < :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Present read(ResultSet row, int index) throws SQLException {
        return new Present(
                new CaseNumber(row.getLong("case_number")),
                new MemberId(row.getString("member")),
                row.getBoolean("drafting"));
    }
}
