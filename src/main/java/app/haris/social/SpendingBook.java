package app.haris.social;

import java.time.LocalDate;
import java.util.Map;

/**
 * Keeps what networks have cost, by brand and day (of UTC, by which they count), in millionths of a
 * US dollar. It opens its own transactions.
 */
public interface SpendingBook {
    /** What has been paid for, on a day, by a brand on a network. */
    record Page(BrandId brand, PlatformName platform, LocalDate day) {}

    long spent(Page page);

    /** Pays a price. */
    void pay(Page page, long price);

    /**
     * Pays for things that cost but once a day, however often they are had.
     *
     * @param prices by name of the thing, 100 characters at most
     */
    void payOnce(Page page, Map<String, Long> prices);
}
