package app.haris.social.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.Fetched;
import app.haris.social.Interaction;
import app.haris.social.Interaction.Kind;
import app.haris.social.Language;
import app.haris.social.Trouble;
import app.haris.social.wire.LocalServer.Asked;
import app.haris.social.wire.LocalServer.Said;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BlueskySourceTests {
    private final SettableClock clock = SettableClock.standing();
    private final LocalBluesky network = new LocalBluesky(clock);
    private final Account account = BlueskyParts.account(network.address());
    private final BlueskyParts bluesky = new BlueskyParts(Duration.ofSeconds(20), clock);
    private Optional<String> cursor = Optional.empty();

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void what_is_said_to_the_account_arrives_once_and_as_what_it_is() {
        var post = network.own("Spedizione gratis");
        network.mention("giu_r", "Dov'è\nil pacco?");
        tick();
        var reply = network.reply("omar", "أين طردي؟", post);
        tick();
        network.quote("lina", "Look at this");
        tick();
        network.follow("lina");

        var arrived = received();

        assertThat(arrived)
                .extracting(Interaction::kind)
                .containsExactly(Kind.MENTION, Kind.COMMENT, Kind.MENTION, Kind.FOLLOW);
        var comment = arrived.get(1);
        assertThat(comment.text()).isEqualTo("أين طردي؟");
        assertThat(comment.parent()).contains(post.address.id());
        assertThat(comment.conversation()).isEqualTo(post.address.toString());
        assertThat(comment.url())
                .hasToString("https://bsky.app/profile/did:plc:omar/post/" + reply.address.key());
        assertThat(comment.author().id()).isEqualTo("did:plc:omar");
        assertThat(comment.author().handle()).isEqualTo("omar.test");
        assertThat(comment.author().followers()).isEqualTo(48_000);
        assertThat(comment.reach().likes()).isEqualTo(3);
        assertThat(comment.language()).isEqualTo(Language.ITALIAN);
        assertThat(received()).isEmpty();
    }

    @Test
    void who_likes_or_reposts_a_post_of_ours_is_told_quietly_and_once() {
        var post = network.own("Spedizione gratis");
        network.click("like", "lina", post);
        tick();
        network.click("repost", "omar", post);

        var arrived = received();

        assertThat(arrived).extracting(Interaction::kind).containsExactly(Kind.LIKE, Kind.REPOST);
        assertThat(arrived)
                .allMatch(one -> one.parent().equals(Optional.of(post.address.id())))
                .allMatch(one -> one.kind().isQuiet());
        assertThat(arrived.getFirst().author().handle()).isEqualTo("lina.test");
        assertThat(received()).isEmpty();
    }

    @Test
    void a_question_is_heard_beside_a_thousand_likes_of_which_the_newest_are_kept() {
        var post = network.own("Spedizione gratis");
        received();
        network.mention("giu_r", "Dov'è il pacco?");
        for (int i = 0; i < 1_000; i++) {
            clock.advance(Duration.ofMillis(10));
            network.click("like", "fan-" + i, post);
        }

        var arrived = received();

        assertThat(arrived).filteredOn(one -> one.kind() == Kind.MENTION).hasSize(1);
        assertThat(arrived).filteredOn(one -> one.kind() == Kind.LIKE).hasSize(500);
        network.click("like", "late", post);
        assertThat(received())
                .singleElement()
                .satisfies(one -> assertThat(one.author().handle()).isEqualTo("late.test"));
    }

    private void tick() {
        clock.advance(Duration.ofSeconds(1));
    }

    @Test
    void what_the_network_learns_late_is_not_lost() {
        network.mention("first", "on time");
        received();
        network.mention("late", "before", clock.instant().minus(Duration.ofMinutes(50)));

        assertThat(received()).extracting(Interaction::text).containsExactly("before");
        assertThat(received()).isEmpty();
    }

    @Test
    void after_an_outage_everything_arrives_in_order() {
        network.mention("first", "before");
        received();
        clock.advance(Duration.ofHours(5));
        IntStream.range(0, 250)
                .forEach(
                        i -> {
                            clock.advance(Duration.ofMinutes(1));
                            network.mention("author" + i % 40, "during " + i);
                        });

        assertThat(received())
                .extracting(Interaction::text)
                .containsExactlyElementsOf(
                        IntStream.range(0, 250).mapToObj(i -> "during " + i).toList());
        assertThat(received()).isEmpty();
    }

    @Test
    void at_first_only_the_latest_page_is_taken_and_nothing_older_later() {
        IntStream.range(0, 150)
                .forEach(
                        i -> {
                            tick();
                            network.mention("author", "old " + i);
                        });
        assertThat(received()).hasSize(100);

        network.find(lastMention()).isDeleted = true;

        assertThat(received()).isEmpty();
    }

    private String lastMention() {
        return network.mention("author", "gone at once").address.toString();
    }

    @Test
    void a_look_that_fails_leaves_everything_to_the_next() {
        received();
        network.mention("giu_r", "?");
        network.outage(LocalSessions.error(502, "UpstreamFailure", "Upstream Failure"));

        assertThat(troubleOf(look())).isEqualTo(Trouble.Kind.FAILING);

        network.backToNormal();
        assertThat(received()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "401, AuthMissing, Authentication Required, TOKEN",
        "400, InvalidToken, Token could not be verified, TOKEN",
        "400, InvalidToken, Bad token scope, PERMISSION",
        "400, ExpiredToken, Token has expired, TOKEN",
        "401, AccountTakedown, Account has been taken down, BLOCKED",
        "401, AccountDeactivated, Account is deactivated, BLOCKED",
        "403, Forbidden, no, PERMISSION",
        "429, RateLimitExceeded, Rate Limit Exceeded, RATE",
        "400, InvalidRequest, No service configured, MALFORMED",
        "501, MethodNotImplemented, Method Not Implemented, GONE",
        "500, InternalServerError, Internal Server Error, FAILING",
        "502, UpstreamFailure, Upstream Failure, FAILING",
        "504, UpstreamTimeout, Upstream Timeout, FAILING"
    })
    void each_failure_is_named_for_what_can_be_done_about_it(
            int status, String error, String message, Trouble.Kind kind) {
        received();
        network.outage(LocalSessions.error(status, error, message));

        assertThat(troubleOf(look())).isEqualTo(kind);
        assertThat(bluesky.source.check(account)).map(Trouble::kind).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"notifications\":{}}",
                "<html>please sign in to the wifi</html>",
                "{\"accessJwt\":\"\",\"refreshJwt\":\"\",\"did\":\"\",\"handle\":\"\"}"
            })
    void an_answer_that_is_none_of_the_networks_is_malformed(String body) {
        network.outage(Said.json(body));

        assertThat(troubleOf(look())).isEqualTo(Trouble.Kind.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{}]",
                "[null]",
                "[{\"uri\":\"at://did:plc:a/app.bsky.feed.post/1\",\"indexedAt\":\"yesterday\"}]",
                "[{\"uri\":7,\"author\":[],\"record\":3}]",
                "[{\"uri\":\"at://did:plc:a/app.bsky.feed.post/1\",\"reason\":\"mention\","
                        + "\"indexedAt\":\"2026-11-22T09:00:00Z\",\"author\":{},\"record\":{}}]"
            })
    void what_is_odd_does_not_stop_the_rest(String notifications) {
        received();
        network.outage(Said.json("{\"notifications\":" + notifications + "}"));

        assertThat(look()).isInstanceOf(Fetched.News.class);
    }

    @Test
    void a_post_with_odd_parts_still_arrives() {
        network.mention(
                "giu_r",
                Map.of(
                        "text",
                        "Dov'è?",
                        "langs",
                        "it",
                        "facets",
                        List.of(Map.of("index", Map.of("byteStart", -5, "byteEnd", 900))),
                        "labels",
                        7));

        assertThat(received()).extracting(Interaction::text).containsExactly("Dov'è?");
    }

    @Test
    void a_dead_line_is_not_taken_for_a_dead_password() {
        received();
        network.outage(new Said.Cut());

        assertThat(troubleOf(look())).isEqualTo(Trouble.Kind.UNREACHABLE);
        network.backToNormal();
        received();
        assertThat(calls("createSession")).hasSize(1);
    }

    @Test
    void an_expired_token_is_renewed_in_the_middle_and_the_renewal_has_no_body() {
        received();
        network.mention("giu_r", "?");
        network.sessions.expire();

        assertThat(received()).hasSize(1);
        assertThat(calls("createSession")).hasSize(1);
        assertThat(calls("refreshSession")).hasSize(1);
    }

    @Test
    void a_renewal_that_fails_keeps_the_session_and_one_that_is_refused_signs_in_again() {
        received();
        network.sessions.expire();
        network.sessions.onRefresh(Said.json(503, ""));
        assertThat(troubleOf(look())).isEqualTo(Trouble.Kind.FAILING);
        network.sessions.onRefresh(
                Said.json("{\"accessJwt\":\"\",\"refreshJwt\":\"\",\"did\":\"\"}"));
        assertThat(troubleOf(look())).isEqualTo(Trouble.Kind.MALFORMED);
        assertThat(calls("createSession")).hasSize(1);

        network.sessions.onRefresh(null);
        received();
        assertThat(calls("createSession")).hasSize(1);

        network.sessions.expire();
        network.sessions.onRefresh(
                LocalSessions.error(400, "ExpiredToken", "Token has been revoked"));
        received();
        assertThat(calls("createSession")).hasSize(2);
    }

    @Test
    void a_password_that_is_refused_is_not_tried_all_the_time() {
        network.sessions.revoke();
        for (int look = 0; look < 20; look++) {
            assertThat(troubleOf(look())).isEqualTo(Trouble.Kind.TOKEN);
        }
        assertThat(calls("createSession")).hasSize(3);

        network.sessions.allowAgain();
        clock.advance(Duration.ofMinutes(5));
        received();
    }

    @Test
    void a_locked_account_is_told_by_its_session() {
        network.sessions.add(Map.of("active", false, "status", "suspended"));

        assertThat(((Fetched.Failed) look()).trouble())
                .isEqualTo(Trouble.of(Trouble.Kind.BLOCKED, "suspended"));
    }

    /** Where an operator says a local or plain address, nothing leads elsewhere. */
    @Test
    void a_document_that_names_another_server_is_not_believed_where_it_is_not_safe() {
        network.sessions.add(
                Map.of(
                        "didDoc",
                        Map.of(
                                "service",
                                List.of(
                                        Map.of(
                                                "id", "#atproto_pds",
                                                "serviceEndpoint", "https://pds.example.org")))));

        assertThat(look()).isInstanceOf(Fetched.News.class);
    }

    @Test
    void the_service_that_is_asked_can_be_named() {
        var options = new HashMap<>(account.options());
        options.put("appview", "did:web:api.bsky.app#bsky_appview");
        var proxied =
                new Account(
                        account.id(),
                        account.brand(),
                        account.platform(),
                        account.ownId(),
                        account.activated(),
                        options);

        bluesky.source.fetch(proxied, Optional.empty());

        assertThat(calls("listNotifications"))
                .extracting(asked -> asked.headers().get("Atproto-proxy"))
                .containsOnly("did:web:api.bsky.app#bsky_appview");
        assertThat(calls("listRecords"))
                .extracting(asked -> asked.headers().get("Atproto-proxy"))
                .containsOnlyNulls();
    }

    @Test
    void a_colleagues_answer_in_the_app_is_told_but_not_our_own() {
        var question = network.mention("giu_r", "Dov'è?");
        received();
        var ours = network.own("from Haris", question);
        bluesky.own.add(account.id(), ours.address.id());
        var theirs = network.own("from the phone", question);

        assertThat(arrivals())
                .singleElement()
                .isInstanceOfSatisfying(
                        Arrival.AnsweredNatively.class,
                        answered -> {
                            assertThat(answered.id()).isEqualTo(question.address.id());
                            assertThat(answered.receipt().id()).isEqualTo(theirs.address.id());
                            assertThat(answered.text()).isEqualTo("from the phone");
                        });
        assertThat(arrivals()).isEmpty();
    }

    @Test
    void changes_and_deletions_are_seen_within_minutes_and_what_is_hidden_is_not_gone() {
        var changed = network.mention("giu_r", "before");
        var deleted = network.mention("omar", "sorry");
        var hidden = network.mention("lina", "blocked");
        received();
        network.edit(changed, "after");
        deleted.isDeleted = true;
        hidden.isHidden = true;
        clock.advance(Duration.ofMinutes(5));

        assertThat(arrivals())
                .containsExactlyInAnyOrder(
                        new Arrival.Edited(
                                account.id(), changed.address.id(), "after", clock.instant()),
                        new Arrival.Deleted(account.id(), deleted.address.id(), clock.instant()));
        clock.advance(Duration.ofMinutes(6));
        assertThat(arrivals()).isEmpty();
    }

    private List<Asked> calls(String method) {
        return network.asked().stream().filter(one -> one.path().endsWith(method)).toList();
    }

    private Fetched look() {
        return bluesky.source.fetch(account, cursor);
    }

    private List<Arrival> arrivals() {
        if (look() instanceof Fetched.News(var arrivals, var next, var isMore)) {
            cursor = Optional.of(next);
            return arrivals;
        }
        throw new AssertionError("the network failed");
    }

    private List<Interaction> received() {
        return arrivals().stream()
                .filter(Arrival.Received.class::isInstance)
                .map(one -> ((Arrival.Received) one).interaction())
                .toList();
    }

    private static Trouble.Kind troubleOf(Fetched fetched) {
        return ((Fetched.Failed) fetched).trouble().kind();
    }
}
