package app.haris.social.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.haris.SettableClock;
import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.FakeOwnPosts;
import app.haris.social.Fetched;
import app.haris.social.Interaction;
import app.haris.social.Interaction.Kind;
import app.haris.social.Language;
import app.haris.social.RemoteId;
import app.haris.social.Trouble;
import app.haris.social.wire.LocalServer.Asked;
import app.haris.social.wire.LocalServer.Said;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class XSourceTests {
    private final SettableClock clock = SettableClock.standing();
    private final LocalX network = new LocalX(clock);
    private final FakeOwnPosts own = new FakeOwnPosts();
    private final XSource source = XParts.with(own, Duration.ofSeconds(20), clock).source();
    private final Account account = XParts.account(network.address(), Map.of());
    private Optional<String> cursor = Optional.empty();
    private int fetches;

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void a_mention_a_reply_and_a_message_arrive_as_what_they_are() {
        var post = network.answer("acme", "Spedizione gratis", null);
        var mention = network.mention("giu_r", "dov'è il pacco? https://example.org/track");
        var reply = network.answer("omar", "أين طردي؟ <3 & شكرا", post);
        var message = network.message("lina", "Hello");

        var said = said(fetch());

        assertThat(said)
                .extracting(Interaction::id, Interaction::kind, one -> one.author().handle())
                .containsExactlyInAnyOrder(
                        tuple(new RemoteId(mention.id()), Kind.MENTION, "giu_r"),
                        tuple(new RemoteId(reply.id()), Kind.COMMENT, "omar"),
                        tuple(new RemoteId(message.id()), Kind.MESSAGE, "lina"));
        assertThat(said.getFirst().text())
                .isEqualTo("@acme dov'è il pacco? https://example.org/track");
        assertThat(said.getFirst().author().followers()).isEqualTo(48_000);
        assertThat(said.getFirst().language()).isEqualTo(Language.ITALIAN);
        assertThat(said.getFirst().url()).hasToString("https://x.com/i/status/" + mention.id());
        assertThat(said.get(1).text()).isEqualTo("@acme أين طردي؟ <3 & شكرا");
        assertThat(said.get(1).parent()).contains(new RemoteId(post.id()));
        assertThat(said.get(1).conversation()).isEqualTo(post.id());
    }

    @Test
    void what_was_seen_is_not_told_again_and_what_is_indexed_late_is_not_missed() {
        network.mention("giu_r", "one");
        fetch();
        assertThat(fetch()).isEmpty();

        var late = network.mention("omar", "written before, seen after");
        clock.advance(Duration.ofMinutes(5));
        network.mention("lina", "two");
        network.hide(late);
        assertThat(said(fetch())).hasSize(1);
        network.show(late);

        assertThat(said(fetch()))
                .extracting(Interaction::id)
                .containsExactly(new RemoteId(late.id()));
        assertThat(fetch()).isEmpty();
    }

    @Test
    void several_pages_arrive_as_one_oldest_first() {
        network.mention("giu_r", "before");
        fetch();
        for (int i = 0; i < 250; i++) {
            network.mention("author" + i % 7, "number " + i);
        }

        var said = said(fetch());

        assertThat(said).hasSize(250);
        assertThat(said.getFirst().text()).isEqualTo("@acme number 0");
        assertThat(said.getLast().text()).isEqualTo("@acme number 249");
    }

    @Test
    void a_failure_on_a_later_page_leaves_the_cursor_where_it_was() {
        network.mention("giu_r", "before");
        fetch();
        for (int i = 0; i < 150; i++) {
            network.mention("author", "number " + i);
        }
        network.outageOnPage(Said.json(503, ""));
        assertThat(source.fetch(account, cursor)).isInstanceOf(Fetched.Failed.class);

        network.backToNormal();
        assertThat(said(fetch())).hasSize(150);
    }

    @Test
    void an_edit_keeps_the_name_of_what_was_edited() {
        var mention = network.mention("giu_r", "dov'è?");
        fetch();
        clock.advance(Duration.ofMinutes(1));
        network.edit(mention, "dov'è il pacco?");

        assertThat(fetch())
                .filteredOn(Arrival.Edited.class::isInstance)
                .containsExactly(
                        new Arrival.Edited(
                                account.id(),
                                new RemoteId(mention.id()),
                                "@acme dov'è il pacco?",
                                Snowflake.time(mention.versions.getLast()).orElseThrow()));
    }

    @Test
    void a_deletion_is_found_within_minutes() {
        var mention = network.mention("giu_r", "dov'è?");
        fetch();
        network.delete(mention);
        clock.advance(Duration.ofMinutes(11));

        assertThat(fetch())
                .containsExactly(
                        new Arrival.Deleted(
                                account.id(), new RemoteId(mention.id()), clock.instant()));
        assertThat(fetch()).isEmpty();
    }

    @Test
    void what_a_colleague_answers_in_x_is_known_and_what_haris_answered_is_not_told() {
        network.answer("acme", "An old post", null);
        clock.advance(Duration.ofMinutes(3));
        var mention = network.mention("giu_r", "dov'è?");
        fetch();
        var ours = network.answer("acme", "From Haris", mention);
        own.add(account.id(), new RemoteId(ours.id()));
        var theirs = network.answer("acme", "From the phone", mention);
        assertThat(fetch()).isEmpty();
        clock.advance(Duration.ofMinutes(3));

        assertThat(fetch())
                .singleElement()
                .isInstanceOfSatisfying(
                        Arrival.AnsweredNatively.class,
                        answered -> {
                            assertThat(answered.id().value()).isEqualTo(mention.id());
                            assertThat(answered.receipt().id().value()).isEqualTo(theirs.id());
                        });
    }

    @Test
    void a_quote_that_names_nobody_is_found_within_minutes() {
        var post = network.answer("acme", "Spedizione gratis", null);
        fetch();
        clock.advance(Duration.ofMinutes(2));
        var quote = network.answer("giu_r", "Sì, ma quando?", null);
        quote.quoted = post.id();
        clock.advance(Duration.ofMinutes(9));

        assertThat(said(fetch()))
                .extracting(one -> one.kind() + " " + one.author().handle() + ": " + one.text())
                .containsExactly("MENTION giu_r: Sì, ma quando?");
        // X's index lags, so that a look begins before the end of the last.
        clock.advance(Duration.ofMinutes(11));
        fetch();
        clock.advance(Duration.ofMinutes(11));
        assertThat(fetch()).isEmpty();
    }

    @Test
    void who_begins_to_follow_is_told_once_and_whoever_did_before_is_not() {
        for (int i = 0; i < 30; i++) {
            network.follow("old" + i);
        }
        assertThat(fetch()).isEmpty();
        network.follow("giu_r");
        network.unfollow("old29");
        network.unfollow("old28");
        clock.advance(Duration.ofMinutes(31));

        assertThat(said(fetch()))
                .extracting(one -> one.kind() + " " + one.author().handle())
                .containsExactly("FOLLOW giu_r");
        clock.advance(Duration.ofMinutes(31));
        assertThat(fetch()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_server_is_asked_in_the_words_that_it_knows(Dialect dialect) {
        network.understands(dialect);
        var mention = network.mention("giu_r", "dov'è?");

        var said = said(fetch());

        assertThat(said).extracting(Interaction::id).containsExactly(new RemoteId(mention.id()));
        assertThat(said.getFirst().author().handle()).isEqualTo("giu_r");
        network.mention("omar", "أين؟");
        long before = refused();
        assertThat(said(fetch())).hasSize(1);
        assertThat(refused()).isEqualTo(before);
    }

    private long refused() {
        return network.asked().stream().filter(asked -> asked.path().contains("mentions")).count()
                - fetches;
    }

    @Test
    void messages_are_asked_for_every_other_minute_and_no_more() {
        fetch();
        fetch();
        assertThat(asked("/2/dm_events")).hasSize(1);

        clock.advance(Duration.ofMinutes(2));
        network.message("giu_r", "Ciao");
        assertThat(said(fetch())).hasSize(1);
        assertThat(asked("/2/dm_events")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "401, TOKEN",
        "402, UNPAID",
        "403, PERMISSION",
        "404, GONE",
        "429, RATE",
        "503, FAILING",
    })
    void an_error_says_what_is_to_be_done(int status, Trouble.Kind kind) {
        network.outage(LocalX.problem(status, "As it is", "about:blank"));

        assertThat(source.check(account)).map(Trouble::kind).contains(kind);
        assertThat(source.fetch(account, Optional.empty()))
                .isInstanceOfSatisfying(
                        Fetched.Failed.class,
                        failed -> assertThat(failed.trouble().kind()).isEqualTo(kind));
    }

    @Test
    void a_locked_account_is_told_from_a_missing_right() {
        network.outage(
                Said.json(403, "{\"errors\":[{\"code\":326,\"message\":\"Temporarily locked\"}]}"));

        assertThat(source.check(account)).map(Trouble::kind).contains(Trouble.Kind.BLOCKED);
    }

    @Test
    void an_odd_post_loses_none_of_its_neighbors() {
        network.mention("giu_r", "one");
        network.answerNext(
                "/2/users/" + LocalX.US + "/mentions",
                """
                {"data":[{"id":"7","author_id":"8","created_at":"2026-11-22T08:00:00.000Z","text":"@acme ok"},
                         {"id":{"odd":1}},"nonsense",{"text":"no id"},
                         {"id":"9","author_id":"8","created_at":"yesterday","text":"when?"},
                         {"id":"10","author_id":"8","created_at":"2026-11-22T08:01:00.000Z"}]}
                """);

        assertThat(said(fetch())).extracting(one -> one.id().value()).containsExactly("7", "10");
    }

    private List<Asked> asked(String path) {
        return network.asked().stream().filter(asked -> asked.path().equals(path)).toList();
    }

    private List<Arrival> fetch() {
        fetches++;
        var news = (Fetched.News) source.fetch(account, cursor);
        cursor = Optional.of(news.cursor());
        return news.arrivals();
    }

    private static List<Interaction> said(List<Arrival> arrivals) {
        return arrivals.stream()
                .flatMap(
                        arrival ->
                                arrival instanceof Arrival.Received(var said)
                                        ? Stream.of(said)
                                        : Stream.empty())
                .toList();
    }
}
