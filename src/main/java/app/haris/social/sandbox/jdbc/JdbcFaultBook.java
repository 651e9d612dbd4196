package app.haris.social.sandbox.jdbc;

import app.haris.social.AccountId;
import app.haris.social.sandbox.Fault;
import app.haris.social.sandbox.Faults;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcFaultBook implements Faults.Book {
    private final JdbcClient jdbc;

    JdbcFaultBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Faults of(AccountId account) {
        return jdbc.sql("select fault, rate, delay_ms from sandbox_fault where account = :account")
                .param("account", account.value())
                .query(
                        (row, number) ->
                                new Faults(
                                        Fault.valueOf(row.getString("fault")),
                                        row.getDouble("rate"),
                                        Duration.ofMillis(row.getLong("delay_ms"))))
                .optional()
                .orElse(Faults.NONE);
    }

    @Override
    public void set(AccountId account, Faults faults) {
        jdbc.sql(
                        """
                        merge into sandbox_fault as known
                        using (select cast(:account as varchar) as account) as wanted
                           on known.account = wanted.account
                         when matched then
                              update set fault = :fault, rate = :rate, delay_ms = :delay
                         when not matched then
                              insert (account, fault, rate, delay_ms)
                              values (:account, :fault, :rate, :delay)
                        """)
                .param("account", account.value())
                .param("fault", faults.fault().name())
                .param("rate", faults.rate())
                .param("delay", faults.delay().toMillis())
                .update();
    }
}
