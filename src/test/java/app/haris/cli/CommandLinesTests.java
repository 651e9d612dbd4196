package app.haris.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.social.wire.LocalServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.Environment;

class CommandLinesTests {
    @TempDir private Path folder;
    private Terminal terminal;

    @BeforeEach
    void sits_down() {
        terminal = new Terminal(folder);
    }

    private void write(String file, String text) throws IOException {
        var path = folder.resolve("bot-config").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void an_option_without_a_value_is_shown_without_one() {
        assertThat(terminal.haris("login").err())
                .contains("Usage: haris login [--code] MEMBER [options]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "run",
                "check",
                "doctor",
                "connect",
                "send",
                "login",
                "audit",
                "audit verify",
                "classify",
                "train",
                "evaluate",
                "slack-manifest",
                "discord-invite"
            })
    void every_verb_helps(String verb) {
        var words = (verb + " --help").strip().split(" ");

        var said = terminal.haris(words);

        assertThat(said.exit()).isZero();
        assertThat(said.out()).startsWith(("Usage: haris " + verb).strip());
        assertThat(said.err()).isEmpty();
    }

    @Test
    void contract_lists_the_verbs_that_there_are() throws IOException {
        var promised =
                Files.readAllLines(Path.of("docs/contract.md")).stream()
                        .takeWhile(line -> !line.startsWith("## HTTP"))
                        .filter(line -> line.startsWith("| `"))
                        .map(line -> line.substring(3).split("[ `]")[0]);
        var surroundings = new Surroundings(Map.of());
        var run = new RunVerb(Void.class, surroundings);
        var line =
                CommandLines.commandLine(
                        run, surroundings, SettableClock.standing(), InputStream.nullInputStream());

        assertThat(promised).containsExactlyInAnyOrderElementsOf(line.getSubcommands().keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "wipe,               'There is no verb ''wipe''; verbs: audit, backtest, check, classify,"
                + " connect, discord-invite, doctor, evaluate, login, run, send, series, slack-manifest, train.'",
        "audit mend,         There is no verb 'mend'; verbs: verify.",
        "check now,          Unmatched argument at index 1: 'now'",
        "login,              Missing required parameter: 'MEMBER'",
        "send,               Missing required parameter: 'FILE|-'",
        "send - --sped 3,    'Unknown options: ''--sped'', ''3'''",
        "send - --speed x,   Invalid value for option '--speed': 'x' is not a double",
    })
    void wrong_words_are_named_with_what_is_allowed(String words, String complaint) {
        var said = terminal.haris(words.split(" "));

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.complaints().getFirst()).isEqualTo(complaint);
        assertThat(said.err()).contains("Usage: haris").contains("--help");
    }

    @ParameterizedTest
    @CsvSource({
        "send - --speed 0,     --speed is a number greater than 0",
        "send - --url here,    --url is an address such as",
        "send - --url ftp://x, --url is an address such as",
        "send - --port 65536,  HARIS_PORT is a number from 0 to 65535",
        "doctor --port x,      HARIS_PORT is a number from 0 to 65535",
        "--port x doctor,      HARIS_PORT is a number from 0 to 65535",
        "check --config pom.xml, 'HARIS_CONFIG is a folder, and pom.xml is none.'",
        "login sara --public-url x, HARIS_PUBLIC_URL is an address such as https://haris.example.org",
        "login sara --public-url https://h/?x, HARIS_PUBLIC_URL is an address such as",
        "classify /,           / is not a file that can be read.",
        "slack-manifest --http haris.example.org, --http is an address such as https://",
        "send no-such-file,    There is no file no-such-file.",
        "send /,               / is not a file that can be read.",
    })
    void wrong_values_are_named_with_what_is_allowed(String words, String complaint) {
        var said = terminal.haris(words.split(" "));

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains(complaint);
    }

    @Test
    void check_prints_each_fault_with_its_line() throws IOException {
        write("team.yml", "zone: Europe/Rome\nundo: soon\nmembrs: []\n");

        var said = terminal.haris("check");

        var file = folder.resolve("bot-config/team.yml");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).startsWith(file + ":2: "))
                .anySatisfy(line -> assertThat(line).startsWith(file + ":3: ").contains("members"));
    }

    @Test
    void check_says_what_it_found_in_order() throws IOException {
        write("words.yml", "forbidden: []\n");

        var said = terminal.haris("check");

        assertThat(said.exit()).isZero();
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(folder.resolve("bot-config") + " is in order.");
    }

    @Test
    void check_says_when_there_is_no_folder() {
        var said = terminal.haris("check", "--config", folder.resolve("elsewhere").toString());

        assertThat(said.exit()).isZero();
        assertThat(said.err())
                .contains("elsewhere does not exist: the built-in configuration applies")
                .contains("The built-in configuration is in order.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--config=%s check", "check --HARIS_CONFIG=%s", "check --haris.config=%s"})
    void settings_may_be_said_in_each_spelling_on_either_side_of_the_verb(String words)
            throws IOException {
        write("team.yml", "members: 3\n");
        var elsewhere = new Terminal(folder.resolve("empty"));

        var said = elsewhere.haris(words.formatted(folder.resolve("bot-config")).split(" "));

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).contains("team.yml:1: ");
    }

    @Test
    void login_prints_nothing_but_a_link() {
        var said = terminal.haris("login", "sara", "--port", "8123");

        assertThat(said.exit()).isZero();
        assertThat(said.lines())
                .singleElement()
                .asString()
                .matches("http://127\\.0\\.0\\.1:8123/sign-in\\?token=[\\w.-]+");
    }

    @Test
    void login_says_who_there_is() {
        var said = terminal.haris("login", "giulia");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .contains("Nobody in team.yml is called 'giulia'. Members: sara, marco");
    }

    @Test
    void login_does_not_guess_a_team_from_faulty_files() throws IOException {
        write("team.yml", "members: 3\n");

        var said = terminal.haris("login", "sara");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("team.yml:1: ");
    }

    @Test
    void audit_of_a_new_journal_is_intact() {
        var said = terminal.with("HARIS_PORT", "1").haris("audit", "verify");

        assertThat(said.exit()).isZero();
        assertThat(said.out()).isEqualToIgnoringNewLines("intact, 0 entries");
    }

    @Test
    void audit_alone_shows_what_it_can() {
        var said = terminal.haris("audit");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("verify");
    }

    @Test
    void doctor_says_what_is_well_and_what_is_not() throws IOException {
        write(
                "accounts.yml",
                """
                brands: [{id: acme, name: Acme, languages: [it], zone: Europe/Rome}]
                accounts: [{id: acme-demo, brand: acme, platform: sandbox}]
                """);

        var said = terminal.haris("doctor");

        assertThat(said.out())
                .contains("ok: configuration: ")
                .contains("ok: data folder: ")
                .contains("ok: database: embedded")
                .contains("ok: account acme-demo: ");
        assertThat(said.lines()).allMatch(line -> line.matches("(ok|note|wrong): .*"));
        assertThat(said.exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    403 | {"error":"This action is outside the authorized scopes"} | the access lacks a right; run: haris connect mastodon
                    403 | {"error":"Your login is currently disabled"} | the account is locked; sign in at
                    410 | {} | has no such interface; write the server's own address into
                    429 | {} | was asked too often; try again in a while
                    503 | {} | has trouble of its own; try again in a while
                    200 | <html>sign in to the wifi</html> | answers as no such network does; check
                    302 | {} | sends callers elsewhere; write the address that it leads to into
                    """)
    void doctor_says_what_to_do_about_a_network(int status, String body, String words)
            throws IOException {
        try (var network = new LocalServer(asked -> LocalServer.Said.json(status, body))) {
            configure(network.address().toString());

            var said = terminal.haris("doctor");

            assertThat(said.lines())
                    .anySatisfy(
                            line ->
                                    assertThat(line)
                                            .startsWith("wrong: account acme-social: ")
                                            .contains(words));
            assertThat(said.exit()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:1, nothing listens at http://127.0.0.1:1",
        "http://haris.invalid, nobody knows the name in http://haris.invalid"
    })
    void doctor_says_what_to_do_about_an_address_where_nobody_is(String url, String words)
            throws IOException {
        configure(url);

        var said = terminal.haris("doctor");

        assertThat(said.out()).contains("wrong: account acme-social: " + words);
        assertThat(said.exit()).isEqualTo(1);
    }

    @Test
    void doctor_names_the_line_of_an_account_without_its_token() throws IOException {
        write(
                "accounts.yml",
                """
                brands: [{id: acme, name: Acme, languages: [it], zone: Europe/Rome}]
                accounts:
                  - {id: acme-social, brand: acme, platform: mastodon, url: https://example.org}
                """);

        var said = terminal.haris("doctor");

        assertThat(said.out()).contains("accounts.yml:3:").contains("token");
        assertThat(said.exit()).isEqualTo(2);
    }

    private void configure(String url) throws IOException {
        write(
                "accounts.yml",
                """
                brands: [{id: acme, name: Acme, languages: [it], zone: Europe/Rome}]
                accounts:
                  - {id: acme-social, brand: acme, platform: mastodon, url: %s, token: t0p}
                """
                        .formatted(url));
    }

    @ParameterizedTest
    @CsvSource({
        "200, '{\"id\":\"1\",\"acct\":\"acme\"}', 0, mastodon answers",
        "401, '{\"error\":\"The access token is invalid\"}', 1, does not take the access any more;"
                + " run: haris connect mastodon",
        "404, '', 1, has no such interface"
    })
    void doctor_tries_the_token_of_a_network(int status, String body, int exit, String words)
            throws IOException {
        try (var network = new LocalServer(asked -> LocalServer.Said.json(status, body))) {
            configure(network.address().toString());

            var said = terminal.haris("doctor");

            assertThat(said.out())
                    .contains((exit == 0 ? "ok" : "wrong") + ": account acme-social: ")
                    .contains(words)
                    .doesNotContain("t0p");
            assertThat(said.exit()).isEqualTo(exit);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, '{\"error\":\"AuthenticationRequired\",\"message\":\"Invalid identifier or"
                + " password\"}', does not take handle and app password (401 Invalid identifier or password)",
        "401, '{\"error\":\"AuthFactorTokenRequired\",\"message\":\"A sign in code has been"
                + " sent\"}', does not take handle and app password (401 A sign in code has been sent)",
        "401, '{\"error\":\"AccountTakedown\",\"message\":\"Account has been taken down\"}',"
                + " (401 Account has been taken down)",
        "200, '{\"accessJwt\":\"a\",\"refreshJwt\":\"r\",\"did\":\"did:plc:a\",\"active\":false,"
                + "\"status\":\"deactivated\"}', (deactivated)",
        "429, '{\"error\":\"RateLimitExceeded\",\"message\":\"Rate Limit Exceeded\"}', (429 Rate"
                + " Limit Exceeded)",
        "400, '{\"error\":\"InvalidRequest\",\"message\":\"Input/identifier must be a handle\"}',"
                + " (400 Input/identifier must be a handle)",
        "404, '<html>not found</html>', has no such interface",
        "502, '{\"error\":\"UpstreamFailure\",\"message\":\"Upstream Failure\"}', (502 Upstream"
                + " Failure)",
        "200, '<html>please sign in to the wifi</html>', answers as no such network does",
        "200, '{\"accessJwt\":\"\",\"refreshJwt\":\"\",\"did\":\"\"}', (a session with empty"
                + " tokens)"
    })
    void doctor_says_what_is_wrong_with_a_sign_in_to_Bluesky(int status, String body, String part)
            throws IOException {
        try (var network = new LocalServer(asked -> LocalServer.Said.json(status, body))) {
            write(
                    "accounts.yml",
                    """
                    brands: [{id: acme, name: Acme, languages: [it], zone: Europe/Rome}]
                    accounts:
                      - {id: acme-sky, brand: acme, platform: bluesky, url: %s, handle: acme.test, app-password: s3cret}
                    """
                            .formatted(network.address()));

            var said = terminal.haris("doctor");

            assertThat(said.lines())
                    .filteredOn(line -> line.startsWith("wrong: account acme-sky: "))
                    .singleElement()
                    .asString()
                    .contains(part);
            assertThat(said.out()).doesNotContain("s3cret");
            assertThat(said.exit()).isEqualTo(1);
        }
    }

    @Test
    void doctor_stops_at_a_faulty_configuration() throws IOException {
        write("rules.yml", "rules: [{name: odd, when: text >, then: {}}]\n");

        var said = terminal.haris("doctor");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).contains("rules.yml:1: ").doesNotContain("ok: ");
    }

    @Test
    void doctor_says_what_to_do_about_a_data_folder_that_is_a_file() throws IOException {
        Files.writeString(folder.resolve("data"), "");

        var said = terminal.haris("doctor");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("wrong: data folder: ").contains("HARIS_DATA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "run"})
    void run_does_not_start_with_a_faulty_configuration(String verb) throws IOException {
        write("chat.yml", "slak: {}\n");

        var said =
                terminal.haris(
                        WebAlone.class, verb.isEmpty() ? new String[0] : new String[] {verb});

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("chat.yml:1: ").contains("slack").doesNotContain("\tat ");
    }

    @Test
    void run_says_that_its_port_is_in_use() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());

            var said = terminal.haris(WebAlone.class, "run", "--port", port);

            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.complaints())
                    .contains(
                            "Port %s is in use. Stop what listens there, or set HARIS_PORT to another."
                                    .formatted(port));
        }
    }

    /** As much of Haris as reads settings and listens. */
    @ComponentScan("app.haris.settings.folder")
    private static final class WebAlone {
        @Bean
        TomcatServletWebServerFactory web(Environment environment) throws UnknownHostException {
            var port = environment.getRequiredProperty("server.port", int.class);
            var factory = new TomcatServletWebServerFactory(port);
            factory.setAddress(InetAddress.getByName(environment.getProperty("server.address")));
            return factory;
        }
    }
}
