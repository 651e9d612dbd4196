package app.haris.social.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.social.Account;
import app.haris.social.AccountDoctor.Finding;
import app.haris.social.AccountFixtures;
import app.haris.social.wire.LocalServer.Said;
import app.haris.social.wire.Wire;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of set-ups that are broken. */
class MastodonDoctorTests {
    private static final String PROGRAM = "/api/v1/apps/verify_credentials";
    private static final String WHO = "/api/v1/accounts/verify_credentials";
    private static final String NEWS = "/api/v1/notifications";

    private final SettableClock clock = SettableClock.standing();
    private final LocalMastodon network = new LocalMastodon(clock);
    private final Server server =
            new Server(new Wire(Duration.ofSeconds(20), Duration.ofSeconds(5)), clock);
    private final MastodonDoctor doctor = new MastodonDoctor(server, new Identities(server, clock));

    @AfterEach
    void close() {
        network.close();
    }

    private List<Finding> examined(String url) {
        return doctor.examine(account(url));
    }

    private static Account account(String url) {
        return AccountFixtures.account(
                "acme-social", "mastodon", Map.of("url", url, "token", LocalMastodon.TOKEN));
    }

    private String wrong() {
        return wrong(network.address().toString());
    }

    private String wrong(String url) {
        return examined(url).stream()
                .filter(Finding.Wrong.class::isInstance)
                .map(Finding::what)
                .findFirst()
                .orElse("all is well");
    }

    @Test
    void what_is_well_is_said_to_be_well() {
        network.fixed(PROGRAM, Said.json("{\"name\":\"Haris\",\"scopes\":[\"read\",\"write\"]}"));

        assertThat(examined(network.address().toString()))
                .containsExactly(
                        new Finding.Well("mastodon answers"),
                        new Finding.Well("the access is that of @acme"),
                        new Finding.Well("texts of 500 characters, 4 pictures; news by polling"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | The access token is invalid | haris connect mastodon",
                "403 | This action is outside the authorized scopes | lacks a right",
                "403 | Your login is currently disabled | the account is locked",
                "404 | Not Found | the server's own address",
                "410 | Gone | the server's own address",
                "429 | Too many requests | asked too often",
                "500 | Oops | trouble of its own",
                "503 | Remote SSL certificate could not be verified | trouble of its own",
                "301 | Moved | sends callers elsewhere",
                "422 | This method requires an authenticated user | haris connect mastodon",
                "400 | Bad Request | answers as no such network does"
            })
    void what_the_server_says_comes_with_what_to_do(int status, String words, String advice) {
        network.outage(Said.json(status, "{\"error\":\"" + words + "\"}"));

        assertThat(wrong()).contains(advice, String.valueOf(status));
    }

    @Test
    void an_address_at_which_something_else_stands_is_told() {
        network.outage(Said.json("<html>Welcome</html>"));
        assertThat(wrong()).contains("answers as no such network does");

        network.outage(Said.json("{\"hello\":\"world\"}"));
        assertThat(wrong()).contains("answers as no such network does");
    }

    @ParameterizedTest
    @CsvSource({
        "https://mastodon.invalid, nobody knows the name",
        "http://127.0.0.1:1, nothing listens"
    })
    void an_address_that_leads_nowhere_is_told(String url, String advice) {
        assertThat(wrong(url)).contains(advice);
    }

    @Test
    void a_server_that_hangs_or_cuts_the_line_is_told() {
        network.outage(new Said.Cut());
        assertThat(wrong()).contains("breaks");

        network.outage(new Said.Silence());
        assertThat(wrong()).contains("does not answer");
    }

    @Test
    void rights_that_are_missing_are_named_with_what_does_not_work() {
        network.fixed(
                PROGRAM, Said.json("{\"scopes\":[\"read\",\"write:statuses\",\"write:media\"]}"));
        assertThat(wrong()).contains("write:favourites", "nothing can be liked");

        network.fixed(PROGRAM, Said.json("{\"scopes\":[\"write\"]}"));
        assertThat(wrong()).contains("read:notifications", "nothing comes in");
    }

    @Test
    void an_access_that_may_not_hear_is_told_although_it_may_sign_in() {
        network.fixed(
                NEWS,
                Said.json(403, "{\"error\":\"This action is outside the authorized scopes\"}"));

        assertThat(wrong()).contains("lacks a right");
    }

    @Test
    void an_account_that_has_moved_is_told() {
        network.fixed(
                WHO,
                Said.json(
                        "{\"id\":\"1\",\"acct\":\"acme\",\"moved\":{\"acct\":\"acme@new.example\"}}"));

        assertThat(wrong()).contains("has moved to @acme@new.example");
    }
}
