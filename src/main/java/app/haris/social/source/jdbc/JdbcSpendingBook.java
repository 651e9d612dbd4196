package app.haris.social.source.jdbc;

import app.haris.social.SpendingBook;
import app.haris.storage.Transactions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcSpendingBook implements SpendingBook {
    /** Two billing cycles. */
    private static final int DAYS = 62;

    private final AtomicReference<@Nullable LocalDate> forgotten = new AtomicReference<>();
    private final JdbcClient jdbc;
    private final Transactions transactions;

    JdbcSpendingBook(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    private JdbcClient.StatementSpec on(Page page, String sql) {
        return jdbc.sql(sql)
                .param("brand", page.brand().value())
                .param("platform", page.platform().value())
                .param("day", page.day());
    }

    @Override
    public long spent(Page page) {
        return transactions.callUnflushed(
                () ->
                        on(
                                        page,
                                        """
                                        select price from social_spending
                                         where brand = :brand and platform = :platform
                                           and spent_on = :day
                                        """)
                                .query(Long.class)
                                .optional()
                                .orElse(0L));
    }

    @Override
    public void pay(Page page, long price) {
        transactions.callUnflushed(
                () -> {
                    add(page, price);
                    return true;
                });
    }

    @Override
    public void payOnce(Page page, Map<String, Long> prices) {
        transactions.callUnflushed(
                () -> {
                    var fresh = new TreeMap<>(prices);
                    known(page, prices.keySet()).forEach(fresh::remove);
                    fresh.keySet().forEach(thing -> note(page, thing));
                    if (!fresh.isEmpty()) {
                        add(page, fresh.values().stream().mapToLong(Long::longValue).sum());
                        forgetBefore(page.day());
                    }
                    return true;
                });
    }

    private void add(Page page, long price) {
        on(
                        page,
                        """
                        merge into social_spending as known
                        using (select cast(:brand as varchar) as brand,
                                      cast(:platform as varchar) as platform,
                                      cast(:day as date) as spent_on) as wanted
                           on known.brand = wanted.brand and known.platform = wanted.platform
                          and known.spent_on = wanted.spent_on
                         when matched then update set price = known.price + :price
                         when not matched then
                              insert (brand, platform, spent_on, price)
                              values (:brand, :platform, :day, :price)
                        """)
                .param("price", price)
                .update();
    }

    private List<String> known(Page page, Collection<String> things) {
        return on(
                        page,
                        """
                        select thing from social_paid
                         where brand = :brand and platform = :platform and paid_on = :day
                           and thing in (:things)
                        """)
                .param("things", things)
                .query((row, number) -> String.valueOf(row.getString("thing")))
                .list();
    }

    private void note(Page page, String thing) {
        on(
                        page,
                        """
                        merge into social_paid as known
                        using (select cast(:brand as varchar) as brand,
                                      cast(:platform as varchar) as platform,
                                      cast(:day as date) as paid_on,
                                      cast(:thing as varchar) as thing) as wanted
                           on known.brand = wanted.brand and known.platform = wanted.platform
                          and known.paid_on = wanted.paid_on and known.thing = wanted.thing
                         when not matched then
                              insert (brand, platform, paid_on, thing)
                              values (:brand, :platform, :day, :thing)
                        """)
                .param("thing", thing)
                .update();
    }

    /** Once a day; there is nothing to forget a moment later. */
    private void forgetBefore(LocalDate day) {
        if (day.equals(forgotten.getAndSet(day))) {
            return;
        }
        jdbc.sql("delete from social_paid where paid_on < :day").param("day", day).update();
        jdbc.sql("delete from social_spending where spent_on < :day")
                .param("day", day.minusDays(DAYS))
                .update();
    }
}
