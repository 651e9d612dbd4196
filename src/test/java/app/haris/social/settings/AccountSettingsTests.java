package app.haris.social.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.settings.folder.SettingsFixtures;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AccountSettingsTests {
    private static final String BRANDS =
            """
            brands:
              - {id: acme, name: Acme, languages: [it], zone: Europe/Rome}
            accounts:
            """;

    static Stream<Arguments> faulty() {
        return Stream.of(
                faulty(
                        "  - {id: a, brand: acm, platform: sandbox}",
                        "4: unknown brand 'acm' (known: acme); did you mean 'acme'?"),
                faulty(
                        "  - {id: a, brand: acme, platform: sandbox}\n  - id: a\n    brand: acme\n    platform: sandbox",
                        "5: id 'a' is taken already, on line 4"),
                faulty(
                        "  - {id: A, brand: acme, platform: sandbox}",
                        "4: 'id' must be a short name of a-z, 0-9, '.', '-' and '_' such as acme-demo, not 'A'"),
                faulty(
                        "  - {id: a/b, brand: acme, platform: sandbox}",
                        "4: 'id' must be a short name of a-z, 0-9, '.', '-' and '_' such as acme-demo, not 'a/b'"),
                faulty("  - {id: a, brand: acme}", "4: accounts[0] lacks the key 'platform'"),
                faulty(
                        "  - {id: a, brand: acme, platform: twitter}",
                        "4: 'platform' must be one of mastodon, bluesky, x, facebook, instagram, sandbox, not 'twitter'"),
                faulty(
                        "  - {id: a, brand: acme, platform: sandbox, poll: 30s}",
                        "4: unknown key 'poll'; allowed: platform, id, brand, activated, paused, rules"),
                faulty(
                        "  - {id: a, brand: acme, platform: sandbox, rules: myspace}",
                        "4: 'rules' must be one of sandbox, x, mastodon, bluesky, facebook, instagram, not 'myspace'"),
                faulty(
                        "  - {id: a, brand: acme, platform: sandbox, activated: yesterday}",
                        "4: 'activated' must be a time such as 2026-01-31T09:00:00Z, not 'yesterday'"),
                faulty(
                        "  - id: a\n    brand: acme\n    platform: mastodon\n    url: https://x.example\n    token: t\n    poll-every: 30s",
                        "9: unknown key 'poll-every'; allowed: platform, id, brand, activated, paused, url, token, handle, poll; did you mean 'poll'?"),
                faulty(
                        "  - {id: a, brand: acme, platform: mastodon, token: t}",
                        "4: accounts[0] lacks the key 'url'"),
                faulty(
                        "  - {id: a, brand: acme, platform: mastodon, url: file:/etc/passwd, token: t}",
                        "4: 'url' must be an address such as https://example.org, not 'file:/etc/passwd'"),
                faulty(
                        "  - {id: a, brand: acme, platform: mastodon, url: https://x.example, token: t, poll: 0s}",
                        "4: 'poll' must be at least 1s"),
                faulty(
                        "  - {id: a, brand: acme, platform: mastodon, url: wss://x.example, token: t}",
                        "4: 'url' must begin with https:// or http://"),
                faulty(
                        "  - {id: a, brand: acme, platform: mastodon, url: https://x.example, token: ${MASTODON_TOKEN}}",
                        "4: the environment variable MASTODON_TOKEN is not set; set it, or write ${MASTODON_TOKEN:} to do without"),
                faulty(
                        "  - {id: a, brand: acme, platform: mastodon, url: https://x.example, token: ${MASTODON_TOKEN:}}",
                        "4: 'token' must be a text, ${NAME} or file:/path, not empty"),
                faulty(
                        "  - {id: a, brand: acme, platform: x, user: 123, bearer: b, consumer-key: k, consumer-secret: s, access-token: t, access-secret: s}",
                        "4: 'user' must be a text: put it in quotes"),
                faulty(
                        "  - {id: a, brand: acme, platform: x, user: \"7\", client-id: c, refresh-token: r, stream: true}",
                        "4: 'stream: true' wants the app's 'bearer' token, by which X lets it read"),
                faulty(
                        "  - {id: a, brand: acme, platform: x, user: \"7\", bearer: b, client-id: c, refresh-token: r, stream: always}",
                        "4: 'stream' must be true or false, not 'always'"),
                faulty(
                        "  - {id: a, brand: acme, platform: x, user: \"7\", client-id: c}",
                        "4: X wants either consumer-key, consumer-secret, access-token and access-secret (OAuth 1.0a), or client-id and refresh-token (OAuth 2.0)"),
                faulty(
                        "  - {id: a, brand: acme, platform: x, user: \"7\", consumer-key: k, access-token: t, access-secret: s}",
                        "4: X wants either consumer-key, consumer-secret, access-token and access-secret (OAuth 1.0a), or client-id and refresh-token (OAuth 2.0)"));
    }

    private static Arguments faulty(String accounts, String fault) {
        return Arguments.of(accounts, "accounts.yml:" + fault);
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void each_fault_names_its_line_and_what_is_allowed(String accounts, String fault) {
        assertThat(SettingsFixtures.faults(Map.of("accounts.yml", BRANDS + accounts)))
                .containsExactly(fault);
    }

    @Test
    void the_accounts_of_the_contract_are_read_as_they_stand_there() {
        var accounts =
                """
                brands: [{id: acme, name: Acme, languages: [ar, it, en], zone: Europe/Rome}]
                accounts:
                  - {id: acme-social, brand: acme, platform: mastodon, url: https://mastodon.social, token: ${MASTODON_TOKEN}, poll: 30s}
                  - {id: acme-sky, brand: acme, platform: bluesky, url: https://bsky.social, handle: acme.bsky.social, app-password: ${BSKY_PASSWORD}, poll: 30s}
                  - {id: acme-x, brand: acme, platform: x, url: https://api.x.com, user: "123", bearer: ${X_BEARER}, consumer-key: ${X_KEY}, consumer-secret: ${X_SECRET}, access-token: ${X_TOKEN}, access-secret: ${X_TOKEN_SECRET}, poll: 60s}
                  - {id: acme-page, brand: acme, platform: facebook, url: https://graph.facebook.com/v26.0, page: "123", token: ${FB_TOKEN}, app-secret: ${FB_APP_SECRET}, verify-token: ${FB_VERIFY}}
                  - {id: acme-ig, brand: acme, platform: instagram, url: https://graph.facebook.com/v26.0, user: "123", token: ${FB_TOKEN}, app-secret: ${FB_APP_SECRET}, verify-token: ${FB_VERIFY}}
                  - {id: acme-demo, brand: acme, platform: sandbox}
                """;
        var variables =
                Map.of(
                        "MASTODON_TOKEN",
                        "a",
                        "BSKY_PASSWORD",
                        "b",
                        "X_BEARER",
                        "c",
                        "X_KEY",
                        "d",
                        "X_SECRET",
                        "e",
                        "X_TOKEN",
                        "f",
                        "X_TOKEN_SECRET",
                        "g",
                        "FB_TOKEN",
                        "h",
                        "FB_APP_SECRET",
                        "i",
                        "FB_VERIFY",
                        "j");

        assertThat(SettingsFixtures.faults(Map.of("accounts.yml", accounts), variables)).isEmpty();
        assertThat(SettingsFixtures.faults(Map.of("accounts.yml", accounts))).hasSize(13);
    }
}
