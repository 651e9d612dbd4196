package app.haris.social.x;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.social.Connector.Connected;
import app.haris.social.Connector.Dialog;
import app.haris.social.wire.LocalServer;
import app.haris.social.wire.LocalServer.Asked;
import app.haris.social.wire.LocalServer.Said;
import app.haris.social.wire.Wire;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class XConnectorTests {
    private final LocalServer server = new LocalServer(this::answer);
    private final Deque<String> typed =
            new ArrayDeque<>(List.of("the-key", "the-secret", "the-bearer", "1234567"));
    private final List<String> shown = new ArrayList<>();
    private final XConnector connector =
            new XConnector(
                    new Wire(Duration.ofSeconds(20), Duration.ofSeconds(5)),
                    SettableClock.standing());
    private String access =
            "oauth_token=7-token&oauth_token_secret=hush&user_id=7&screen_name=acme";

    private String tokens = "{\"access_token\":\"a\",\"refresh_token\":\"hush\"}";
    private String challenge = "";
    private String state = "";

    @AfterEach
    void close() {
        server.close();
    }

    private Said answer(Asked asked) {
        var isSigned = asked.headers().getOrDefault("Authorization", "").contains("the-key");
        return switch (asked.path()) {
            case "/oauth/request_token" ->
                    isSigned && "oob".equals(asked.query().get("oauth_callback"))
                            ? text(
                                    "oauth_token=req&oauth_token_secret=s&oauth_callback_confirmed=true")
                            : Said.json(401, "{}");
            case "/oauth/access_token" ->
                    "1234567".equals(asked.query().get("oauth_verifier"))
                            ? text(access)
                            : Said.json(401, "{}");
            case "/2/oauth2/token" -> tokens(asked);
            case "/2/users/me" -> Said.json("{\"data\":{\"id\":\"7\",\"username\":\"acme\"}}");
            default -> Said.json(404, "{}");
        };
    }

    private Said tokens(Asked asked) {
        var form = new HashMap<String, String>();
        for (var field : asked.body().split("&")) {
            var pair = field.split("=", 2);
            form.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        var isProven = CodeFlow.challenge(form.getOrDefault("code_verifier", "")).equals(challenge);
        return isProven
                        && "the code".equals(form.get("code"))
                        && "https://acme.example/cb".equals(form.get("redirect_uri"))
                        && "the-client".equals(form.get("client_id"))
                ? Said.json(tokens)
                : Said.json(400, "{\"error\":\"invalid_request\"}");
    }

    private static Said text(String body) {
        return new Said.Status(200, Map.of("Content-Type", "text/html"), body);
    }

    @Test
    void whoever_allows_the_app_in_the_browser_gets_all_that_accounts_yml_needs() {
        var done = (Connected.Done) connect();

        assertThat(shown).anyMatch(line -> line.endsWith("/oauth/authorize?oauth_token=req"));
        assertThat(done.keys()).isEqualTo(Map.of("url", server.address().toString(), "user", "7"));
        assertThat(done.secrets())
                .containsExactly(
                        Map.entry("bearer", "the-bearer"),
                        Map.entry("consumer-key", "the-key"),
                        Map.entry("consumer-secret", "the-secret"),
                        Map.entry("access-token", "7-token"),
                        Map.entry("access-secret", "hush"));
        assertThat(shown).noneMatch(line -> line.contains("hush"));
    }

    @Test
    void an_answer_without_a_secret_connects_nothing() {
        access = "oauth_token=7-token&oauth_token_secret=&user_id=7";

        assertThat(connect()).isInstanceOf(Connected.Failed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "other-key, the-secret, the-bearer, 1234567, does not take the API key",
        "the-key, the-secret, the-bearer, 7654321, does not take the number",
        "the-key, the-secret, the-bearer, '', without the number",
        "the-key, '', the-bearer, 1234567, without all three",
    })
    void what_goes_wrong_is_said(String key, String secret, String bearer, String pin, String why) {
        typed.clear();
        typed.addAll(List.of(key, secret, bearer, pin));

        assertThat(connect())
                .isInstanceOfSatisfying(
                        Connected.Failed.class, failed -> assertThat(failed.why()).contains(why));
    }

    @Test
    void whoever_has_no_key_signs_in_by_oauth_2() {
        typeCode("?state=STATE&code=the%20code");
        var done = (Connected.Done) connect();

        assertThat(done.keys())
                .isEqualTo(
                        Map.of(
                                "url", server.address().toString(),
                                "user", "7",
                                "client-id", "the-client"));
        assertThat(done.secrets())
                .containsExactly(
                        Map.entry("refresh-token", "hush"),
                        Map.entry("consumer-secret", "the-signing-secret"));
        assertThat(shown).noneMatch(line -> line.contains("hush"));
    }

    private void typeCode(String address) {
        typed.clear();
        typed.addAll(
                List.of(
                        "",
                        "the-client",
                        "",
                        "https://acme.example/cb",
                        address,
                        "the-signing-secret",
                        ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?state=STATE",
                "?state=forged&code=the%20code",
                "?state=STATE&code=another",
                "?error=access_denied&state=STATE"
            })
    void whatever_else_the_browser_shows_connects_nothing(String address) {
        typeCode(address);
        assertThat(connect()).isInstanceOf(Connected.Failed.class);
    }

    @Test
    void tokens_that_cannot_be_renewed_connect_nothing() {
        tokens = "{\"access_token\":\"a\",\"refresh_token\":\"\"}";
        typeCode("?state=STATE&code=the%20code");
        assertThat(connect()).isInstanceOf(Connected.Failed.class);
    }

    @Test
    void what_is_no_address_is_told() {
        assertThat(connector.connect("ftp://x", new Typing())).isInstanceOf(Connected.Failed.class);
    }

    private Connected connect() {
        return connector.connect(server.address() + "/", new Typing());
    }

    private final class Typing implements Dialog {
        @Override
        public void say(String line) {
            shown.add(line);
            if (line.contains("/i/oauth2/authorize?")) {
                challenge = line.replaceFirst(".*code_challenge=([^&]*).*", "$1");
                state = line.replaceFirst(".*state=([^&]*).*", "$1");
            }
        }

        @Override
        public String ask(String question) {
            return typed.isEmpty() ? "" : typed.remove().replace("STATE", state);
        }
    }
}
