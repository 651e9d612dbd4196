package app.haris.chat.jdbc;

import app.haris.chat.CalendarSerials;
import app.haris.team.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of calendars' numbers; a member who never wanted another address is not in it. */
@Repository
final class JdbcCalendarSerials implements CalendarSerials {
    private final JdbcClient jdbc;

    JdbcCalendarSerials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int current(MemberId member) {
        return jdbc.sql("select serial from calendar_serial where member = :member")
                .param("member", member.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    @Override
    public void next(MemberId member) {
        var serial = current(member) + 1;
        var updated =
                jdbc.sql("update calendar_serial set serial = :serial where member = :member")
                        .param("serial", serial)
                        .param("member", member.value())
                        .update();
        if (updated == 0) {
            jdbc.sql("insert into calendar_serial (member, serial) values (:member, :serial)")
                    .param("member", member.value())
                    .param("serial", serial)
                    .update();
        }
    }
}
