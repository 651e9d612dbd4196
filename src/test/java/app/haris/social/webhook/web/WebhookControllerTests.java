package app.haris.social.webhook.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.social.webhook.ScriptedWebhook;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@Execution(ExecutionMode.SAME_THREAD)
@SpringBootTest(
        classes = WebhookApp.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WebhookControllerTests {
    @TempDir static Path folder;

    @LocalServerPort int port;
    @Autowired WebhookApp.FakeInbox inbox;

    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("haris.data", () -> folder.toString());
    }

    @AfterEach
    void rest() {
        inbox.isBusy(false);
    }

    @Test
    void a_signed_call_is_taken_without_session_cookie_or_token() throws Exception {
        var answer = post("acme-social", "said:1 said:2");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(inbox.taken()).contains("1", "2");
    }

    @Test
    void everything_else_still_wants_a_sign_in() throws Exception {
        assertThat(send(request("/webhook").GET()).statusCode()).isIn(401, 403);
        assertThat(send(request("/webhooksx/acme-social").GET()).statusCode()).isIn(401, 403);
    }

    @Test
    void a_call_without_the_right_signature_is_refused_and_leaves_nothing() throws Exception {
        var unsigned =
                send(request("/webhooks/acme-social").POST(BodyPublishers.ofString("said:3")));
        var forged = post("acme-social", "said:3", ScriptedWebhook.signature("said:4"));

        assertThat(List.of(unsigned.statusCode(), forged.statusCode())).containsOnly(401);
        assertThat(forged.body()).contains("X-Signature");
        assertThat(forged.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(inbox.taken()).doesNotContain("3");
    }

    @Test
    void what_has_no_webhook_is_not_found() throws Exception {
        assertThat(post("nobody", "said:5").statusCode()).isEqualTo(404);
        assertThat(post("acme-demo", "said:5").statusCode()).isEqualTo(404);
    }

    @Test
    void a_challenge_is_answered_and_anything_else_is_not() throws Exception {
        var proof = send(request("/webhooks/acme-social?challenge=a%20b").GET());

        assertThat(proof.statusCode()).isEqualTo(200);
        assertThat(proof.body()).isEqualTo("proof of a b");
        assertThat(send(request("/webhooks/acme-social").GET()).statusCode()).isEqualTo(403);
        assertThat(send(request("/webhooks/nobody?challenge=a").GET()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_network_is_told_to_call_again_while_nothing_can_be_taken() throws Exception {
        inbox.isBusy(true);
        var busy = post("acme-social", "said:6");
        var held = post("acme-held", "said:6");

        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(busy.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(held.statusCode()).isEqualTo(503);
        assertThat(held.headers().firstValue("Retry-After")).hasValue("300");
        assertThat(inbox.taken()).doesNotContain("6");
    }

    @Test
    void a_long_call_is_read_and_one_too_long_is_not() throws Exception {
        var words = "said:7 ".repeat(50_000);

        assertThat(post("acme-social", words).statusCode()).isEqualTo(200);
        assertThat(post("acme-social", "x".repeat(Bodies.LARGEST + 1)).statusCode()).isEqualTo(413);
    }

    @Test
    void what_is_signed_but_nothing_that_the_network_would_send_is_not_acknowledged()
            throws Exception {
        assertThat(post("acme-social", "nonsense").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> post(String account, String body) throws Exception {
        return post(account, body, ScriptedWebhook.signature(body));
    }

    private HttpResponse<String> post(String account, String body, String signature)
            throws Exception {
        return send(
                request("/webhooks/" + account)
                        .header("X-Signature", signature)
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
