package app.haris.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.haris.audit.Origin;
import app.haris.chat.CaseFile;
import app.haris.chat.ChatTest;
import app.haris.chat.slack.workspace.SlackMessage;
import app.haris.chat.slack.workspace.SlackWorkspace;
import app.haris.social.Language;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Slack's HTTP mode, from the socket through the filters to the case. */
class SlackHttpTests extends ChatTest {
    private static final SlackWorkspace WORKSPACE = new SlackWorkspace();
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final String TEAM =
            """
            zone: Europe/Rome
            members: [{id: lina, name: Lina, roles: [admin], language: en, slack: ULINA}]
            """;
    private static final String CHAT =
            """
            slack: {bot-token: %s, signing-secret: %s, api-url: %s}
            """;

    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        var chat = CHAT.formatted(SlackWorkspace.BOT_TOKEN, SECRET, WORKSPACE.apiUrl());
        settle(registry, Map.of("team.yml", TEAM, "chat.yml", chat));
    }

    /** Until Haris knows who it is in Slack, it takes nothing. */
    @BeforeEach
    void connect() {
        until("open", () -> post("{}", JSON).statusCode() != 404);
    }

    @Test
    void a_click_signed_by_slack_claims() throws Exception {
        var file = hear(giulia(), "Wo ist mein Paket?", Language.ENGLISH);

        var answer = post(click(file, "haris:claim"), FORM);

        assertThat(answer.statusCode()).isEqualTo(200);
        until("claimed", () -> isClaimed(file));
    }

    @Test
    void the_address_is_confirmed() throws Exception {
        var answer = post("{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1a\"}", JSON);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("3eZbrw1a");
    }

    @Test
    void a_wrong_signature_is_refused() throws Exception {
        var file = hear(giulia(), "Refund please", Language.ENGLISH);
        var body = click(file, "haris:claim");
        var right = request(body, FORM, now());
        var forged = sign(now(), body.replace("ULINA", "UOTHER"));

        var answer = send(right.setHeader("X-Slack-Signature", forged));
        var unsigned = send(HttpRequest.newBuilder(address()).POST(BodyPublishers.ofString(body)));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(unsigned.statusCode()).isEqualTo(401);
        assertThat(isClaimed(file)).isFalse();
    }

    @Test
    void a_signature_older_than_five_minutes_is_refused() throws Exception {
        var file = hear(giulia(), "Any news?", Language.ENGLISH);
        var body = click(file, "haris:claim");

        var old = send(request(body, FORM, now().minus(Duration.ofMinutes(6))));
        var ahead = send(request(body, FORM, now().plus(Duration.ofMinutes(6))));
        var late = send(request(body, FORM, now().minus(Duration.ofMinutes(4))));

        assertThat(old.statusCode()).isEqualTo(401);
        assertThat(ahead.statusCode()).isEqualTo(401);
        assertThat(late.statusCode()).isEqualTo(200);
    }

    @Test
    void a_request_that_was_taken_is_refused_when_it_is_replayed() throws Exception {
        var file = hear(giulia(), "Replay", Language.ENGLISH);
        var at = now();
        var body = click(file, "haris:claim");

        var first = send(request(body, FORM, at));
        var again = send(request(body, FORM, at));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(401);
    }

    @Test
    void an_event_that_slack_sends_again_is_heeded_once() throws Exception {
        var file = hear(giulia(), "Do you ship to Malta?", Language.ENGLISH);
        var event = typed(card(file), "They asked twice, تحققوا من الطلب");

        var first = send(request(event, JSON, now()));
        var retry =
                send(
                        request(event, JSON, now().plusSeconds(1))
                                .header("X-Slack-Retry-Num", "1")
                                .header("X-Slack-Retry-Reason", "http_timeout"));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(retry.statusCode()).isEqualTo(200);
        until("noted", () -> !read(file.summary().number()).notes().isEmpty());
        var next = typed(card(file), "and once more");
        send(request(next, JSON, now()));
        until("noted again", () -> read(file.summary().number()).notes().size() >= 2);
        assertThat(read(file.summary().number()).notes())
                .extracting(note -> note.text())
                .containsExactly("They asked twice, تحققوا من الطلب", "and once more");
        assertThat(read(file.summary().number()).notes())
                .allMatch(note -> note.from() == Origin.SLACK);
    }

    @Test
    void a_command_is_acknowledged_and_answered_at_its_address() throws Exception {
        var body =
                "command=%2Fharis&text=help&user_id=ULINA&channel_id=C1&trigger_id="
                        + WORKSPACE.trigger()
                        + "&response_url="
                        + encoded(WORKSPACE.responseUrl());

        var answer = post(body, FORM);

        assertThat(answer.statusCode()).isEqualTo(200);
        until("helped", () -> WORKSPACE.responses.toString().contains("claim"));
    }

    @Test
    void more_than_slack_ever_sends_is_not_read() throws Exception {
        var answer = post("{\"x\":\"" + "y".repeat(2 << 20) + "\"}", JSON);

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    private boolean isClaimed(CaseFile file) {
        return read(file.summary().number()).summary().claimedBy().isPresent();
    }

    private SlackMessage card(CaseFile file) {
        var number = file.summary().number().value();
        until("a card", () -> !WORKSPACE.cards(number).isEmpty());
        return WORKSPACE.cards(number).getFirst();
    }

    private static String click(CaseFile file, String action) {
        var json =
                """
                {"type":"block_actions","user":{"id":"ULINA"},"channel":{"id":"C1"},
                 "trigger_id":"%s","response_url":"%s",
                 "actions":[{"action_id":"%s","value":"%s","action_ts":"1.2"}]}\
                """
                        .formatted(
                                WORKSPACE.trigger(),
                                WORKSPACE.responseUrl(),
                                action,
                                file.summary().number());
        return "payload=" + encoded(json);
    }

    private static String typed(SlackMessage card, String text) {
        var json = JsonMapper.shared().createObjectNode().put("type", "event_callback");
        json.put("event_id", "Ev" + UUID.randomUUID());
        json.putObject("event")
                .put("type", "message")
                .put("user", "ULINA")
                .put("text", text)
                .put("ts", "1.2")
                .put("thread_ts", card.ts)
                .put("channel", card.channel);
        return json.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Instant now() {
        return clock.instant();
    }

    private URI address() {
        return URI.create(address("/slack/events"));
    }

    private HttpResponse<String> post(String body, String type) throws Exception {
        return send(request(body, type, now()));
    }

    private HttpRequest.Builder request(String body, String type, Instant at)
            throws GeneralSecurityException {
        return HttpRequest.newBuilder(address())
                .header("Content-Type", type)
                .header("X-Slack-Request-Timestamp", Long.toString(at.getEpochSecond()))
                .header("X-Slack-Signature", sign(at, body))
                .POST(BodyPublishers.ofString(body));
    }

    /** https://docs.slack.dev/authentication/verifying-requests-from-slack, 2026-11. */
    private static String sign(Instant at, String body) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var base = "v0:" + at.getEpochSecond() + ":" + body;
        return "v0=" + HexFormat.of().formatHex(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static void until(String what, Callable<Boolean> isSo) {
        await(what).atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(50)).until(isSo);
    }
}
