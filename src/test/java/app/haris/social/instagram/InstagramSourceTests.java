package app.haris.social.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.FakeOwnPosts;
import app.haris.social.Fetched;
import app.haris.social.Interaction;
import app.haris.social.RemoteId;
import app.haris.social.graph.LocalGraph;
import app.haris.social.wire.LocalServer.Said;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class InstagramSourceTests {
    private final SettableClock clock = SettableClock.standing();
    private final LocalGraph network = new LocalGraph(LocalGraph.Dialect.INSTAGRAM, clock);
    private final LocalGraph.Node reel = network.post(LocalGraph.OWN_ID, "Spedizione gratis");
    private final Account account = network.account();
    private final FakeOwnPosts own = new FakeOwnPosts();
    private final InstagramSource source =
            InstagramParts.with(own, Duration.ofSeconds(20), clock, account).source();
    private Optional<String> cursor = Optional.empty();

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void after_an_outage_comments_answers_and_messages_are_filled_in() {
        received();
        for (int i = 0; i < 120; i++) {
            clock.advance(Duration.ofMinutes(20));
            var comment = network.comment("c" + i, reel, "أين طردي " + i);
            network.comment("d" + i, comment, "Anche il mio " + i);
            network.message("m" + i % 30, "m" + i % 30, "ciao " + i);
        }

        assertThat(received()).hasSize(360);
        assertThat(received()).isEmpty();
    }

    @Test
    void what_is_answered_in_the_app_is_told_wherever_the_answer_hangs() {
        network.fixed(
                "123/media",
                Said.json(
                        """
                        {"data":[{"id":"900","username":"acme_it","permalink":"https://ig.example/p",\
                        "comments":{"data":[{"id":"1","text":"?","timestamp":"%1$s","username":"giu",\
                        "replies":{"data":[\
                        {"id":"2","parent_id":"1","text":"Sì","timestamp":"%1$s","username":"acme_it"},\
                        {"id":"3","parent_id":"1","text":"No","timestamp":"%1$s","from":{"id":"123"}},\
                        {"id":"4","parent_id":"1","text":"Io","timestamp":"%1$s","user":{"id":"123"}},\
                        {"id":"5","parent_id":"2","text":"Di","timestamp":"%1$s","username":"acme_it"},\
                        {"id":"6","parent_id":"1","text":"Grazie","timestamp":"%1$s","username":"giu"}\
                        ]}}]}}]}"""
                                .formatted(clock.instant())));
        own.add(account.id(), new RemoteId("3"));
        clock.advance(Duration.ofMinutes(3));

        var arrivals = look();

        assertThat(arrivals)
                .filteredOn(Arrival.Received.class::isInstance)
                .extracting(one -> one.id().value())
                .containsExactlyInAnyOrder("1", "6");
        assertThat(arrivals)
                .filteredOn(Arrival.AnsweredNatively.class::isInstance)
                .extracting(one -> ((Arrival.AnsweredNatively) one).receipt().id().value())
                .containsExactly("2", "4");
    }

    @Test
    void an_author_without_id_is_known_by_name() {
        network.fixed(
                "123/media",
                Said.json(
                        """
                        {"data":[{"id":"900","comments":{"data":[{"id":"17916477187142401",\
                        "text":"Nice","timestamp":"%s","like_count":0,"hidden":false,\
                        "username":"bincyshiona"}]}}]}"""
                                .formatted(clock.instant())));

        assertThat(received())
                .singleElement()
                .satisfies(
                        said -> {
                            assertThat(said.author().id()).isEqualTo("bincyshiona");
                            assertThat(said.author().handle()).isEqualTo("bincyshiona");
                        });
    }

    @Test
    void what_others_hide_and_show_again_is_told() {
        commented(false);
        assertThat(look()).singleElement().isInstanceOf(Arrival.Received.class);

        commented(true);
        assertThat(look()).containsExactly(hidden(true));
        assertThat(look()).isEmpty();

        commented(false);
        assertThat(look()).containsExactly(hidden(false));
    }

    private Arrival hidden(boolean isHidden) {
        return new Arrival.Hidden(account.id(), new RemoteId("91"), isHidden, clock.instant());
    }

    private void commented(boolean isHidden) {
        network.fixed(
                "123/media",
                Said.json(
                        """
                        {"data":[{"id":"900","comments":{"data":[{"id":"91","text":"Ladri",\
                        "timestamp":"%s","hidden":%b,"username":"omar"}]}}]}"""
                                .formatted(clock.instant(), isHidden)));
    }

    @Test
    void who_writes_a_message_is_introduced_with_the_first() {
        network.message("42", "42", "Ciao");
        assertThat(look())
                .filteredOn(Arrival.Introduced.class::isInstance)
                .extracting(one -> one.id().value())
                .containsExactly("42");
    }

    @Test
    void what_was_said_to_a_broadcast_is_over_when_no_look_shows_it() {
        network.fixed(
                "123/live_media",
                Said.json(
                        """
                        {"data":[{"id":"700","comments":{"data":[{"id":"71","text":"Prezzo?",\
                        "timestamp":"%s","username":"omar","media":{"id":"700",\
                        "media_product_type":"LIVE"}}]}}]}"""
                                .formatted(clock.instant())));
        assertThat(received()).singleElement().matches(Broadcasts::isLive);

        network.fixed("123/live_media", LocalGraph.error(400, 10, 0, "no permission"));
        clock.advance(Duration.ofMinutes(6));
        assertThat(look()).isEmpty();

        network.fixed("123/live_media", Said.json("{\"data\":[]}"));
        clock.advance(Duration.ofMinutes(6));
        assertThat(look())
                .containsExactly(
                        new Arrival.Ended(account.id(), new RemoteId("700"), clock.instant()));
        clock.advance(Duration.ofMinutes(6));
        assertThat(look()).isEmpty();
    }

    @Test
    void tags_are_kept_and_the_broadcast_that_runs_is_heard() {
        network.fixed(
                "123/tags",
                Said.json(
                        """
                        {"data":[{"id":"800","caption":"@acme_it","username":"giu",\
                        "timestamp":"%s"}]}"""
                                .formatted(clock.instant())));
        network.fixed(
                "123/live_media",
                Said.json(
                        """
                        {"data":[{"id":"700","comments":{"data":[{"id":"71","text":"Prezzo?",\
                        "timestamp":"%s","username":"omar"}]}}]}"""
                                .formatted(clock.instant())));

        assertThat(received())
                .extracting(Interaction::kind)
                .containsExactlyInAnyOrder(Interaction.Kind.TAG, Interaction.Kind.COMMENT);
    }

    @Test
    void deletions_are_seen_within_minutes() {
        var deleted = network.comment("43", reel, "sorry");
        received();
        deleted.isDeleted = true;
        clock.advance(Duration.ofMinutes(6));

        assertThat(look())
                .containsExactly(
                        new Arrival.Deleted(
                                account.id(), new RemoteId(deleted.id), clock.instant()));
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
