package app.haris.social.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.FakeOwnPosts;
import app.haris.social.Fetched;
import app.haris.social.Interaction;
import app.haris.social.RemoteId;
import app.haris.social.Trouble;
import app.haris.social.graph.LocalGraph;
import app.haris.social.wire.LocalServer.Said;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FacebookSourceTests {
    private final SettableClock clock = SettableClock.standing();
    private final LocalGraph network = new LocalGraph(LocalGraph.Dialect.FACEBOOK, clock);
    private final LocalGraph.Node post = network.post(LocalGraph.OWN_ID, "Free delivery");
    private final Account account = network.account();
    private final FakeOwnPosts own = new FakeOwnPosts();
    private final FacebookSource source =
            FacebookParts.with(own, Duration.ofSeconds(20), clock, account).source();
    private Optional<String> cursor = Optional.empty();

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void comments_answers_visitors_posts_and_messages_come_once_and_as_what_they_are() {
        var comment = network.comment("42", post, "أين طردي؟");
        network.comment("43", comment, "Anche il mio");
        network.post("44", "Where are you?");
        network.message("45", "45", "Ciao");

        assertThat(received())
                .extracting(Interaction::kind)
                .containsExactlyInAnyOrder(
                        Interaction.Kind.COMMENT,
                        Interaction.Kind.COMMENT,
                        Interaction.Kind.MENTION,
                        Interaction.Kind.MESSAGE);
        assertThat(received()).isEmpty();
    }

    @Test
    void after_an_outage_everything_arrives_however_many_pages_it_takes() {
        received();
        for (int i = 0; i < 230; i++) {
            clock.advance(Duration.ofSeconds(20));
            network.comment("c" + i, post, "during " + i);
            network.message("m" + i % 40, "m" + i % 40, "message " + i);
        }

        assertThat(received()).hasSize(460);
    }

    @Test
    void what_was_said_a_week_before_the_first_look_is_history() {
        network.comment("42", post, "old");
        clock.advance(Duration.ofDays(8));
        network.comment("43", post, "new");

        assertThat(received()).extracting(Interaction::text).containsExactly("new");
    }

    @Test
    void a_colleagues_answers_are_told_but_not_our_own() {
        var question = network.comment("42", post, "?");
        var letter = network.message("43", "43", "?");
        received();
        clock.advance(Duration.ofSeconds(1));
        network.comment(LocalGraph.OWN_ID, question, "From the phone");
        network.message(LocalGraph.OWN_ID, "43", "From the phone");
        own.add(
                account.id(),
                new RemoteId(network.comment(LocalGraph.OWN_ID, question, "Haris").id));
        network.comment(LocalGraph.OWN_ID, post, "A word to all");
        assertThat(look()).as("too early to tell").isEmpty();
        clock.advance(Duration.ofMinutes(3));

        assertThat(look())
                .hasOnlyElementsOfType(Arrival.AnsweredNatively.class)
                .extracting(one -> one.id().value())
                .containsExactlyInAnyOrder(question.id, letter.id);
        assertThat(look()).isEmpty();
    }

    @Test
    void edits_and_deletions_are_seen_within_minutes() {
        var edited = network.comment("42", post, "before");
        var deleted = network.comment("43", post, "sorry");
        received();
        edited.text = "after";
        deleted.isDeleted = true;
        clock.advance(Duration.ofMinutes(6));

        assertThat(look())
                .containsExactlyInAnyOrder(
                        new Arrival.Edited(
                                account.id(), new RemoteId(edited.id), "after", clock.instant()),
                        new Arrival.Deleted(
                                account.id(), new RemoteId(deleted.id), clock.instant()));
    }

    @ParameterizedTest
    @CsvSource({
        "400, 190, 463, TOKEN, the token has expired",
        "400, 190, 460, TOKEN, the password was changed",
        "400, 190, 458, TOKEN, the app was removed",
        "400, 190, 492, TOKEN, lost their role",
        "400, 190, 459, BLOCKED, confirm it is you",
        "403, 10, 0, PERMISSION, code 10",
        "403, 200, 0, PERMISSION, code 200",
        "400, 4, 0, RATE, code 4",
        "400, 368, 0, RATE, code 368",
        "400, 100, 33, GONE, code 100/33",
        "400, 21, 0, GONE, code 21",
        "500, 2, 0, FAILING, code 2",
        "400, 100, 0, MALFORMED, code 100",
        "404, 0, 0, GONE, 404",
        "502, 0, 0, FAILING, 502"
    })
    void each_failure_is_named_for_what_can_be_done_about_it(
            int status, int code, int subcode, Trouble.Kind kind, String detail) {
        network.outage(
                code == 0
                        ? Said.json(status, "<html>")
                        : LocalGraph.error(status, code, subcode, "said so"));

        assertThat(source.check(account)).map(Trouble::kind).contains(kind);
        assertThat(source.fetch(account, cursor))
                .isInstanceOfSatisfying(
                        Fetched.Failed.class,
                        failed -> {
                            assertThat(failed.trouble().kind()).isEqualTo(kind);
                            assertThat(failed.trouble().detail()).contains(detail);
                        });
    }

    @Test
    void what_one_right_is_wanting_for_keeps_nothing_else_back() {
        network.fixed("123/conversations", LocalGraph.error(403, 200, 0, "pages_messaging"));
        network.fixed("123/ratings", LocalGraph.error(400, 12, 0, "deprecated"));
        network.fixed("123/ads_posts", LocalGraph.error(400, 100, 0, "(#100) ads_management"));
        network.comment("42", post, "?");

        assertThat(received()).hasSize(1);
    }

    @Test
    void dark_posts_ratings_and_mentions_elsewhere_are_looked_at_now_and_then() {
        network.fixed(
                "123/ads_posts",
                Said.json(
                        """
                        {"data":[{"id":"123_900","from":{"id":"123"},"created_time":%1$s,\
                        "comments":{"data":[{"id":"900_1","message":"Spam!","from":{"id":"42"},\
                        "created_time":%1$s}]}}]}"""
                                .formatted(now())));
        network.fixed(
                "123/ratings",
                Said.json(
                        """
                        {"data":[{"open_graph_story":{"id":"66"},"reviewer":{"id":"42"},\
                        "review_text":"Ottimo","rating":5,"created_time":%s},{"nonsense":true}]}"""
                                .formatted(now())));
        network.fixed(
                "123/tagged",
                Said.json(
                        """
                        {"data":[{"id":"7_8","message":"@Acme","from":{"id":"7"},\
                        "created_time":%s}]}"""
                                .formatted(now())));

        assertThat(received())
                .extracting(Interaction::kind)
                .containsExactlyInAnyOrder(
                        Interaction.Kind.COMMENT,
                        Interaction.Kind.REVIEW,
                        Interaction.Kind.MENTION);
        assertThat(received()).isEmpty();
    }

    private String now() {
        return String.valueOf(clock.instant().getEpochSecond());
    }

    @Test
    void where_much_is_said_fewer_posts_are_looked_at_at_once() {
        network.refusesBigPages();
        network.comment("42", post, "?");

        assertThat(received()).hasSize(1);
    }

    @Test
    void the_last_calls_of_a_window_are_left_for_answers() {
        received();
        network.headers(Map.of("X-App-Usage", "{\"call_count\":85,\"total_time\":2}"));
        received();
        int asked = network.asked().size();

        assertThat(((Fetched.Failed) source.fetch(account, cursor)).trouble().kind())
                .isEqualTo(Trouble.Kind.RATE);
        assertThat(network.asked()).hasSize(asked);

        network.headers(Map.of());
        clock.advance(Duration.ofMinutes(5));
        assertThat(source.fetch(account, cursor)).isInstanceOf(Fetched.News.class);
    }

    @Test
    void what_is_odd_does_not_stop_the_rest() {
        network.fixed(
                "123/feed",
                Said.json(
                        """
                        {"data":[{},7,{"id":"123_1","comments":7},{"id":"123_2","comments":{"data":\
                        [{},{"id":"2_1"},{"id":"2_2","from":{"id":"42"},"created_time":"never"},\
                        {"id":"2_3","from":{"id":"42"},"created_time":%s,"message":"here"}]}}]}"""
                                .formatted(now())));

        assertThat(received()).extracting(Interaction::text).containsExactly("here");
    }

    @Test
    void a_network_of_nobody_is_no_network() {
        network.outage(Said.json(200, "<html>please sign in to the wifi</html>"));

        assertThat(source.check(account)).map(Trouble::kind).contains(Trouble.Kind.MALFORMED);
        assertThat(IntStream.range(0, 3).mapToObj(i -> source.fetch(account, cursor)))
                .hasOnlyElementsOfType(Fetched.Failed.class);
    }

    private List<Arrival> look() {
        var news = (Fetched.News) source.fetch(account, cursor);
        cursor = Optional.of(news.cursor());
        return news.arrivals();
    }

    private List<Interaction> received() {
        return look().stream()
                .filter(Arrival.Received.class::isInstance)
                .map(one -> ((Arrival.Received) one).interaction())
                .toList();
    }
}
