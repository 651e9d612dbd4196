package app.haris.social.source.jdbc;

import app.haris.social.AccountId;
import app.haris.social.TokenBook;
import app.haris.storage.Transactions;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcTokenBook implements TokenBook {
    private final JdbcClient jdbc;
    private final Transactions transactions;

    JdbcTokenBook(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Optional<Tokens> find(AccountId account) {
        return transactions.callUnflushed(
                () ->
                        jdbc.sql(
                                        """
                                        select seed, access_token, expires_at, refresh_token
                                          from social_token
                                         where account = :account
                                        """)
                                .param("account", account.value())
                                .query(
                                        (row, number) ->
                                                new Tokens(
                                                        row.getString("seed"),
                                                        row.getString("access_token"),
                                                        row.getObject(
                                                                        "expires_at",
                                                                        OffsetDateTime.class)
                                                                .toInstant(),
                                                        row.getString("refresh_token")))
                                .optional());
    }

    /** Both cases in one statement, so that of two instances one is first. */
    @Override
    public boolean replace(AccountId account, Optional<Tokens> before, Tokens after) {
        return transactions.call(
                () ->
                        jdbc.sql(
                                                """
                                                merge into social_token as known
                                                using (select cast(:account as varchar) as account)
                                                      as wanted
                                                   on known.account = wanted.account
                                                 when matched and known.refresh_token = :before
                                                      then update set seed = :seed,
                                                           access_token = :access,
                                                           expires_at = :until,
                                                           refresh_token = :refresh
                                                 when not matched then
                                                      insert (account, seed, access_token,
                                                              expires_at, refresh_token)
                                                      values (:account, :seed, :access, :until,
                                                              :refresh)
                                                """)
                                        .param("account", account.value())
                                        .param("before", before.map(Tokens::refresh).orElse(""))
                                        .param("seed", after.seed())
                                        .param("access", after.access())
                                        .param("until", after.until().atOffset(ZoneOffset.UTC))
                                        .param("refresh", after.refresh())
                                        .update()
                                == 1);
    }
}
