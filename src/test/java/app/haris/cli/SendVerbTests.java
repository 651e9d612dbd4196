package app.haris.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server stands in for Haris and answers what the test tells it to. */
class SendVerbTests {
    private static final String EARLY = line("early", "2026-11-22T08:00:00Z");
    private static final String LATE = line("late", "2026-11-22T09:00:00Z");
    private static final String ACCEPTED =
            """
            {"accepted":1,"duplicate":0,"refused":[]}\
            """;

    @TempDir private Path folder;
    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    private final List<String> tokens = Collections.synchronizedList(new ArrayList<>());
    private final Queue<Answer> answers = new ArrayDeque<>();
    private HttpServer server;
    private Terminal terminal;

    private record Answer(int status, String body) {}

    private static String line(String id, String createdAt) {
        return """
        {"platform":"sandbox","account":"acme-demo","kind":"mention","id":"%s","createdAt":"%s","author":{"id":"g"},"text":"ciao è \\ud83d"}\
        """
                .formatted(id, createdAt);
    }

    @BeforeEach
    void starts() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/interactions", this::answer);
        server.start();
        terminal =
                new Terminal(folder)
                        .with("HARIS_PORT", String.valueOf(server.getAddress().getPort()))
                        .with("HARIS_API_TOKEN", "the-token");
    }

    @AfterEach
    void stops() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
        var answer = answers.size() > 1 ? answers.remove() : answers.element();
        var body = answer.body.getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void lines_go_out_unchanged_in_the_order_in_which_they_happened() {
        answers.add(new Answer(202, "{\"accepted\":2,\"duplicate\":0,\"refused\":[]}"));

        var said = terminal.typing(LATE + "\n\n" + EARLY + "\n").haris("send", "-");

        assertThat(said)
                .isEqualTo(new Terminal.Said(0, "accepted 2, duplicate 0, refused 0\n", ""));
        assertThat(bodies).containsExactly(EARLY + "\n" + LATE + "\n");
        assertThat(tokens).containsExactly("Bearer the-token");
    }

    @Test
    void account_takes_the_place_of_the_one_that_is_named() {
        answers.add(new Answer(202, ACCEPTED));

        terminal.typing(EARLY).haris("send", "-", "--account", "acme-x");

        assertThat(bodies)
                .singleElement()
                .asString()
                .contains("\"account\":\"acme-x\"")
                .doesNotContain("acme-demo");
    }

    @Test
    void refused_lines_are_named_by_their_place_in_the_file() {
        answers.add(
                new Answer(
                        202,
                        """
                        {"accepted":1,"duplicate":0,"refused":[{"line":1,"reason":"author.id is required"}]}\
                        """));

        var said = terminal.typing("\n" + LATE + "\nnot json\n" + EARLY).haris("send", "-");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.lines()).containsExactly("accepted 1, duplicate 0, refused 2");
        assertThat(said.complaints().getFirst()).startsWith("line 3: not JSON: ");
        assertThat(said.complaints().getLast()).isEqualTo("line 4: author.id is required");
    }

    @Test
    void one_bad_line_of_ten_thousand_spoils_only_itself() throws IOException {
        answers.add(new Answer(202, "{\"accepted\":500,\"duplicate\":0,\"refused\":[]}"));
        var lines =
                IntStream.rangeClosed(1, 10_000)
                        .mapToObj(n -> n == 7_777 ? "{" : line("n" + n, "2026-11-22T09:00:00Z"))
                        .collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("many.jsonl"), lines);

        var said = terminal.haris("send", folder.resolve("many.jsonl").toString());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.complaints()).singleElement().asString().startsWith("line 7777: not JSON");
        assertThat(bodies).hasSize(20);
        assertThat(bodies.stream().flatMap(String::lines)).hasSize(9_999);
    }

    @Test
    void bytes_that_are_no_text_spoil_their_line_alone() throws IOException {
        answers.add(new Answer(202, ACCEPTED));
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\ufeff".getBytes(UTF_8));
        bytes.writeBytes((EARLY + "\n").getBytes(UTF_8));
        bytes.writeBytes(new byte[] {'"', (byte) 0xe9, '"', '\n'});
        Files.write(folder.resolve("mixed.jsonl"), bytes.toByteArray());

        var said = terminal.haris("send", folder.resolve("mixed.jsonl").toString());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.complaints()).containsExactly("line 2: not UTF-8");
        assertThat(bodies).containsExactly(EARLY + "\n");
    }

    @Test
    void wrong_token_ends_it_with_what_Haris_says() {
        answers.add(new Answer(401, "{\"title\":\"Unauthorized\",\"detail\":\"not its token\"}"));

        var said = terminal.typing(EARLY).haris("send", "-");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.lines()).containsExactly("accepted 0, duplicate 0, refused 0");
        assertThat(said.err()).contains("Not everything was sent: 401 not its token");
        assertThat(bodies).hasSize(1);
    }

    @Test
    void busy_or_failing_haris_is_asked_again_with_the_same() {
        answers.add(new Answer(429, "{\"detail\":\"busy\"}"));
        answers.add(new Answer(503, ""));
        answers.add(new Answer(202, ACCEPTED));

        var said = terminal.typing(EARLY).haris("send", "-");

        assertThat(said.exit()).isZero();
        assertThat(said.err()).contains("429 busy; trying again");
        assertThat(bodies).containsExactly(EARLY + "\n", EARLY + "\n", EARLY + "\n");
    }

    @Test
    void nothing_to_send_is_no_fault() {
        var said = terminal.haris("send", "-");

        assertThat(said.exit()).isZero();
        assertThat(said.lines()).containsExactly("accepted 0, duplicate 0, refused 0");
        assertThat(bodies).isEmpty();
    }
}
