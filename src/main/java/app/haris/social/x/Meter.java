package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.Interaction;
import app.haris.social.Spending;
import app.haris.social.SpendingBook;
import app.haris.social.Trouble;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Counts what X charges for, by brand and day of UTC, and holds it against the caps of
 * accounts.yml. X charges for each thing returned, once a day (of UTC), and says nothing else of
 * people who come beside posts; its own simulator charges none for them, its own advice to programs
 * does (https://github.com/xdevplatform/playground; github.com/cursor/plugins, third_party/x). They
 * are counted: too much rather than too little.
 */
@Component("xMeter")
final class Meter {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** From this share of the soft cap on, X is asked less often. */
    private static final double NEAR = 0.5;

    /** Ids of X have 19 digits; what is longer is odd, and is charged by nobody. */
    private static final int LONGEST = 90;

    private static final double NEARER = 0.8;
    private static final Duration SELDOM = Duration.ofMinutes(30);

    private static final Map<String, Price> READS =
            Map.ofEntries(
                    Map.entry("users/mentions", Price.OWN_POST),
                    Map.entry("users/tweets", Price.OWN_POST),
                    Map.entry("users/followers", Price.OWN_FOLLOWER),
                    Map.entry("tweets", Price.POST),
                    Map.entry("tweets/id", Price.POST),
                    Map.entry("tweets/search", Price.POST),
                    Map.entry("users", Price.USER),
                    Map.entry("users/me", Price.USER),
                    Map.entry("dm_events", Price.MESSAGE),
                    Map.entry("dm_events/id", Price.MESSAGE),
                    Map.entry("dm/events", Price.MESSAGE));

    private final SpendingBook book;
    private final Clock clock;

    Meter(SpendingBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    private SpendingBook.Page page(Account account) {
        return new SpendingBook.Page(account.brand(), account.platform(), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    Spending spent(Account account) {
        return new Spending(
                book.spent(page(account)),
                cap(account, "daily-soft-cap"),
                cap(account, "daily-hard-cap"));
    }

    private static Optional<Long> cap(Account account, String key) {
        return Optional.ofNullable(account.options().get(key))
                .map(dollars -> new BigDecimal(dollars).multiply(MILLION).longValue());
    }

    /** Why nothing is asked or sent any more today. */
    Optional<Trouble> capped(Account account) {
        return account.options().containsKey("daily-hard-cap") && spent(account).isHardReached()
                ? Optional.of(new Trouble(Trouble.Kind.CAPPED, "", Optional.of(untilTomorrow())))
                : Optional.empty();
    }

    private Duration untilTomorrow() {
        var midnight = today().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return Duration.between(clock.instant(), midnight);
    }

    /** Slower from half of the soft cap on; beyond it, seldom. */
    Duration pause(Account account, Duration usual) {
        var spending = spent(account);
        if (spending.soft().isEmpty()) {
            return usual;
        }
        double share = (double) spending.today() / Math.max(1, spending.soft().get());
        var slower = usual.multipliedBy(share < NEAR ? 1 : share < NEARER ? 2 : 4);
        return share < 1 || slower.compareTo(SELDOM) > 0 ? slower : SELDOM;
    }

    /** Own posts are cheap where the account owns the app (under "Owned Reads"). */
    private static @Nullable Price price(Account account, String endpoint) {
        var price = READS.get(endpoint);
        return price == Price.OWN_POST && "false".equals(account.options().get("owns-app"))
                ? Price.POST
                : price;
    }

    /** Charges what an answer has, but once a day for each thing. */
    void read(Account account, String endpoint, JsonNode body) {
        var main = price(account, endpoint);
        if (main != null) {
            var bill = new Bill();
            var data = body.path("data");
            (data.isArray() ? data.valueStream() : List.of(data).stream())
                    .forEach(one -> bill.add(main, one.path("id").asString("")));
            var includes = body.path("includes");
            includes.path("users")
                    .forEach(one -> bill.add(Price.USER, one.path("id").asString("")));
            for (var posts : List.of("posts", "tweets")) {
                includes.path(posts)
                        .forEach(one -> bill.add(Price.POST, one.path("id").asString("")));
            }
            pay(account, bill);
        }
    }

    /**
     * Charges the events that a call told of.
     *
     * @param prices by what they are about
     */
    void called(Account account, Map<String, Price> prices) {
        var bill = new Bill();
        prices.forEach((id, price) -> bill.add(price, id));
        pay(account, bill);
    }

    /** Charges what a call brought. */
    void heard(Account account, List<Arrival> arrivals) {
        var bill = new Bill();
        for (var arrival : arrivals) {
            if (arrival instanceof Arrival.Received(var said)) {
                bill.add(price(said.kind()), said.id().value());
            }
        }
        pay(account, bill);
    }

    private static Price price(Interaction.Kind kind) {
        return switch (kind) {
            case MESSAGE -> Price.MESSAGE;
            case FOLLOW -> Price.FOLLOW;
            case MENTION, COMMENT, REVIEW, TAG, LIKE, REPOST -> Price.POST;
        };
    }

    void write(Account account, Price price) {
        book.pay(page(account), price.millionths());
    }

    /** Things that are paid for once a day, and their prices. */
    private static final class Bill {
        private final Map<String, Long> prices = new LinkedHashMap<>();

        void add(Price price, String id) {
            if (!id.isBlank() && id.length() < LONGEST) {
                prices.putIfAbsent(kind(price) + id, price.millionths());
            }
        }

        /** People are numbered apart from posts. */
        private static String kind(Price price) {
            return switch (price) {
                case USER -> "user ";
                case OWN_FOLLOWER -> "follower ";
                default -> "";
            };
        }
    }

    private void pay(Account account, Bill bill) {
        if (!bill.prices.isEmpty()) {
            book.payOnce(page(account), bill.prices);
        }
    }
}
