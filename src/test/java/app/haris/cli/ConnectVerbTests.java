package app.haris.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.social.wire.LocalServer;
import app.haris.social.wire.LocalServer.Asked;
import app.haris.social.wire.LocalServer.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectVerbTests {
    @TempDir private Path folder;
    private final LocalServer network = new LocalServer(this::answer);
    private Terminal terminal;
    private String acct = "acme";

    @BeforeEach
    void sitDown() throws IOException {
        terminal = new Terminal(folder);
        Files.createDirectories(folder.resolve("bot-config"));
        configure("");
    }

    @AfterEach
    void close() {
        network.close();
    }

    private void configure(String more) throws IOException {
        Files.writeString(
                folder.resolve("bot-config/accounts.yml"),
                """
                brands: [{id: acme, name: Acme, languages: [it], zone: Europe/Rome}]
                accounts:
                  - {id: acme-demo, brand: acme, platform: sandbox}
                """
                        + more);
    }

    private Said answer(Asked asked) {
        return switch (asked.path()) {
            case "/xrpc/com.atproto.server.createSession" ->
                    asked.body().contains("\"password\":\"abcd-efgh\"")
                            ? Said.json(
                                    "{\"accessJwt\":\"a\",\"refreshJwt\":\"r\","
                                            + "\"did\":\"did:plc:acme\",\"handle\":\"acme.test\"}")
                            : Said.json(
                                    401,
                                    "{\"error\":\"AuthenticationRequired\","
                                            + "\"message\":\"Invalid identifier or password\"}");
            case "/xrpc/app.bsky.notification.listNotifications" ->
                    Said.json("{\"notifications\":[]}");
            case "/api/v1/notifications" -> Said.json("[]");
            case "/api/v1/apps" -> Said.json("{\"client_id\":\"c+1\",\"client_secret\":\"s\"}");
            case "/oauth/token" ->
                    asked.body().contains("\"code\":\"4711\"")
                            ? Said.json("{\"access_token\":\"t0p\",\"token_type\":\"Bearer\"}")
                            : Said.json(400, "{\"error\":\"invalid_grant\"}");
            case "/api/v1/accounts/verify_credentials" ->
                    "Bearer t0p".equals(asked.headers().get("Authorization"))
                            ? Said.json("{\"id\":\"1\",\"acct\":\"" + acct + "\"}")
                            : Said.json(401, "{}");
            default -> Said.json(404, "{}");
        };
    }

    @Test
    void what_it_prints_makes_an_account_that_works() throws IOException {
        var said = connect("4711");

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.err())
                .contains(network.address() + "/oauth/authorize?response_type=code&client_id=c%2B1")
                .contains("redirect_uri=urn%3Aietf%3Awg%3Aoauth%3A2.0%3Aoob&scope=read%20write");
        assertThat(said.out() + said.err()).doesNotContain("t0p");
        configure(said.out());
        assertThat(terminal.haris("doctor").lines())
                .contains("ok: account acme-mastodon: mastodon answers");
    }

    @Test
    void the_secret_is_for_nobody_else_to_read() throws IOException {
        connect("4711");

        var secrets = folder.resolve("data/secrets");
        assertThat(Files.getPosixFilePermissions(secrets.resolve("acme-mastodon")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var files = Files.list(secrets)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_name_that_the_network_made_up_stays_a_name() throws IOException {
        acct = "acme'\\n    paused: true\\u0000";

        configure(connect("4711").out());

        assertThat(terminal.haris("check").exit()).isZero();
    }

    @Test
    void without_success_the_secret_of_before_stays() throws IOException {
        connect("4711");

        var said = connect("wrong");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("the server does not take the code");
        assertThat(said.out()).isEmpty();
        assertThat(folder.resolve("data/secrets/acme-mastodon")).hasContent("t0p");
        assertThat(connect("").err()).contains("without the code there is no access");
    }

    @ParameterizedTest
    @CsvSource({
        "connect pigeon, Networks: ",
        "connect mastodon https://example.org --brand nobody, Brands: acme.",
        "connect mastodon https://example.org --account ../up, An account's id is such as",
        "connect mastodon ftp://example.org, is no address"
    })
    void what_cannot_be_is_said_before_anything_happens(String line, String words) {
        var said = terminal.haris(List.of(line.split(" ")).toArray(String[]::new));

        assertThat(said.err()).contains(words);
        assertThat(said.exit()).isNotZero();
    }

    @Test
    void a_server_of_another_kind_is_named() {
        var said = terminal.haris("connect", "mastodon", network.address() + "/elsewhere");

        assertThat(said.err()).contains("does not answer as Mastodon does; check the address");
    }

    @Test
    void an_app_password_of_Bluesky_is_tried_and_kept() throws IOException {
        var said = signIn("@acme.test\nabcd-efgh\n");

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out() + said.err()).doesNotContain("abcd-efgh");
        configure(said.out());
        assertThat(terminal.haris("doctor").lines())
                .contains("ok: account acme-bluesky: bluesky answers");
    }

    @Test
    void an_app_password_that_is_refused_is_not_kept() {
        var said = signIn("acme.test\nwrong\n");

        assertThat(said.err()).contains("Invalid identifier or password");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(folder.resolve("data/secrets/acme-bluesky")).doesNotExist();
        assertThat(signIn("\n").err()).contains("without handle and app password");
    }

    private Terminal.Said signIn(String typed) {
        return terminal.typing(typed).haris("connect", "bluesky", network.address().toString());
    }

    private Terminal.Said connect(String code) {
        return terminal.typing(code + "\n")
                .haris("connect", "mastodon", network.address().toString() + "/");
    }
}
