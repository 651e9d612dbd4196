package app.haris.inbox.jdbc;

import app.haris.inbox.CaseNumber;
import app.haris.inbox.Incoming;
import app.haris.social.BrandId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads interactions with what their cases came to. */
@Repository
final class JdbcIncoming implements Incoming {
    private final JdbcClient jdbc;

    JdbcIncoming(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Message> after(Mark mark, Instant until, int limit) {
        return jdbc.sql(
                        """
                        select i.*, c.assessment as case_assessment, c.tags as case_tags
                        from interaction i
                        join case_file c on c.number = i.case_number
                        where i.received_at >= :at and (i.received_at > :at or i.id > :id)
                            and i.received_at <= :until
                        order by i.received_at, i.id limit :limit
                        """)
                .param("at", mark.at().atOffset(ZoneOffset.UTC))
                .param("id", mark.id())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(JdbcIncoming::message)
                .list();
    }

    private static Message message(ResultSet row, int index) throws SQLException {
        var tags = row.getString("case_tags");
        return new Message(
                new Mark(Columns.instant(row, "received_at"), row.getObject("id", UUID.class)),
                InteractionMapper.interaction(row),
                new CaseNumber(row.getLong("case_number")),
                new BrandId(row.getString("brand")),
                AssessmentJson.read(row.getString("case_assessment"), List.of()),
                tags.isEmpty() ? List.of() : List.of(tags.split(" ")));
    }
}
