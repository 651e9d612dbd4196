package app.haris.social.x;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.Author;
import app.haris.social.Delivery;
import app.haris.social.FakeOwnPosts;
import app.haris.social.FakeSpendingBook;
import app.haris.social.Fetched;
import app.haris.social.OutgoingReply;
import app.haris.social.RemoteId;
import app.haris.social.Trouble;
import app.haris.social.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MeterTests {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-01T00:00:00Z");
    private static final long DOLLAR = 1_000_000;

    private final SettableClock clock = SettableClock.standing();
    private final LocalX network = new LocalX(clock);
    private final FakeSpendingBook book = new FakeSpendingBook();
    private final XParts parts =
            XParts.with(new FakeOwnPosts(), Duration.ofSeconds(20), book, clock);
    private Optional<String> cursor = Optional.empty();

    @AfterEach
    void close() {
        network.close();
    }

    private Account account(String... caps) {
        return XParts.account(
                network.address(),
                caps.length == 0
                        ? Map.of()
                        : Map.of("daily-soft-cap", caps[0], "daily-hard-cap", caps[1]));
    }

    private long spent(Account account) {
        return parts.source().spent(account).orElseThrow().today();
    }

    @Test
    void each_mention_and_each_author_is_paid_once_a_day() {
        var account = account();
        network.mention("giu_r", "one");
        network.mention("giu_r", "two");
        fetch(account);

        // Two mentions at 0.001, and beside them two people at 0.010: Giulia, and ourselves.
        assertThat(spent(account)).isEqualTo(2 * 1_000 + 2 * 10_000);
        clock.advance(Duration.ofMinutes(11));
        fetch(account);
        assertThat(spent(account)).isEqualTo(22_000);
    }

    @Test
    void mentions_cost_as_other_posts_where_somebody_else_owns_the_app() {
        var account = XParts.account(network.address(), Map.of("owns-app", "false"));
        network.mention("giu_r", "one");
        fetch(account);

        assertThat(spent(account)).isEqualTo(5_000 + 2 * 10_000);
    }

    @ParameterizedTest
    @CsvSource({
        "Arriva oggi, PUBLIC, 10000",
        "See https://acme.example, PUBLIC, 200000",
        "See www.acme.example, PUBLIC, 200000",
        "Arriva oggi, PRIVATE, 15000",
    })
    void an_answer_costs_what_x_says(String text, Visibility visibility, long price) {
        var account = account();
        parts.platform().publish(account, reply(text, visibility));

        assertThat(spent(account)).isEqualTo(price);
    }

    @Test
    void what_was_refused_costs_nothing_and_what_may_have_been_posted_is_paid() {
        var account = account();
        network.onPost(false, said -> LocalX.problem(403, "No.", "about:blank"));
        parts.platform().publish(account, reply("one", Visibility.PUBLIC));
        assertThat(spent(account)).isZero();

        network.onPost(false, said -> LocalX.problem(503, "", "about:blank"));
        parts.platform().publish(account, reply("two", Visibility.PUBLIC));
        assertThat(spent(account)).isEqualTo(10_000);
    }

    @Test
    void beyond_the_hard_cap_nothing_is_asked_or_sent_before_midnight() {
        clock.set(MIDNIGHT.plus(Duration.ofHours(20)));
        var account = account("0.005", "0.01");
        parts.platform().publish(account, reply("one", Visibility.PUBLIC));
        var asked = network.asked().size();

        assertThat(parts.platform().publish(account, reply("two", Visibility.PUBLIC)))
                .isEqualTo(new Delivery.NotSent("cost-cap", Optional.of(Duration.ofHours(4))));
        assertThat(parts.source().fetch(account, cursor))
                .isEqualTo(
                        new Fetched.Failed(
                                new Trouble(
                                        Trouble.Kind.CAPPED,
                                        "",
                                        Optional.of(Duration.ofHours(4)))));
        assertThat(network.asked()).hasSize(asked);

        clock.advance(Duration.ofHours(4));
        assertThat(parts.platform().publish(account, reply("two", Visibility.PUBLIC)))
                .isInstanceOf(Delivery.Published.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 60", "4, 60", "5, 120", "7, 120", "8, 240", "9, 240", "10, 1800", "99, 1800"})
    void x_is_asked_less_often_as_the_soft_cap_comes_near(int cents, int seconds) {
        var account = account("0.10", "5");
        for (int i = 0; i < cents; i++) {
            parts.platform().publish(account, reply("text " + i, Visibility.PUBLIC));
        }

        assertThat(parts.source().pause(account, Duration.ofMinutes(1)))
                .isEqualTo(Duration.ofSeconds(seconds));
        assertThat(parts.source().pause(account(), Duration.ofMinutes(1)))
                .isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void beyond_the_soft_cap_what_can_wait_is_left_out() {
        var account = account("0.01", "5");
        var mention = network.mention("giu_r", "one");
        fetch(account);
        network.delete(mention);
        network.mention("omar", "two");
        clock.advance(Duration.ofMinutes(11));

        assertThat(fetch(account)).singleElement().isInstanceOf(Arrival.Received.class);
    }

    /**
     * A month of 40 mentions a day by 20 people, each answered, every tenth with a link; the caps
     * leave room for most, and on Fridays there are ten times as many.
     */
    @Test
    void a_month_adds_up_to_the_cent_and_no_day_is_dearer_than_its_cap() {
        clock.set(MIDNIGHT);
        var account = account("1.50", "3");
        List<Long> days = new ArrayList<>();
        for (int day = 0; day < 30; day++) {
            boolean isBusy = day % 7 == 5;
            for (int hour = 0; hour < 20; hour++) {
                for (int i = 0; i < (isBusy ? 20 : 2); i++) {
                    var author = "author" + (2 * hour + i) % 20;
                    var mention = network.mention(author, "number " + i);
                    parts.platform().publish(account, reply(mention.id(), hour % 10 == 0));
                }
                fetchIfAllowed(account);
                clock.advance(Duration.ofHours(1));
            }
            days.add(spent(account));
            clock.set(MIDNIGHT.plus(Duration.ofDays(day + 1)));
        }

        var quiet = days.getFirst();
        // 40 mentions and our 40 answers, seen, at 0.001; 36 answers at 0.010, 4 at 0.200; people.
        assertThat(quiet - 40 * 1_000 - 36 * 10_000 - 4 * 200_000)
                .as("our own posts, and people")
                .isBetween(0L, 40 * 1_000 + 21 * 10_000L);
        assertThat(days).allMatch(spent -> spent <= 3 * DOLLAR + 400_000);
        assertThat(days.get(5)).isBetween(3 * DOLLAR, 3 * DOLLAR + 400_000);
        assertThat(days.stream().filter(spent -> spent < 3 * DOLLAR)).hasSize(26);
    }

    private void fetchIfAllowed(Account account) {
        if (parts.source().fetch(account, cursor) instanceof Fetched.News news) {
            cursor = Optional.of(news.cursor());
        }
    }

    private List<Arrival> fetch(Account account) {
        var news = (Fetched.News) parts.source().fetch(account, cursor);
        cursor = Optional.of(news.cursor());
        return news.arrivals();
    }

    private OutgoingReply reply(String target, boolean hasLink) {
        return reply(
                new RemoteId(target),
                hasLink ? "See https://acme.example" : "Arriva",
                Visibility.PUBLIC);
    }

    private OutgoingReply reply(String text, Visibility visibility) {
        return reply(new RemoteId(network.answer("giu_r", "?", null).id()), text, visibility);
    }

    private OutgoingReply reply(RemoteId target, String text, Visibility visibility) {
        return new OutgoingReply(
                UUID.randomUUID(),
                account().id(),
                target,
                new Author("222", "giu_r", null, null, false),
                visibility,
                text,
                List.of());
    }
}
