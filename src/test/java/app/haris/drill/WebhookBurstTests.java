package app.haris.drill;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.settings.Hmac;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What Meta calls about is acknowledged in time, whatever becomes of the chat. */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class WebhookBurstTests {
    private static final int ITEMS = 5_000;
    private static final int CALLERS = 32;
    static final String SECRET = "drill-secret";

    @TempDir private static Path folder;
    private static HarisProcess haris;
    private static final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Slack and Facebook are where nobody answers. */
    @BeforeAll
    static void start() throws Exception {
        var config = folder.resolve("bot-config");
        KillDrill.configure(config);
        Files.writeString(
                config.resolve("accounts.yml"),
                """
                  - {id: acme-page, brand: acme, platform: facebook, url: "http://127.0.0.1:1/v26.0", page: "123", token: t, app-secret: %s, verify-token: v}
                """
                        .formatted(SECRET),
                StandardOpenOption.APPEND);
        Files.writeString(
                config.resolve("chat.yml"),
                """
                slack:
                  bot-token: xoxb-1-2-3
                  app-token: xapp-1-2-3
                  api-url: http://127.0.0.1:1/api/
                  channels: {inbox: social-inbox}
                room: {enabled: true}
                """);
        haris = HarisProcess.ofClasses(folder, Map.of());
        haris.start();
    }

    @AfterAll
    static void stop() {
        haris.close();
    }

    @Test
    @Order(1)
    void five_thousand_items_are_acknowledged_within_a_second_each() throws Exception {
        post(haris, body(ITEMS), signature(body(ITEMS)));
        var took = new long[ITEMS];
        var begun = System.nanoTime();
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            var calls =
                    IntStream.range(0, ITEMS)
                            .<Callable<Void>>mapToObj(
                                    item ->
                                            () -> {
                                                var body = body(item);
                                                var from = System.nanoTime();
                                                assertThat(post(haris, body, signature(body)))
                                                        .isEqualTo(200);
                                                took[item] = System.nanoTime() - from;
                                                return null;
                                            })
                            .toList();
            for (var call : callers.invokeAll(calls)) {
                call.get();
            }
        }
        var whole = Duration.ofNanos(System.nanoTime() - begun);

        Arrays.sort(took);
        System.out.printf(
                "%d items by %d callers in %d ms: p50 %d ms, p99 %d ms, most %d ms%n",
                ITEMS,
                CALLERS,
                whole.toMillis(),
                took[ITEMS / 2] / 1_000_000,
                took[ITEMS * 99 / 100] / 1_000_000,
                took[ITEMS - 1] / 1_000_000);
        assertThat(Duration.ofNanos(took[ITEMS * 99 / 100])).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    @Order(2)
    void what_is_forged_or_altered_is_refused_and_what_is_said_again_is_known() throws Exception {
        var body = body(ITEMS + 1);
        assertThat(post(haris, body, signature(body))).isEqualTo(200);

        for (var item = ITEMS + 2; item < ITEMS + 102; item++) {
            var other = body(item);
            assertThat(post(haris, other, signature(body))).isEqualTo(401);
            assertThat(post(haris, other, "sha256=" + "0".repeat(64))).isEqualTo(401);
            assertThat(post(haris, body, signature(body))).isEqualTo(200);
        }
    }

    @Test
    @Order(3)
    void all_that_was_acknowledged_is_there_once_and_nothing_else() {
        var found = Finding.of(haris).interactions;

        assertThat(IntStream.range(0, ITEMS + 2).mapToObj(item -> "77_" + item))
                .filteredOn(item -> !found.containsKey(item))
                .isEmpty();
        assertThat(found).hasSize(ITEMS + 2);
        assertThat(found.values()).containsOnly(1);
        assertThat(haris.get("/actuator/prometheus").body())
                .contains(
                        "haris_webhook_calls_total{account=\"acme-page\",outcome=\"forged\"} 200.0");
    }

    static int post(HarisProcess haris, String body, String signature) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(haris.address() + "/webhooks/acme-page"))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/json")
                        .header("X-Hub-Signature-256", signature)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    static String signature(String body) {
        return "sha256="
                + HexFormat.of()
                        .formatHex(Hmac.sha256(SECRET, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String body(int item) {
        return """
        {"object":"page","entry":[{"id":"123","time":1763800100,"changes":[{"field":"feed",\
        "value":{"item":"comment","verb":"add","comment_id":"77_%d","post_id":"123_%d",\
        "from":{"id":"f%d","name":"Giulia R."},"created_time":%d,\
        "message":"أين طردي رقم %d؟ Il pacco non arriva!"}}]}]}"""
                .formatted(item, item % 50, item % 2_000, System.currentTimeMillis() / 1000, item);
    }
}
