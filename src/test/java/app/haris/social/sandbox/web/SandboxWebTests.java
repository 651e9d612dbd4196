package app.haris.social.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.social.Account;
import app.haris.social.AccountFixtures;
import app.haris.social.Arrival;
import app.haris.social.Author;
import app.haris.social.Delivery;
import app.haris.social.Interaction;
import app.haris.social.Moderation;
import app.haris.social.OutgoingReply;
import app.haris.social.RemoteId;
import app.haris.social.SocialPlatform;
import app.haris.social.Visibility;
import app.haris.social.sandbox.Audience;
import app.haris.social.sandbox.Audience.Utterance;
import app.haris.social.sandbox.Fault;
import app.haris.social.sandbox.Faults;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Execution(ExecutionMode.SAME_THREAD)
@SpringBootTest(classes = SandboxApp.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class SandboxWebTests {
    private static final Account DEMO = AccountFixtures.acmeDemo();
    private static final String SARA =
            "Basic "
                    + Base64.getEncoder()
                            .encodeToString("sara:secret".getBytes(StandardCharsets.UTF_8));

    @TempDir static Path folder;

    @LocalServerPort int port;
    @Autowired SocialPlatform sandbox;
    @Autowired Audience audience;
    @Autowired Faults.Book book;
    @Autowired SandboxApp.Told told;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("haris.data", () -> folder.toString());
    }

    @Test
    void the_public_sees_what_was_said_and_what_the_brand_answered() throws Exception {
        var question = say(Interaction.Kind.COMMENT, "أين شحنتي؟");
        publish(question, Visibility.PUBLIC, "عذرًا، هي في الطريق");

        var page = get("/sandbox/acme-demo").body();

        assertThat(page).contains("أين شحنتي؟", "عذرًا، هي في الطريق", "dir=\"auto\"", "Official");
        assertThat(page.indexOf("أين شحنتي؟")).isLessThan(page.indexOf("عذرًا، هي في الطريق"));
    }

    @Test
    void the_public_does_not_see_what_is_private_hidden_or_deleted() throws Exception {
        var message = say(Interaction.Kind.MESSAGE, "my secret address");
        publish(message, Visibility.PRIVATE, "our secret answer");
        var insult = say(Interaction.Kind.COMMENT, "you miserable thieves");
        sandbox.moderate(DEMO, insult, Moderation.HIDE);
        var mistake = say(Interaction.Kind.COMMENT, "posted by mistake");
        audience.delete(DEMO, mistake);

        var page = get("/sandbox/acme-demo").body();

        assertThat(page)
                .doesNotContain(
                        "my secret address",
                        "our secret answer",
                        "you miserable thieves",
                        "posted by mistake")
                .contains("Hidden by Acme.", "This post was deleted.");
        assertThat(get("/sandbox/acme-demo?post=" + message).body())
                .doesNotContain("my secret address");
    }

    @Test
    void hostile_text_stays_text() throws Exception {
        say(Interaction.Kind.COMMENT, "<script>alert(1)</script><img src=x onerror=y>");

        assertThat(get("/sandbox/acme-demo").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&lt;img")
                .doesNotContain("<script", "<style", " style=", "onerror=y>");
    }

    @ParameterizedTest
    @CsvSource({
        "'ar-EG,en;q=0.9',ar,rtl,شبكة داخل حارس",
        "'it-IT,it;q=0.9',it,ltr,Una rete dentro Haris",
        "de,en,ltr,A network inside Haris",
        "***,en,ltr,A network inside Haris"
    })
    void the_page_speaks_the_language_of_its_reader(
            String wish, String language, String direction, String words) throws Exception {
        var page = send(request("/sandbox/acme-demo").header("Accept-Language", wish)).body();

        assertThat(page).contains("lang=\"" + language + "\"", "dir=\"" + direction + "\"", words);
    }

    @Test
    void publications_are_listed_as_json_lines() throws Exception {
        var question = say(Interaction.Kind.COMMENT, "?");
        var text = "line\nline \"quoted\" ع 😀 \\u0041";
        publish(question, Visibility.PUBLIC, text);

        var answer = get("/sandbox/acme-demo/published");

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/x-ndjson"));
        var last = lines(answer).getLast();
        assertThat(last.propertyNames())
                .containsExactly("id", "inReplyTo", "text", "visibility", "at");
        assertThat(last.get("text").stringValue()).isEqualTo(text);
        assertThat(last.get("inReplyTo").stringValue()).isEqualTo(question.value());
        assertThat(last.get("visibility").stringValue()).isEqualTo("public");
    }

    @ParameterizedTest
    @CsvSource({"/sandbox/nobody", "/sandbox/nobody/published", "/sandbox/%20"})
    void an_unknown_account_has_no_page(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void an_unknown_account_is_a_problem_for_programs() throws Exception {
        var answer = get("/sandbox/nobody/published");

        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.body()).contains("accounts.yml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"mode":"refuse"} | REFUSE | 1.0 | PT2S
                    {"mode":"posted-but-500","rate":0.2,"delay":"500ms"} | POSTED_BUT_BROKEN | 0.2 | PT0.5S
                    {"mode":"429","rate":1,"delay":"60s"} | TOO_MANY_REQUESTS | 1.0 | PT1M
                    {"mode":"ok","rate":null,"delay":null} | OK | 1.0 | PT2S
                    """)
    void faults_are_set_by_the_api(String json, Fault fault, double rate, Duration delay)
            throws Exception {
        assertThat(put(json).statusCode()).isEqualTo(204);

        assertThat(book.of(DEMO.id())).isEqualTo(new Faults(fault, rate, delay));
        book.set(DEMO.id(), Faults.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"mode":"explode"} | mode | ok, slow, 429, 500, posted-but-500, reset, hang, refuse
                    {} | mode | ok, slow
                    {"mode":"ok","rate":2} | rate | from 0 to 1
                    {"mode":"ok","rate":"often"} | rate | from 0 to 1
                    {"mode":"ok","delay":"61s"} | delay | from 0s to 60s
                    {"mode":"ok","delay":"soon"} | delay | such as 500ms or 2s
                    {"mode":"ok","delay":2} | delay | such as 500ms or 2s
                    {"mode":"ok","dealy":"2s"} | dealy | known are mode, rate and delay
                    [] | $ | It is an object, such as
                    `` | $ | It is an object, such as
                    { | $ | not JSON
                    """)
    void a_wrong_fault_is_a_problem_that_names_the_field(String json, String field, String words)
            throws Exception {
        var answer = put(json);

        assertThat(answer.statusCode()).isEqualTo(400);
        var problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("field").stringValue()).isEqualTo(field);
        assertThat(problem.get("detail").stringValue()).contains(words);
        assertThat(book.of(DEMO.id())).isEqualTo(Faults.NONE);
    }

    @Test
    void a_member_plays_the_audience_from_the_first_word_to_the_last() throws Exception {
        var sent =
                submit(
                        "/say",
                        Map.of(
                                "kind",
                                "comment",
                                "name",
                                "نور",
                                "text",
                                "سؤال\r\nثانٍ",
                                "rating",
                                ""));
        var id = query(sent, "post");
        submit("/edit", Map.of("id", id, "text", "سؤال معدل"));
        submit("/answer", Map.of("id", id, "text", "جواب من الهاتف"));

        assertThat(get("/sandbox/acme-demo?post=" + id).body())
                .contains("سؤال معدل", "جواب من الهاتف", "Edited");
        assertThat(told.all().stream().filter(a -> a.id().value().equals(id)))
                .extracting(arrival -> arrival.getClass().getSimpleName())
                .containsExactly("Received", "Edited", "AnsweredNatively");

        submit("/delete", Map.of("id", id));
        assertThat(get("/sandbox/acme-demo?post=" + id).body())
                .contains("This post was deleted.")
                .doesNotContain("سؤال معدل");
    }

    @Test
    void a_private_message_is_confirmed_without_being_shown() throws Exception {
        var sent =
                submit("/say", Map.of("kind", "message", "name", "Sara", "text", "only for you"));

        assertThat(sent).contains("said=private").doesNotContain("post=");
        assertThat(told.all())
                .anyMatch(
                        arrival ->
                                arrival instanceof Arrival.Received(var interaction)
                                        && interaction.text().equals("only for you"));
    }

    @ParameterizedTest
    @CsvSource({
        "comment,'  ',text,said=incomplete",
        "comment,Sara,'  ',said=incomplete",
        "follow,Sara,'',said=sent"
    })
    void what_is_missing_is_said(String kind, String name, String text, String said)
            throws Exception {
        assertThat(submit("/say", Map.of("kind", kind, "name", name, "text", text))).contains(said);
    }

    @Test
    void faults_are_set_on_the_page_too() throws Exception {
        submit("/misbehave", Map.of("mode", "slow", "rate", "0.5", "delay", "250ms"));

        assertThat(book.of(DEMO.id()))
                .isEqualTo(new Faults(Fault.SLOW, 0.5, Duration.ofMillis(250)));
        book.set(DEMO.id(), Faults.NONE);
    }

    @Test
    void who_is_not_signed_in_may_read_only() throws Exception {
        var page = get("/sandbox/acme-demo").body();

        assertThat(page).doesNotContain("<form").contains("Sign in to the team room");
    }

    @Test
    void a_form_from_elsewhere_is_refused() throws Exception {
        var forged =
                send(
                        request("/sandbox/acme-demo/say")
                                .header("Authorization", SARA)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("kind=comment&name=x&text=y")));

        assertThat(forged.statusCode()).isEqualTo(403);
    }

    private RemoteId say(Interaction.Kind kind, String text) {
        return audience.say(DEMO, new Utterance(kind, "Giulia R.", text, null, null));
    }

    private void publish(RemoteId target, Visibility visibility, String text) {
        var reply =
                new OutgoingReply(
                        UUID.randomUUID(),
                        DEMO.id(),
                        target,
                        new Author("42", "giu_r", "Giulia R.", null, false),
                        visibility,
                        text,
                        List.of());
        assertThat(sandbox.publish(DEMO, reply)).isInstanceOf(Delivery.Published.class);
    }

    private static List<JsonNode> lines(HttpResponse<String> answer) {
        return answer.body().lines().map(JsonMapper.shared()::readTree).toList();
    }

    /** Sends a form of the page, with its token, and returns where it leads. */
    private String submit(String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        var page = send(request("/sandbox/acme-demo").header("Authorization", SARA)).body();
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        var body =
                fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&", "_csrf=" + token.group(1) + "&", ""));
        var answer =
                send(
                        request("/sandbox/acme-demo" + action)
                                .header("Authorization", SARA)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String query(String address, String name) {
        var found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> put(String json) throws IOException, InterruptedException {
        return send(
                request("/sandbox/acme-demo/faults")
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
