package app.haris.social.x;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.social.Account;
import app.haris.social.Delivery;
import app.haris.social.FakeLineBook;
import app.haris.social.FakeOwnPosts;
import app.haris.social.FakeSpendingBook;
import app.haris.social.FakeTokenBook;
import app.haris.social.OutgoingReply;
import app.haris.social.RemoteId;
import app.haris.social.Trouble;
import app.haris.social.Visibility;
import app.haris.social.wire.LocalServer;
import app.haris.social.wire.LocalServer.Asked;
import app.haris.social.wire.LocalServer.Said;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against an X whose refresh tokens work once, as those of OAuth 2.0 do. */
final class SignInsTests {
    private final SettableClock clock = SettableClock.standing();
    private final LocalServer server = new LocalServer(this::answer);
    private final FakeTokenBook book = new FakeTokenBook();
    private final FakeOwnPosts own = new FakeOwnPosts();
    private final FakeSpendingBook spending = new FakeSpendingBook();
    private final Account account = account("first-refresh");
    private XParts parts = begun();
    private String access = "none";
    private String refresh = "first-refresh";
    private int renewals;
    private Optional<Said> onRenewal = Optional.empty();

    @AfterEach
    void close() {
        server.close();
    }

    /** A Haris that has just begun, with the same book. */
    private XParts begun() {
        return XParts.with(
                own,
                Duration.ofSeconds(20),
                new XParts.Books(spending, book, new FakeLineBook()),
                clock);
    }

    private Account account(String token) {
        var options = new HashMap<String, String>();
        options.put("url", server.address().toString());
        options.put("user", "7");
        options.put("client-id", "the-client");
        options.put("client-secret", "hush");
        options.put("refresh-token", token);
        return new Account(
                XParts.account(server.address(), Map.of()).id(),
                XParts.account(server.address(), Map.of()).brand(),
                X.NAME,
                Optional.of("7"),
                Optional.empty(),
                options);
    }

    private Said answer(Asked asked) {
        if (asked.path().equals("/2/oauth2/token")) {
            return onRenewal.orElseGet(() -> renewed(asked));
        }
        return asked.headers().getOrDefault("Authorization", "").equals("Bearer " + access)
                ? Said.json("{\"data\":{\"id\":\"7\",\"username\":\"acme\"}}")
                : LocalX.problem(401, "Unauthorized", "about:blank");
    }

    private Said renewed(Asked asked) {
        // printf the-client:hush | base64
        assertThat(asked.headers().get("Authorization")).isEqualTo("Basic dGhlLWNsaWVudDpodXNo");
        if (!asked.body().equals("grant_type=refresh_token&refresh_token=" + refresh)) {
            return refusal();
        }
        access = "access-" + ++renewals;
        refresh = "refresh-" + renewals;
        return Said.json(
                "{\"token_type\":\"bearer\",\"expires_in\":7200,\"access_token\":\"%s\",\"refresh_token\":\"%s\"}"
                        .formatted(access, refresh));
    }

    private static Said refusal() {
        return Said.json(
                400,
                "{\"error\":\"invalid_request\",\"error_description\":\"Value passed for the token was invalid.\"}");
    }

    private Optional<Trouble.Kind> check() {
        return parts.source().check(account).map(Trouble::kind);
    }

    @Test
    void a_token_is_had_once_and_renewed_before_it_ends() {
        assertThat(check()).isEmpty();
        assertThat(check()).isEmpty();
        assertThat(renewals).isEqualTo(1);

        clock.advance(Duration.ofMinutes(116));

        assertThat(check()).isEmpty();
        assertThat(renewals).isEqualTo(2);
    }

    @Test
    void what_follows_is_kept_for_the_next_start() {
        check();
        parts = begun();
        assertThat(check()).isEmpty();
        assertThat(renewals).isEqualTo(1);

        clock.advance(Duration.ofHours(3));
        parts = begun();

        assertThat(check()).isEmpty();
        assertThat(renewals).isEqualTo(2);
    }

    @Test
    void a_token_that_x_no_longer_takes_is_renewed_and_the_call_made_again() {
        check();
        access = "another";

        assertThat(check()).isEmpty();
        assertThat(renewals).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503, 0})
    void a_failure_is_never_taken_for_the_end_of_the_access(int status) {
        check();
        clock.advance(Duration.ofHours(3));
        onRenewal = Optional.of(status == 0 ? new Said.Cut() : Said.json(status, "oops"));
        for (int i = 0; i < 10; i++) {
            assertThat(check()).isNotEmpty().isNotEqualTo(Optional.of(Trouble.Kind.TOKEN));
            clock.advance(Duration.ofMinutes(1));
        }

        onRenewal = Optional.empty();

        assertThat(check()).isEmpty();
    }

    @Test
    void while_a_token_is_good_it_does_not_matter_that_it_cannot_be_renewed() {
        check();
        clock.advance(Duration.ofMinutes(117));
        onRenewal = Optional.of(Said.json(503, "oops"));

        assertThat(check()).isEmpty();
    }

    @Test
    void a_refusal_that_lasts_is_the_end_and_then_x_is_seldom_asked() {
        refresh = "taken back";

        assertThat(check()).contains(Trouble.Kind.UNREACHABLE);
        assertThat(check()).contains(Trouble.Kind.UNREACHABLE);
        assertThat(check()).contains(Trouble.Kind.TOKEN);
        var asked = server.asked().size();
        assertThat(check()).contains(Trouble.Kind.TOKEN);
        assertThat(server.asked()).hasSize(asked);

        refresh = "first-refresh";
        clock.advance(Duration.ofMinutes(6));
        assertThat(check()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"access_token\":\"fine\",\"refresh_token\":\"\",\"expires_in\":7200}",
                "{\"access_token\":\"fine\"}"
            })
    void an_answer_without_a_refresh_token_leaves_the_one_that_was_good(String answer) {
        check();
        clock.advance(Duration.ofHours(3));
        onRenewal = Optional.of(Said.json(answer));
        access = "fine";
        assertThat(check()).isEmpty();

        assertThat(book.find(account.id()).orElseThrow().refresh()).isEqualTo("refresh-1");
        assertThat(book.find(account.id()).orElseThrow().access()).isEqualTo("fine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"access_token\":\"\",\"refresh_token\":\"x\"}", "{}", "<html>"})
    void an_answer_without_a_token_changes_nothing(String answer) {
        check();
        var before = book.find(account.id());
        clock.advance(Duration.ofHours(3));
        onRenewal = Optional.of(Said.json(answer));

        assertThat(check()).contains(Trouble.Kind.UNREACHABLE);
        assertThat(book.find(account.id())).isEqualTo(before);
    }

    @Test
    void an_account_that_was_connected_anew_begins_with_its_new_token() {
        check();
        refresh = "second-connection";
        var anew = account("second-connection");

        assertThat(parts.source().check(anew)).isEmpty();
        assertThat(renewals).isEqualTo(2);
        assertThat(book.find(account.id()).orElseThrow().refresh()).isEqualTo("refresh-2");
    }

    @Test
    void who_renews_second_takes_what_the_first_has_got() {
        check();
        var other = begun();
        clock.advance(Duration.ofHours(3));

        assertThat(other.source().check(account)).isEmpty();
        assertThat(check()).isEmpty();
        assertThat(renewals).isEqualTo(2);
    }

    @Test
    void without_an_access_nothing_is_sent_and_it_may_be_tried_again() {
        onRenewal = Optional.of(Said.json(503, "oops"));
        var reply =
                new OutgoingReply(
                        UUID.randomUUID(),
                        account.id(),
                        new RemoteId("1"),
                        PlaygroundTests.ELLA,
                        Visibility.PUBLIC,
                        "Ciao",
                        List.of());

        assertThat(parts.platform().publish(account, reply))
                .isEqualTo(new Delivery.NotSent("unreachable", Optional.empty()));
        onRenewal = Optional.of(refusal());
        for (int i = 0; i < 3; i++) {
            check();
        }
        assertThat(parts.platform().publish(account, reply))
                .isEqualTo(new Delivery.NotSent("token-refused", Optional.empty()));
    }
}
