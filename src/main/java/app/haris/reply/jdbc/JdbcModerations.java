package app.haris.reply.jdbc;

import app.haris.inbox.CaseNumber;
import app.haris.reply.ModerationRequest;
import app.haris.reply.outbox.ModerationOrder;
import app.haris.reply.outbox.Moderations;
import app.haris.social.AccountId;
import app.haris.social.Moderation;
import app.haris.social.RemoteId;
import app.haris.team.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps orders to moderate in a table. */
@Repository
final class JdbcModerations implements Moderations {
    private final JdbcClient jdbc;

    JdbcModerations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ModerationOrder> of(CaseNumber number) {
        return jdbc.sql("select * from moderation where case_number = :case order by asked_at, id")
                .param("case", number.value())
                .query(JdbcModerations::read)
                .list();
    }

    @Override
    public Optional<ModerationOrder> find(UUID id) {
        return jdbc.sql("select * from moderation where id = :id")
                .param("id", id)
                .query(JdbcModerations::read)
                .optional();
    }

    @Override
    public void add(ModerationOrder order) {
        var request = order.request();
        jdbc.sql(
                        """
                        insert into moderation (
                            id, case_number, account, target, kind, asked_by, asked_at, tries)
                        values (:id, :case, :account, :target, :kind, :by, :at, :tries)
                        """)
                .param("id", request.id())
                .param("case", order.caseNumber().value())
                .param("account", order.account().value())
                .param("target", request.target().value())
                .param("kind", request.moderation().name())
                .param("by", request.by().value())
                .param("at", Times.stored(request.at()))
                .param("tries", order.tries())
                .update();
    }

    @Override
    public void save(ModerationOrder order) {
        jdbc.sql(
                        """
                        update moderation set tries = :tries, outcome = :outcome, reason = :reason
                        where id = :id
                        """)
                .param("tries", order.tries())
                .param("outcome", order.request().outcome().orElse(null))
                .param("reason", order.request().reason().orElse(null))
                .param("id", order.request().id())
                .update();
    }

    private static ModerationOrder read(ResultSet row, int index) throws SQLException {
        return new ModerationOrder(
                new CaseNumber(row.getLong("case_number")),
                new AccountId(row.getString("account")),
                new ModerationRequest(
                        row.getObject("id", UUID.class),
                        Moderation.valueOf(row.getString("kind")),
                        new RemoteId(row.getString("target")),
                        new MemberId(row.getString("asked_by")),
                        Times.read(row, "asked_at"),
                        Optional.ofNullable(row.getString("outcome")),
                        Optional.ofNullable(row.getString("reason"))),
                row.getInt("tries"));
    }
}
