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
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Meta and X call about is acknowledged in time, whatever becomes of the chat. */
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

    /** Slack, Facebook and X are where nobody answers. */
    @BeforeAll
    static void start() throws Exception {
        var config = folder.resolve("bot-config");
        KillDrill.configure(config);
        Files.writeString(
                config.resolve("accounts.yml"),
                """
                  - {id: acme-page, brand: acme, platform: facebook, url: "http://127.0.0.1:1/v26.0", page: "123", token: t, app-secret: %1$s, verify-token: v}
                  - {id: acme-x, brand: acme, platform: x, url: "http://127.0.0.1:1", user: "123", bearer: b, consumer-key: k, consumer-secret: %1$s, access-token: a, access-secret: s}
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

    @ParameterizedTest
    @Order(1)
    @EnumSource
    void five_thousand_items_are_acknowledged_within_a_second_each(Caller caller) throws Exception {
        assertThat(caller.call(ITEMS)).isEqualTo(200);
        var took = new long[ITEMS];
        var begun = System.nanoTime();
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            var calls =
                    IntStream.range(0, ITEMS)
                            .<Callable<Void>>mapToObj(
                                    item ->
                                            () -> {
                                                var from = System.nanoTime();
                                                assertThat(caller.call(item)).isEqualTo(200);
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
                "%s: %d items by %d callers in %d ms: p50 %d ms, p99 %d ms, most %d ms%n",
                caller,
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
        assertThat(IntStream.rangeClosed(0, ITEMS).mapToObj(WebhookBurstTests::post))
                .filteredOn(item -> !found.containsKey(item))
                .isEmpty();
        assertThat(found).hasSize(2 * ITEMS + 3);
        assertThat(found.values()).containsOnly(1);
        assertThat(haris.get("/actuator/prometheus").body())
                .contains(
                        "haris_webhook_calls_total{account=\"acme-page\",outcome=\"forged\"} 200.0");
    }

    /** Who calls, each in words and with a signature of its own. */
    private enum Caller {
        META {
            @Override
            int call(int item) throws Exception {
                var body = body(item);
                return post(haris, body, signature(body));
            }
        },
        X {
            @Override
            int call(int item) throws Exception {
                var body = activity(item);
                var mac = Hmac.sha256(SECRET, body.getBytes(StandardCharsets.UTF_8));
                var signature = "sha256=" + Base64.getEncoder().encodeToString(mac);
                return send(
                        called(haris, "acme-x", body)
                                .header("x-twitter-webhooks-signature", signature));
            }
        };

        abstract int call(int item) throws Exception;
    }

    private static String post(int item) {
        return String.valueOf(1_990_000_000_000_000_000L + item);
    }

    private static String activity(int item) {
        return """
        {"for_user_id":"123","tweet_create_events":[{"id_str":"%s","created_at":"%s",\
        "text":"@acme أين طردي رقم %d؟ Il pacco non arriva!",\
        "user":{"id_str":"7%d","screen_name":"giu_%d","name":"Giulia R."},\
        "entities":{"user_mentions":[{"id_str":"123","screen_name":"acme"}]}}]}"""
                .formatted(
                        post(item),
                        DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH)
                                .format(ZonedDateTime.now(ZoneOffset.UTC)),
                        item,
                        item % 2_000,
                        item % 2_000);
    }

    static int post(HarisProcess haris, String body, String signature) throws Exception {
        return send(called(haris, "acme-page", body).header("X-Hub-Signature-256", signature));
    }

    private static HttpRequest.Builder called(HarisProcess haris, String account, String body) {
        return HttpRequest.newBuilder(URI.create(haris.address() + "/webhooks/" + account))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private static int send(HttpRequest.Builder call) throws Exception {
        return http.send(call.build(), BodyHandlers.discarding()).statusCode();
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
