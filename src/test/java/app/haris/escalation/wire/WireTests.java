package app.haris.escalation.wire;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.escalation.Cause;
import app.haris.escalation.EscalationChain;
import app.haris.escalation.EscalationFile;
import app.haris.escalation.EscalationFile.Mail;
import app.haris.escalation.EscalationFile.Webhook;
import app.haris.escalation.LetterTexts.Letter;
import app.haris.escalation.Messenger.Delivery;
import app.haris.escalation.Page;
import app.haris.escalation.Recipient;
import app.haris.escalation.Run;
import app.haris.escalation.RunState;
import app.haris.inbox.CaseNumber;
import app.haris.settings.Fault;
import app.haris.settings.Preview;
import app.haris.settings.Reload;
import app.haris.settings.Secret;
import app.haris.settings.Settings;
import app.haris.settings.SettingsFile;
import app.haris.team.TeamFixtures;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that leave the chat, against servers of our own. */
class WireTests {
    private static final String SECRET = "opensesame";

    private final SettableClock clock = SettableClock.standing();
    private final Announcement announcement =
            new Announcement(path -> URI.create("http://haris" + path));

    @Test
    void a_webhook_is_told_what_it_is_about_with_a_signature_that_holds() throws Exception {
        var heard = new CopyOnWriteArrayList<Map<String, String>>();
        var server = server(204, heard);

        var delivery = post(server);

        assertThat(delivery).isEqualTo(new Delivery.Delivered("webhook"));
        var request = heard.getFirst();
        assertThat(request.get("body"))
                .contains(
                        "\"cause\":\"case:12\"",
                        "\"url\":\"http://haris/cases/12\"",
                        "\"why\":\"il cliente\"");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var signed = request.get("time") + "." + request.get("body");
        var expected = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        assertThat(request.get("signature"))
                .isEqualTo("sha256=" + HexFormat.of().formatHex(expected));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 500})
    void a_webhook_that_does_not_say_yes_is_tried_again(int status) throws IOException {
        assertThat(post(server(status, new CopyOnWriteArrayList<>())))
                .isInstanceOf(Delivery.Later.class);
    }

    @Test
    void a_webhook_that_is_not_there_is_tried_again_and_an_unknown_one_is_not() {
        var nowhere = new Webhook(URI.create("http://127.0.0.1:1/"), new Secret(SECRET));

        assertThat(post(nowhere, "pager")).isInstanceOf(Delivery.Later.class);
        assertThat(post(nowhere, "other")).isInstanceOf(Delivery.Unreachable.class);
    }

    @Test
    void a_letter_is_taken_by_a_mail_server() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var taken = CompletableFuture.supplyAsync(() -> take(server));

            var delivery = letter(server.getLocalPort());

            assertThat(delivery).isEqualTo(new Delivery.Delivered("email"));
            assertThat(taken.join())
                    .contains(
                            "RCPT TO:<leads@example.org>",
                            "http://haris/cases/12",
                            "[Haris] leads");
        }
    }

    @Test
    void a_mail_server_that_is_away_is_tried_again() {
        assertThat(letter(1)).isInstanceOf(Delivery.Later.class);
    }

    private Delivery letter(int port) {
        var mail =
                new Mail(
                        "127.0.0.1",
                        port,
                        false,
                        "haris@example.org",
                        Optional.empty(),
                        Optional.empty());
        var letters =
                new Letters(
                        settings(Map.of(), Optional.of(mail)),
                        (call, called, to) ->
                                new Letter(
                                        "[Haris] " + called.chain().name(),
                                        "http://haris/cases/12"),
                        TeamFixtures.team());
        return letters.deliver(page(new Recipient.ToEmail("leads@example.org")), run());
    }

    /** As much of SMTP (RFC 5321) as one letter needs. */
    private static String take(ServerSocket server) {
        var heard = new StringBuilder();
        try (var socket = server.accept()) {
            var in =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            var out = socket.getOutputStream();
            out.write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
            var isBody = false;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                heard.append(line).append('\n');
                if (isBody && !line.equals(".")) {
                    continue;
                }
                isBody = line.equals("DATA");
                var answer = isBody ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 ok";
                out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException gone) {
            heard.append(gone);
        }
        return heard.toString();
    }

    private Delivery post(HttpServer server) {
        try {
            var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            return post(new Webhook(address, new Secret(SECRET)), "pager");
        } finally {
            server.stop(0);
        }
    }

    private Delivery post(Webhook webhook, String name) {
        var settings = settings(Map.of("pager", webhook), Optional.empty());
        return new Webhooks(settings, announcement, clock)
                .deliver(page(new Recipient.ToWebhook(name)), run());
    }

    private static HttpServer server(int status, List<Map<String, String>> heard)
            throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    var headers = exchange.getRequestHeaders();
                    heard.add(
                            Map.of(
                                    "time", headers.getFirst("Haris-Time"),
                                    "signature", headers.getFirst("Haris-Signature"),
                                    "body",
                                            new String(
                                                    exchange.getRequestBody().readAllBytes(),
                                                    StandardCharsets.UTF_8)));
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        server.start();
        return server;
    }

    private Page page(Recipient recipient) {
        return new Page(
                new UUID(1, 2),
                new UUID(3, 4),
                0,
                0,
                recipient,
                true,
                false,
                clock.instant(),
                Page.Outcome.WAITING,
                "",
                0);
    }

    private Run run() {
        return new Run(
                new UUID(3, 4),
                new EscalationChain("leads", List.of()),
                new Cause.OfCase(new CaseNumber(12)),
                "member",
                "il cliente",
                "sara",
                1,
                0,
                clock.instant(),
                new RunState.Climbing(0, 0, false, clock.instant()));
    }

    private static Settings settings(Map<String, Webhook> webhooks, Optional<Mail> mail) {
        var file =
                new EscalationFile(
                        Map.of(),
                        Duration.ofMinutes(30),
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ofMinutes(15),
                        webhooks,
                        mail,
                        Optional.empty());
        return new OneFile(file);
    }

    private record OneFile(EscalationFile content) implements Settings {
        @Override
        public <T> T current(SettingsFile<T> file) {
            return file.type().cast(content);
        }

        @Override
        public <T> Map<String, T> all(SettingsFile<T> files) {
            return Map.of();
        }

        @Override
        public List<Fault> faults() {
            return List.of();
        }

        @Override
        public List<String> notes() {
            return List.of();
        }

        @Override
        public Reload reload() {
            throw new UnsupportedOperationException("nobody reloads here");
        }

        @Override
        public <T> Preview<T> preview(SettingsFile<T> file, String yaml) {
            throw new UnsupportedOperationException("nobody edits here");
        }
    }
}
