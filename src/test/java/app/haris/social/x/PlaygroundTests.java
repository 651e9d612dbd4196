package app.haris.social.x;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.Author;
import app.haris.social.Delivery;
import app.haris.social.FakeOwnPosts;
import app.haris.social.Fetched;
import app.haris.social.Interaction;
import app.haris.social.OutgoingReply;
import app.haris.social.ReadBack;
import app.haris.social.RemoteId;
import app.haris.social.Sighting;
import app.haris.social.Visibility;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What X's own simulator does otherwise than X, and programs are tried with. */
final class PlaygroundTests {
    static final Author ELLA = new Author("17", "SwiftSwan", null, null, false);

    private final SettableClock clock = SettableClock.standing();
    private final Playground playground = new Playground(clock);
    private final XParts parts = XParts.with(new FakeOwnPosts(), Duration.ofSeconds(20), clock);
    private final Account account =
            XParts.account(playground.address(), Map.of("user", Playground.US));
    private Optional<String> cursor = Optional.empty();

    @AfterEach
    void close() {
        playground.close();
    }

    @Test
    void people_are_known_by_their_names_though_nothing_tells_them() {
        playground.person("17", "SwiftSwan");
        playground.post("90001", "17", "@playground_user dov&#39;è &lt;il&gt; &#34;pacco&#34;?");
        playground.message("238", "17", Playground.US, "Ciao");
        playground.message("239", "30", "31", "Between others");

        var said = said(fetch());

        assertThat(said)
                .extracting(one -> one.author().handle() + ": " + one.text())
                .containsExactly(
                        "SwiftSwan: @playground_user dov'è <il> \"pacco\"?", "SwiftSwan: Ciao");
    }

    @Test
    void whatever_number_the_next_mention_has_it_arrives() {
        playground.post("2003171984100737319", "17", "@playground_user one");
        assertThat(said(fetch())).hasSize(1);
        playground.post("1001", "18", "@playground_user two");
        assertThat(said(fetch()))
                .extracting(Interaction::text)
                .containsExactly("@playground_user two");
        playground.post("95", "19", "@playground_user three");

        assertThat(said(fetch()))
                .extracting(Interaction::text)
                .containsExactly("@playground_user three");
    }

    @Test
    void messages_in_no_order_all_arrive() {
        playground.message("500", "17", Playground.US, "first seen");
        fetch();
        clock.advance(Duration.ofMinutes(3));
        playground.message("400", "17", Playground.US, "earlier, seen later");
        playground.message("600", "17", Playground.US, "latest");

        assertThat(said(fetch()))
                .extracting(Interaction::text)
                .contains("earlier, seen later", "latest");
    }

    @Test
    void an_answer_that_was_lost_is_found_though_nothing_says_what_it_answers() {
        playground.post("90001", "17", "@playground_user dov&#39;è?");
        fetch();
        playground.breaksAfterPosting();
        var reply = reply("90001", "È l'ultimo: \"arriva\" <oggi> & basta");

        assertThat(parts.platform().publish(account, reply)).isInstanceOf(Delivery.Unknown.class);
        assertThat(parts.platform().readBack(account, reply, clock.instant()))
                .isInstanceOf(ReadBack.Found.class);
        var never = reply("90001", "Never sent");
        assertThat(parts.platform().readBack(account, never, clock.instant()))
                .isInstanceOf(ReadBack.Inconclusive.class);
    }

    @Test
    void an_answer_to_what_is_not_there_is_refused_in_its_own_words() {
        assertThat(parts.platform().publish(account, reply("404", "An answer")))
                .isEqualTo(new Delivery.Refused("The reply.in_reply_to_tweet_id is invalid."));
        assertThat(parts.platform().look(account, new RemoteId("404")))
                .isEqualTo(new Sighting.Gone());
    }

    @Test
    void a_deletion_is_found_though_it_is_kept_silent() {
        playground.post("90001", "17", "@playground_user one");
        playground.post("90002", "17", "@playground_user two");
        fetch();
        playground.delete("90001");
        clock.advance(Duration.ofMinutes(11));

        assertThat(fetch())
                .containsExactly(
                        new Arrival.Deleted(account.id(), new RemoteId("90001"), clock.instant()));
    }

    private List<Arrival> fetch() {
        var news = (Fetched.News) parts.source().fetch(account, cursor);
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

    private OutgoingReply reply(String target, String text) {
        return new OutgoingReply(
                UUID.randomUUID(),
                account.id(),
                new RemoteId(target),
                ELLA,
                Visibility.PUBLIC,
                text,
                List.of());
    }
}
