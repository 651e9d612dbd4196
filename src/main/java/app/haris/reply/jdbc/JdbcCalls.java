package app.haris.reply.jdbc;

import app.haris.inbox.CaseNumber;
import app.haris.reply.outbox.Call;
import app.haris.reply.outbox.Calls;
import app.haris.reply.outbox.Verdict;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps calls in the table of attempts. */
@Repository
final class JdbcCalls implements Calls {
    private final JdbcClient jdbc;

    JdbcCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Call> of(CaseNumber number) {
        return jdbc.sql("select * from attempt where case_number = :case order by began_at, id")
                .param("case", number.value())
                .query(JdbcCalls::read)
                .list();
    }

    @Override
    public Optional<Call> find(UUID id) {
        return jdbc.sql("select * from attempt where id = :id")
                .param("id", id)
                .query(JdbcCalls::read)
                .optional();
    }

    @Override
    public void add(Call call) {
        jdbc.sql(
                        """
                        insert into attempt (
                            id, case_number, revision, began_at, lease_until, call_over, outcome,
                            reason, receipt_id, receipt_url, looks)
                        values (
                            :id, :case, :revision, :began_at, :lease_until, :call_over, :outcome,
                            :reason, :receipt_id, :receipt_url, :looks)
                        """)
                .params(changing(call))
                .param("case", call.caseNumber().value())
                .param("revision", call.revision())
                .param("began_at", Times.stored(call.began()))
                .param("lease_until", Times.stored(call.leaseUntil()))
                .update();
    }

    @Override
    public void save(Call call) {
        jdbc.sql(
                        """
                        update attempt set
                            call_over = :call_over, outcome = :outcome, reason = :reason,
                            receipt_id = :receipt_id, receipt_url = :receipt_url, looks = :looks
                        where id = :id
                        """)
                .params(changing(call))
                .update();
    }

    @Override
    public void renew(UUID id, Instant leaseUntil) {
        jdbc.sql(
                        """
                        update attempt set lease_until = :until
                        where id = :id and call_over = false
                        """)
                .param("id", id)
                .param("until", Times.stored(leaseUntil))
                .update();
    }

    @Override
    public void eraseReasons(CaseNumber number) {
        jdbc.sql("update attempt set reason = '' where case_number = :case and reason is not null")
                .param("case", number.value())
                .update();
    }

    private static Call read(ResultSet row, int index) throws SQLException {
        return new Call(
                row.getObject("id", UUID.class),
                new CaseNumber(row.getLong("case_number")),
                row.getInt("revision"),
                Times.read(row, "began_at"),
                Times.read(row, "lease_until"),
                row.getBoolean("call_over"),
                verdict(row),
                row.getInt("looks"));
    }

    private static Optional<Verdict> verdict(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        if (outcome == null) {
            return Optional.empty();
        }
        var reason = Optional.ofNullable(row.getString("reason")).orElse("");
        return Optional.of(
                switch (outcome) {
                    case "published" -> new Verdict.Published(StoredState.receipt(row));
                    case "not-sent" -> Verdict.notSent(reason);
                    case "refused" -> new Verdict.Refused(reason);
                    case "unknown" -> new Verdict.Unknown(reason);
                    default -> throw new IllegalStateException("no attempt is '" + outcome + "'");
                });
    }

    private static Map<String, @Nullable Object> changing(Call call) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", call.id());
        values.put("call_over", call.isOver());
        values.put("looks", call.looks());
        values.put("outcome", call.verdict().map(Verdict::word).orElse(null));
        values.put("reason", call.verdict().flatMap(Verdict::why).orElse(null));
        var receipt = call.verdict().flatMap(Verdict::proof);
        values.put("receipt_id", receipt.map(word -> word.id().value()).orElse(null));
        values.put(
                "receipt_url",
                receipt.flatMap(word -> Optional.ofNullable(word.url()))
                        .map(URI::toString)
                        .orElse(null));
        return values;
    }
}
