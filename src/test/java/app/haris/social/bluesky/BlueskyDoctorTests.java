package app.haris.social.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.social.Account;
import app.haris.social.AccountDoctor.Finding;
import app.haris.social.wire.LocalServer.Said;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of set-ups that are broken. */
class BlueskyDoctorTests {
    private final SettableClock clock = SettableClock.standing();
    private final LocalBluesky network = new LocalBluesky(clock);
    private final BlueskyParts parts = new BlueskyParts(Duration.ofSeconds(20), clock);

    @AfterEach
    void close() {
        network.close();
    }

    private List<Finding> examined() {
        return parts.doctor.examine(BlueskyParts.account(network.address()));
    }

    private String wrong() {
        return wrong(BlueskyParts.account(network.address()));
    }

    private String wrong(Account account) {
        return parts.doctor.examine(account).stream()
                .filter(Finding.Wrong.class::isInstance)
                .map(Finding::what)
                .findFirst()
                .orElse("all is well");
    }

    @Test
    void what_is_well_is_said_to_be_well() {
        assertThat(examined()).contains(new Finding.Well("bluesky answers"));
        assertThat(wrong()).isEqualTo("all is well");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | AuthenticationRequired | Invalid identifier or password | App passwords",
                "401 | AuthFactorTokenRequired | A sign in code has been sent | App passwords",
                "400 | AccountTakedown | Account has been taken down | the account is locked",
                "404 | MethodNotImplemented | Not Found | the server's own address",
                "429 | RateLimitExceeded | Rate Limit Exceeded | asked too often",
                "500 | InternalServerError | Oops | trouble of its own",
                "502 | UpstreamFailure | Upstream | trouble of its own",
                "308 | Moved | Moved | sends callers elsewhere"
            })
    void what_the_server_says_at_sign_in_comes_with_what_to_do(
            int status, String name, String words, String advice) {
        network.sessions.onCreate(LocalSessions.error(status, name, words));

        assertThat(wrong()).contains(advice);
    }

    @Test
    void an_account_that_is_at_rest_is_told() {
        network.sessions.add(Map.of("active", false, "status", "deactivated"));

        assertThat(wrong()).contains("the account is locked", "deactivated");
    }

    @Test
    void an_address_at_which_something_else_stands_is_told() {
        network.sessions.onCreate(Said.json("<html>Welcome</html>"));

        assertThat(wrong()).contains("answers as no such network does");
    }

    @ParameterizedTest
    @CsvSource({
        "https://pds.invalid, nobody knows the name",
        "http://127.0.0.1:1, nothing listens"
    })
    void an_address_that_leads_nowhere_is_told(String url, String advice) {
        var there = URI.create(url);

        assertThat(wrong(BlueskyParts.account(there))).contains(advice);
    }

    @Test
    void a_wrong_app_password_is_told_with_where_to_make_one() {
        assertThat(wrong(BlueskyParts.account(network.address(), "wrong")))
                .contains("does not take handle and app password", "App passwords");
    }

    @Test
    void who_signs_in_but_gets_no_news_is_told_who_tells_them() {
        examined();
        network.outage(LocalSessions.error(502, "UpstreamFailure", "no service"));

        assertThat(wrong()).contains("signs in, but gets no news", "'appview'");
    }

    @Test
    void the_accounts_own_password_is_better_replaced() {
        var claims = "{\"scope\":\"com.atproto.access\"}".getBytes(StandardCharsets.UTF_8);
        var token = "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims) + ".s";
        network.sessions.add(Map.of("accessJwt", token));

        assertThat(examined())
                .last()
                .isInstanceOfSatisfying(
                        Finding.Note.class,
                        note -> assertThat(note.what()).contains("own password"));
    }
}
