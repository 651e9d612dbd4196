package app.haris.chat.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.settings.Settings;
import app.haris.team.MemberId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

class RoomSecurityTests extends RoomTest {
    private static final Map<String, String> NOTHING = Map.of();

    @Autowired Settings settings;

    @Value("${HARIS_CONFIG}")
    Path config;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cases/1", "/settings", "/help", "/cards", "/live?after=0"})
    void nobody_sees_the_room_without_signing_in(String path) {
        var stranger = new RoomClient(address(""));

        var page = stranger.get(path);

        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location")).hasValue("/sign-in");
    }

    @Test
    void a_script_is_told_that_its_member_is_signed_out() {
        var stranger = new RoomClient(address(""));

        assertThat(stranger.get("/cards", "HX-Request", "true").statusCode()).isEqualTo(401);
    }

    @Test
    void whoever_asked_for_a_case_comes_back_to_it_after_signing_in() {
        var number = caseOf("Dov’è il mio pacco?").summary().number();
        var client = new RoomClient(address(""));
        client.get("/cases/" + number);
        var path = links.path(new MemberId("marco"));

        var page = client.get(path);
        var token = path.substring(path.indexOf('=') + 1);
        var entered =
                client.post(
                        "/sign-in", Map.of("token", token, "_csrf", RoomClient.csrf(page.body())));

        assertThat(entered.headers().firstValue("Location")).hasValue("/cases/" + number);
    }

    @Test
    void looking_at_a_link_does_not_use_it_up_and_using_it_does() {
        var path = links.path(new MemberId("marco"));
        var preview = new RoomClient(address(""));
        preview.get(path);
        preview.get(path);

        assertThat(new RoomClient(address("")).signIn(path).get("/").statusCode()).isEqualTo(200);
        var late = new RoomClient(address(""));
        var page = late.get(path);
        var token = path.substring(path.indexOf('=') + 1);
        var refused =
                late.post(
                        "/sign-in", Map.of("token", token, "_csrf", RoomClient.csrf(page.body())));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("haris login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in?token=%FF", "/sandbox/acme-demo?post=%ED%A0%BD"})
    void a_parameter_that_is_no_text_is_the_askers_mistake(String path) {
        var answer = new RoomClient(address("")).get(path, "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("has a form that is not taken here");
    }

    @ParameterizedTest
    @CsvSource({"//cases, 400", "/cases;x=1, 400", "/api/nothing, 401"})
    void a_page_says_so_even_where_an_address_is_refused_before_it_is_guarded(
            String path, int status) {
        var answer = new RoomClient(address("")).get(path, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Apache Tomcat").doesNotContain("HTTP Status");
    }

    @Test
    void a_damaged_link_says_how_to_get_another() {
        var page = new RoomClient(address("")).get("/sign-in?token=garbled");

        assertThat(page.body()).contains("haris login").doesNotContain("<form");
    }

    @Test
    void nothing_is_done_without_the_pages_own_token() {
        var number = caseOf("Buongiorno").summary().number();
        var marco = signedIn("marco");

        var refused = marco.post("/line", Map.of("line", "claim " + number));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(read(number).summary().claimedBy()).isEmpty();
    }

    @Test
    void signing_out_ends_the_session_for_every_copy_of_the_cookie() {
        var marco = signedIn("marco");
        var copy = new RoomClient(address(""));
        marco.cookies()
                .getCookieStore()
                .getCookies()
                .forEach(cookie -> copy.cookies().getCookieStore().add(null, cookie));
        assertThat(copy.get("/").statusCode()).isEqualTo(200);

        marco.submit("/", "/sign-out", NOTHING);

        assertThat(copy.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void cookies_are_out_of_reach_for_scripts_and_other_sites() {
        var client = new RoomClient(address(""));
        var path = links.path(new MemberId("lina"));
        var page = client.get(path);
        var token = path.substring(path.indexOf('=') + 1);

        var entered =
                client.post(
                        "/sign-in", Map.of("token", token, "_csrf", RoomClient.csrf(page.body())));

        assertThat(entered.headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie ->
                                assertThat(cookie)
                                        .startsWith("haris_room=")
                                        .contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void pages_allow_nothing_inline_and_nothing_from_elsewhere() {
        var page = signedIn("lina").get("/");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValue(RoomSecurity.CONTENT_POLICY);
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.body())
                .doesNotContain("style=")
                .doesNotContain("onclick")
                .doesNotContain("<style");
        assertThat(page.body().split("<script"))
                .allSatisfy(
                        part ->
                                assertThat(part.startsWith("<!DOCTYPE") || part.contains("src="))
                                        .isTrue());
    }

    @Test
    void every_file_that_a_page_names_is_there() {
        var lina = signedIn("lina");
        var page = lina.get("/").body();
        var named =
                java.util.regex.Pattern.compile("(?:src|href)=\"(/(?:room|webjars)/[^\"]+)\"")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1))
                        .toList();

        assertThat(named).hasSizeGreaterThan(5);
        assertThat(named)
                .allSatisfy(file -> assertThat(lina.get(file).statusCode()).isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource({
        "/actuator/health/liveness, 200",
        "/actuator/health/readiness, 200",
        "/sandbox/acme-demo, 200",
        "/room/room.js, 200"
    })
    void probes_and_the_public_need_no_sign_in(String path, int status) {
        assertThat(new RoomClient(address("")).get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void the_public_may_ask_for_the_head_of_a_page_too() {
        assertThat(new RoomClient(address("")).head("/sandbox/acme-demo").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_room_that_is_switched_off_has_no_pages_and_lets_nobody_in() throws IOException {
        var lina = signedIn("lina");
        var link = links.path(new MemberId("lina"));
        try {
            write("chat.yml", "room: {enabled: false}\n");

            for (var path : new String[] {"/", "/cases/1", "/settings", link, "/live?after=0"}) {
                assertThat(lina.get(path).statusCode()).as(path).isEqualTo(404);
            }
            assertThat(lina.get("/sandbox/acme-demo").statusCode()).isEqualTo(200);
            assertThat(lina.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        } finally {
            write("chat.yml", "room: {enabled: true}\n");
        }

        assertThat(lina.get("/").statusCode()).isEqualTo(200);
    }

    private void write(String file, String yaml) throws IOException {
        Files.writeString(config.resolve(file), yaml);
        settings.reload();
    }

    @Test
    void what_the_machinery_knows_stays_inside() {
        assertThat(signedIn("lina").get("/actuator/env").statusCode()).isIn(403, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cases/999999", "/cases/0", "/cases/-3", "/nowhere"})
    void what_is_not_there_says_so(String path) {
        var page = signedIn("lina").get(path, "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is nothing here");
    }

    @ParameterizedTest
    @CsvSource({
        "/cases/1, true",
        "/, true",
        "//evil.example, false",
        "/\\evil.example, false",
        "https://evil.example, false"
    })
    void only_an_address_of_ours_is_returned_to(String address, boolean ours) {
        assertThat(Back.isOurs(address)).isEqualTo(ours);
    }
}
