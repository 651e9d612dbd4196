package app.haris.social.source;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.social.BrandId;
import app.haris.social.FakeSpendingBook;
import app.haris.social.PlatformName;
import app.haris.social.SpendingBook;
import app.haris.social.SpendingBook.Page;
import app.haris.social.source.jdbc.SourceStores;
import app.haris.storage.jdbc.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

abstract class SpendingBookContract {
    private static final LocalDate DAY = LocalDate.parse("2026-11-27");
    private static final Page TODAY = new Page(new BrandId("acme"), new PlatformName("x"), DAY);

    @RegisterExtension final TestDatabase database;

    SpendingBookContract(TestDatabase database) {
        this.database = database;
    }

    private List<SpendingBook> books() {
        return List.of(SourceStores.spending(database), new FakeSpendingBook());
    }

    @Test
    void what_is_paid_adds_up_by_brand_and_day() {
        for (var book : books()) {
            book.pay(TODAY, 10_000);
            book.pay(TODAY, 200_000);
            book.pay(new Page(new BrandId("luna"), TODAY.platform(), DAY), 7);
            book.pay(new Page(TODAY.brand(), TODAY.platform(), DAY.plusDays(1)), 9);

            assertThat(book.spent(TODAY)).isEqualTo(210_000);
        }
    }

    @Test
    void what_costs_once_a_day_is_paid_once_a_day() {
        var tomorrow = new Page(TODAY.brand(), TODAY.platform(), DAY.plusDays(1));
        for (var book : books()) {
            book.payOnce(TODAY, Map.of("1", 1_000L, "2", 1_000L));
            book.payOnce(TODAY, Map.of("2", 5_000L, "3", 5_000L));
            book.payOnce(TODAY, Map.of("1", 1_000L));
            book.payOnce(tomorrow, Map.of("1", 1_000L));

            assertThat(book.spent(TODAY)).isEqualTo(7_000);
            assertThat(book.spent(tomorrow)).isEqualTo(1_000);
        }
    }
}
