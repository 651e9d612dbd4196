package app.haris.social.source.jdbc;

import app.haris.social.AccountId;
import app.haris.social.Trouble;
import app.haris.social.source.Health;
import app.haris.social.source.SourceRecord;
import app.haris.social.source.SourceRecords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcSourceRecords implements SourceRecords {
    private static final String COLUMNS =
            "select account, place, paused_by, failures, trouble, detail, since, alarming,"
                    + " answered_at, heard_at from social_source";

    private final JdbcClient jdbc;

    JdbcSourceRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<SourceRecord> find(AccountId account) {
        return jdbc.sql(COLUMNS + " where account = :account")
                .param("account", account.value())
                .query(JdbcSourceRecords::read)
                .optional();
    }

    @Override
    public List<SourceRecord> all() {
        return jdbc.sql(COLUMNS + " order by account").query(JdbcSourceRecords::read).list();
    }

    @Override
    public void save(AccountId account, Optional<String> cursor, Health health) {
        jdbc.sql(
                        """
                        merge into social_source as known
                        using (select cast(:account as varchar) as account) as wanted
                           on known.account = wanted.account
                         when matched then
                              update set place = coalesce(cast(:place as varchar), place),
                                     failures = :failures, trouble = cast(:trouble as varchar),
                                     detail = cast(:detail as varchar),
                                     since = cast(:since as timestamp(6) with time zone),
                                     alarming = :alarming,
                                     answered_at = cast(:answered as timestamp(6) with time zone),
                                     heard_at = cast(:heard as timestamp(6) with time zone)
                         when not matched then
                              insert (account, place, failures, trouble, detail, since, alarming,
                                      answered_at, heard_at)
                              values (:account, cast(:place as varchar), :failures,
                                      cast(:trouble as varchar), cast(:detail as varchar),
                                      cast(:since as timestamp(6) with time zone), :alarming,
                                      cast(:answered as timestamp(6) with time zone),
                                      cast(:heard as timestamp(6) with time zone))
                        """)
                .param("account", account.value())
                .param("place", cursor.orElse(null), Types.VARCHAR)
                .param("failures", health.failures())
                .param(
                        "trouble",
                        health.trouble().map(t -> t.kind().name()).orElse(null),
                        Types.VARCHAR)
                .param("detail", health.trouble().map(Trouble::detail).orElse(null), Types.VARCHAR)
                .param("since", stored(health.since()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("alarming", health.isAlarming())
                .param("answered", stored(health.answeredAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("heard", stored(health.heardAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    @Override
    public void pause(AccountId account, Optional<String> member) {
        jdbc.sql(
                        """
                        merge into social_source as known
                        using (select cast(:account as varchar) as account) as wanted
                           on known.account = wanted.account
                         when matched then update set paused_by = cast(:member as varchar)
                         when not matched then
                              insert (account, paused_by, failures, alarming)
                              values (:account, cast(:member as varchar), 0, false)
                        """)
                .param("account", account.value())
                .param("member", member.orElse(null), Types.VARCHAR)
                .update();
    }

    @Override
    public void count(AccountId account, Instant hour, int items) {
        jdbc.sql(
                        """
                        merge into social_source_hour as known
                        using (select cast(:account as varchar) as account,
                                      cast(:hour as timestamp(6) with time zone) as hour_start)
                              as wanted
                           on known.account = wanted.account
                          and known.hour_start = wanted.hour_start
                         when matched then update set items = known.items + :items
                         when not matched then
                              insert (account, hour_start, items) values (:account, :hour, :items)
                        """)
                .param("account", account.value())
                .param("hour", hour.atOffset(ZoneOffset.UTC))
                .param("items", items)
                .update();
    }

    @Override
    public Map<Instant, Integer> counts(AccountId account, Instant since) {
        return jdbc
                .sql(
                        """
                        select hour_start, items from social_source_hour
                         where account = :account and hour_start >= :since
                        """)
                .param("account", account.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(
                        (row, number) ->
                                Map.entry(
                                        instant(row, "hour_start").orElseThrow(),
                                        row.getInt("items")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void forgetCounts(AccountId account, Instant before) {
        jdbc.sql("delete from social_source_hour where account = :account and hour_start < :before")
                .param("account", account.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static SourceRecord read(ResultSet row, int number) throws SQLException {
        var trouble = Optional.ofNullable(row.getString("trouble"));
        var detail = Optional.ofNullable(row.getString("detail")).orElse("");
        return new SourceRecord(
                new AccountId(row.getString("account")),
                Optional.ofNullable(row.getString("place")),
                Optional.ofNullable(row.getString("paused_by")),
                new Health(
                        row.getInt("failures"),
                        trouble.map(kind -> Trouble.of(Trouble.Kind.valueOf(kind), detail)),
                        instant(row, "since"),
                        row.getBoolean("alarming"),
                        instant(row, "answered_at"),
                        instant(row, "heard_at")));
    }

    private static @Nullable OffsetDateTime stored(Optional<Instant> at) {
        return at.map(moment -> moment.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
