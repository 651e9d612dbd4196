package app.haris.social.webhook.jdbc;

import app.haris.social.AccountId;
import app.haris.social.webhook.WebhookRecord;
import app.haris.social.webhook.WebhookRecords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcWebhookRecords implements WebhookRecords {
    private final JdbcClient jdbc;

    JdbcWebhookRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<WebhookRecord> of(AccountId account) {
        return jdbc.sql(
                        """
                        select what, heard_at, missed_at from social_webhook
                         where account = :account order by what
                        """)
                .param("account", account.value())
                .query(JdbcWebhookRecords::read)
                .list();
    }

    @Override
    public void save(AccountId account, WebhookRecord record) {
        jdbc.sql(
                        """
                        merge into social_webhook as known
                        using (select cast(:account as varchar) as account,
                                      cast(:what as varchar) as what) as wanted
                           on known.account = wanted.account and known.what = wanted.what
                         when matched then
                              update set heard_at = cast(:at as timestamp(6) with time zone),
                                     missed_at = cast(:missed as timestamp(6) with time zone)
                         when not matched then
                              insert (account, what, heard_at, missed_at)
                              values (:account, :what, cast(:at as timestamp(6) with time zone),
                                      cast(:missed as timestamp(6) with time zone))
                        """)
                .param("account", account.value())
                .param("what", record.what())
                .param("at", record.at().atOffset(ZoneOffset.UTC))
                .param(
                        "missed",
                        record.missedAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private static WebhookRecord read(ResultSet row, int number) throws SQLException {
        return new WebhookRecord(
                row.getString("what"),
                instant(row, "heard_at").orElseThrow(),
                instant(row, "missed_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
