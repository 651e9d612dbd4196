package app.haris.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.social.wire.LocalServer;
import app.haris.social.wire.LocalServer.Asked;
import app.haris.social.wire.LocalServer.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectMetaTests {
    private static final String SUCCESS =
            "https://www.facebook.com/connect/login_success.html?code=";

    @TempDir private Path folder;
    private final LocalServer network = new LocalServer(this::answer);
    private Terminal terminal;
    private String pages =
            """
            {"id":"123","name":"Acme","access_token":"p4ge",\
            "instagram_business_account":{"id":"789","username":"acme_it"}}""";

    @BeforeEach
    void sitDown() throws IOException {
        terminal = new Terminal(folder);
        Files.createDirectories(folder.resolve("bot-config"));
        configure("");
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

    @AfterEach
    void close() {
        network.close();
    }

    private Said answer(Asked asked) {
        return switch (asked.path()) {
            case "/v26.0/oauth/access_token" -> token(asked);
            case "/v26.0/me/accounts" -> Said.json("{\"data\":[" + pages + "]}");
            case "/v26.0/123/subscribed_apps", "/v26.0/me/subscribed_apps" ->
                    asked.method().equals("POST")
                            ? Said.json("{\"success\":true}")
                            : Said.json("{\"data\":[{\"id\":\"4711\"}]}");
            case "/v26.0/app" -> Said.json("{\"id\":\"4711\"}");
            case "/v26.0/debug_token" ->
                    Said.json("{\"data\":{\"is_valid\":true,\"expires_at\":0,\"scopes\":[]}}");
            default -> Said.json("{\"data\":[]}");
        };
    }

    private static Said token(Asked asked) {
        var query = asked.query();
        if (!"s3cret".equals(query.get("client_secret"))) {
            return Said.json(400, "{\"error\":{\"code\":1,\"message\":\"secret\"}}");
        }
        if ("long+one".equals(query.get("fb_exchange_token"))) {
            return Said.json("{\"access_token\":\"sixty-days\",\"expires_in\":5183944}");
        }
        return "C0%DE".equals(query.get("code"))
                ? Said.json("{\"access_token\":\"long+one\"}")
                : Said.json(400, "{\"error\":{\"code\":100}}");
    }

    @Test
    void what_it_prints_makes_a_page_that_works() throws IOException {
        var said = connect("facebook", "4711\ns3cret\n" + SUCCESS + "C0%25DE#_=_\n");

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.err())
                .contains(
                        "https://www.facebook.com/v26.0/dialog/oauth?client_id=4711&redirect_uri=")
                .contains("pages_messaging")
                .contains("The page lets the app hear of it.")
                .contains("developers.facebook.com/apps/4711, Webhooks, choose page");
        assertThat(said.out() + said.err()).doesNotContain("p4ge", "s3cret", "sixty-days");
        assertThat(said.out()).contains("page: '123'", "verify-token: 'file:");
        configure(said.out());
        assertThat(terminal.haris("doctor").lines())
                .contains("ok: account acme-facebook: the token has no end")
                .contains("ok: account acme-facebook: the page lets the app hear of it");
    }

    @Test
    void the_secrets_are_in_files_of_their_own_for_nobody_else_to_read() throws IOException {
        connect("instagram", "4711\ns3cret\n" + SUCCESS + "C0%25DE\n");

        var secrets = folder.resolve("data/secrets");
        assertThat(secrets.resolve("acme-instagram-token")).hasContent("p4ge");
        assertThat(secrets.resolve("acme-instagram-app-secret")).hasContent("s3cret");
        assertThat(Files.readString(secrets.resolve("acme-instagram-verify-token")).strip())
                .hasSize(32);
        assertThat(Files.getPosixFilePermissions(secrets.resolve("acme-instagram-token")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void of_several_pages_one_is_chosen() {
        pages += ",{\"id\":\"124\",\"name\":\"Outlet\",\"access_token\":\"0utlet\"}";

        var said = connect("facebook", "4711\ns3cret\n" + SUCCESS + "C0%25DE\n2\n");
        var none = connect("facebook", "4711\ns3cret\n" + SUCCESS + "C0%25DE\n3\n");

        assertThat(said.err()).contains("1: Acme", "2: Outlet");
        assertThat(said.out()).contains("page: '124'");
        assertThat(none.err()).contains("none of them");
    }

    @Test
    void an_account_is_found_by_the_page_that_it_is_connected_to() {
        pages = "{\"id\":\"124\",\"name\":\"Outlet\",\"access_token\":\"0utlet\"}," + pages;

        assertThat(connect("instagram", "4711\ns3cret\n" + SUCCESS + "C0%25DE\n").out())
                .contains("user: '789'");
    }

    @ParameterizedTest
    @CsvSource({
        "not-a-number, s3cret, C0%25DE, an app has an ID",
        "4711, wrong, C0%25DE, Meta does not take the code",
        "4711, s3cret, other, Meta does not take the code",
        "4711, s3cret, C0%25DE&state=another, another sign-in",
    })
    void what_goes_wrong_is_said_and_leaves_nothing(
            String app, String secret, String code, String words) {
        var said = connect("facebook", app + "\n" + secret + "\n" + SUCCESS + code + "\n");

        assertThat(said.err()).contains(words);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(folder.resolve("data/secrets")).doesNotExist();
    }

    private Terminal.Said connect(String platform, String typed) {
        return terminal.typing(typed).haris("connect", platform, network.address() + "/v26.0");
    }
}
