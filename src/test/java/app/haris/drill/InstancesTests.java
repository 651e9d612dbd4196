package app.haris.drill;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.haris.chat.room.RoomClient;
import app.haris.social.wire.LocalServer;
import app.haris.storage.jdbc.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two instances on one PostgreSQL behave as one. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class InstancesTests {
    private static final int CONVERSATIONS = 60;
    private static final int EACH = 3;

    @TempDir private static Path folder;
    private static final ExecutorService people = Executors.newCachedThreadPool();
    private static final Questions ASKED = new Questions();
    private static final LocalServer network = new LocalServer(ASKED);
    private static Map<String, String> settings;
    private static HarisProcess one;
    private static HarisProcess other;

    /** Both begin at once on an empty database. */
    @BeforeAll
    static void start() throws Exception {
        KillDrill.configure(folder.resolve("bot-config"));
        Files.writeString(
                folder.resolve("bot-config/accounts.yml"),
                """
                  - {id: acme-social, brand: acme, platform: mastodon, url: '%s', token: t, poll: 1s}
                  - {id: acme-page, brand: acme, platform: facebook, url: 'http://127.0.0.1:1/v26.0', page: '123', token: t, app-secret: %s, verify-token: v}
                """
                        .formatted(network.address(), WebhookBurstTests.SECRET),
                StandardOpenOption.APPEND);
        settings =
                Map.of(
                        "HARIS_DATABASE_URL", TestDatabase.emptyPostgres(),
                        "HARIS_DATA", folder.resolve("data").toString(),
                        "HARIS_CONFIG", folder.resolve("bot-config").toString());
        one = instance("one");
        other = instance("other");
        together(one::start, other::start);
        var texts =
                IntStream.range(0, CONVERSATIONS * EACH).mapToObj(InstancesTests::said).toList();
        together(() -> deliver(one, texts, 1), () -> deliver(other, texts, 2));
    }

    private static HarisProcess instance(String name) throws Exception {
        return HarisProcess.ofClasses(Files.createDirectory(folder.resolve(name)), settings);
    }

    @AfterAll
    static void stop() {
        people.shutdown();
        one.close();
        other.close();
        network.close();
    }

    @Test
    @Order(1)
    void what_both_take_in_makes_one_case_per_conversation() {
        var found = Finding.of(other);

        assertThat(found.interactions).hasSize(CONVERSATIONS * EACH);
        assertThat(found.interactions.values()).containsOnly(1);
        assertThat(found.casesOfConversations).hasSize(CONVERSATIONS);
        assertThat(found.casesOfConversations.values())
                .allSatisfy(cases -> assertThat(cases).hasSize(1));
        assertThat(found.cards).hasSize(CONVERSATIONS);
    }

    @Test
    @Order(2)
    void one_of_two_claims_wins_and_the_other_member_is_told() throws Exception {
        for (var number = 1L; number <= 20; number++) {
            var subject = number;
            var answers =
                    together(
                            () -> one.say(subject, "sara", "claim").statusCode(),
                            () -> other.say(subject, "marco", "claim").statusCode());

            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    @Order(3)
    void what_two_approve_at_once_goes_out_once() throws Exception {
        var numbers = LongStream.rangeClosed(1, 20).boxed().toList();
        LongFunction<String> text = number -> "Ci dispiace, caso " + number;
        for (var number : numbers) {
            assertThat(one.say(number, "sara", "reply " + text.apply(number)).statusCode())
                    .isEqualTo(200);
        }

        for (var number : numbers) {
            together(
                    () -> one.say(number, "marco", "approve").statusCode(),
                    () -> other.say(number, "lina", "approve").statusCode());
        }

        var expected = numbers.stream().map(text::apply).toList();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(Finding.of(one).published).containsOnlyKeys(expected));
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(Finding.of(one).published.values()).containsOnly(1));
    }

    @Test
    @Order(4)
    void open_page_hears_what_happens_on_the_other_instance() throws Exception {
        var link = other.run("login", "marco").out().strip();
        var path = link.substring(other.address().length());
        var browser = new RoomClient(one.address()).signIn(path);
        var page = browser.get("/").body();
        var heard = new CopyOnWriteArrayList<String>();
        listen(browser, position(page), heard);

        assertThat(other.say(40, "lina", "claim").statusCode()).isEqualTo(200);

        await().atMost(Duration.ofMinutes(1)).until(() -> heard.contains("data:40"));
    }

    @Test
    @Order(5)
    void journal_of_both_is_one_chain() throws Exception {
        var verified = one.run("audit", "verify");

        assertThat(verified.exit()).as(verified.toString()).isZero();
    }

    @Test
    @Order(6)
    void one_at_a_time_asks_a_network_and_the_cursor_is_common() {
        ASKED.isTold = true;

        await().atMost(Duration.ofMinutes(1)).until(() -> ASKED.borders.size() > 5);

        assertThat(ASKED.most.get()).isOne();
        assertThat(ASKED.borders.getFirst()).isEmpty();
        assertThat(ASKED.borders.subList(1, ASKED.borders.size())).containsOnly("7");
        assertThat(Finding.of(one).interactions).containsEntry("7", 1);
    }

    @Test
    @Order(7)
    void what_a_network_calls_about_at_both_is_one_interaction_on_one_case() throws Exception {
        var calls = IntStream.range(0, 30).mapToObj(InstancesTests::called).toList();

        together(() -> call(one, calls), () -> call(other, calls.reversed()));

        var found = Finding.of(one);
        assertThat(found.interactions).containsEntry("77_0", 1).containsEntry("77_29", 1);
        assertThat(found.interactions.entrySet())
                .filteredOn(entry -> entry.getKey().startsWith("77_"))
                .hasSize(30)
                .allSatisfy(entry -> assertThat(entry.getValue()).isOne());
        assertThat(found.casesOfComments).hasSize(10);
        assertThat(found.casesOfComments.values())
                .allSatisfy(cases -> assertThat(cases).hasSize(1));
    }

    /** Three comments by each of ten people. */
    private static String called(int item) {
        return """
        {"object":"page","entry":[{"id":"123","time":1763800100,"changes":[{"field":"feed",\
        "value":{"item":"comment","verb":"add","comment_id":"77_%d","post_id":"123_1",\
        "from":{"id":"f%d"},"created_time":%d,"message":"Dov'è il pacco %d?"}}]}]}"""
                .formatted(item, item % 10, Instant.now().getEpochSecond(), item);
    }

    private static Void call(HarisProcess to, List<String> calls) throws Exception {
        for (var body : calls) {
            assertThat(WebhookBurstTests.post(to, body, WebhookBurstTests.signature(body)))
                    .isEqualTo(200);
        }
        return null;
    }

    @Test
    @Order(8)
    void what_one_left_undone_the_other_does() throws Exception {
        assertThat(one.say(50, "sara", "reply Presto una risposta").statusCode()).isEqualTo(200);
        assertThat(one.say(50, "marco", "approve").statusCode()).isEqualTo(200);
        one.kill();

        await().atMost(Duration.ofMinutes(1))
                .until(() -> Finding.of(other).published.containsKey("Presto una risposta"));
        other.close();
        var verified = other.run("audit", "verify");
        assertThat(verified.exit()).as(verified.toString()).isZero();
    }

    /** A Mastodon server with one mention, which notes from where on it is asked for more. */
    private static final class Questions implements LocalServer.Script {
        final AtomicInteger now = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();
        final List<String> borders = new CopyOnWriteArrayList<>();
        volatile boolean isTold;

        @Override
        public LocalServer.Said answer(LocalServer.Asked asked) {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                return LocalServer.Said.json(said(asked));
            } finally {
                now.decrementAndGet();
            }
        }

        private String said(LocalServer.Asked asked) {
            return switch (asked.path()) {
                case "/api/v1/accounts/verify_credentials" -> "{\"id\":\"1\",\"acct\":\"acme\"}";
                case "/api/v1/notifications" -> news(asked.query().getOrDefault("min_id", ""));
                default -> "[]";
            };
        }

        private String news(String border) {
            if (!isTold) {
                return "[]";
            }
            borders.add(border);
            return border.isEmpty()
                    ? """
                    [{"id":"7","type":"mention","created_at":"2026-11-22T10:00:00Z",
                      "account":{"id":"3","acct":"giu_r"},
                      "status":{"id":"on-mastodon","created_at":"2026-11-22T10:00:00Z",
                                "account":{"id":"3","acct":"giu_r"},"content":"<p>Ciao</p>"}}]
                    """
                    : "[]";
        }
    }

    private static String said(int index) {
        var author = "a" + index / EACH;
        return """
        {"platform":"x","account":"%s","kind":"mention","id":"i-%d","createdAt":"%s",\
        "author":{"id":"%s"},"conversation":"c-%s","text":"Il pacco %d è in ritardo"}\
        """
                .formatted(
                        KillDrill.ACCOUNT,
                        index,
                        Instant.now().minusSeconds(1000 - index),
                        author,
                        author,
                        index);
    }

    /** All of them, in an order of its own, a few at a time. */
    private static Void deliver(HarisProcess to, List<String> texts, long seed) {
        var shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, new Random(seed));
        for (var at = 0; at < shuffled.size(); at += 5) {
            var body = String.join("\n", shuffled.subList(at, at + 5));
            var answer = to.post("/api/interactions", "application/x-ndjson", body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        }
        return null;
    }

    @SafeVarargs
    private static <T> List<T> together(Callable<T>... parts) throws Exception {
        var running = Arrays.stream(parts).map(people::submit).toList();
        var results = new ArrayList<T>();
        for (var part : running) {
            results.add(part.get(120, SECONDS));
        }
        return results;
    }

    /** A page's position in the journal. */
    private static String position(String page) {
        var matcher = Pattern.compile("data-seen=\"(\\d+)\"").matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static void listen(RoomClient browser, String after, List<String> heard)
            throws Exception {
        var http = HttpClient.newBuilder().cookieHandler(browser.cookies()).build();
        var address = URI.create(one.address() + "/live?after=" + after);
        var stream = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofLines());
        assertThat(stream.statusCode()).isEqualTo(200);
        people.submit(() -> stream.body().forEach(heard::add));
    }
}
