package app.haris.social.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import app.haris.social.wire.LocalServer.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTests {
    private final LocalServer server = new LocalServer(asked -> Said.json("{}"));
    private final Wire wire =
            new Wire(Duration.ofSeconds(20), Duration.ofSeconds(5), address -> false);

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:%d, not-by-tls",
        "https://127.0.0.1:%d, inside-address",
        "https://localhost:%d, inside-address",
        "https://[::1]:%d, inside-address",
        "https://[::ffff:127.0.0.1]:%d, inside-address",
        "https://2130706433:%d, inside-address",
        "https://169.254.169.254/latest/meta-data/?%d, inside-address",
        "https://haris.invalid/?%d, unknown-host"
    })
    void an_address_that_a_network_named_leads_to_nothing_inside(String address, String why) {
        var called = URI.create(address.formatted(server.address().getPort()));

        assertThat(wire.get(called, headers -> {})).isEqualTo(new Exchange.Unsent(why));
        assertThat(wire.post(called, headers -> {}, new byte[0]))
                .isEqualTo(new Exchange.Unsent(why));
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void an_address_that_an_operator_wrote_may_lie_anywhere() {
        var trusting = wire.trusting(server.address());

        assertThat(trusting.get(server.address().resolve("/path"), headers -> {}))
                .isInstanceOf(Exchange.Answered.class);
        assertThat(trusting.get(URI.create("http://127.0.0.1:1/path"), headers -> {}))
                .isEqualTo(new Exchange.Unsent("not-by-tls"));
    }

    @Test
    void where_no_tls_is_spoken_nothing_was_sent() throws IOException {
        try (var plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> refuseTls(plain));
            var address = URI.create("https://127.0.0.1:" + plain.getLocalPort() + "/");

            assertThat(wire.trusting(address).get(address, headers -> {}))
                    .isEqualTo(new Exchange.Unsent("not-secure"));
        }
    }

    /** As web servers do where somebody speaks TLS to a port without it. */
    private static void refuseTls(ServerSocket plain) {
        try (var line = plain.accept()) {
            assertThat(line.getInputStream().read(new byte[8_192])).isPositive();
            line.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void an_unknown_name_is_told_from_a_closed_port() {
        var nobody = URI.create("https://haris.invalid/");
        var closed = URI.create("http://127.0.0.1:1/");

        assertThat(wire.trusting(nobody).get(nobody, headers -> {}))
                .isEqualTo(new Exchange.Unsent("unknown-host"));
        assertThat(wire.trusting(closed).get(closed, headers -> {}))
                .isEqualTo(new Exchange.Unsent("no-connection"));
    }

    @Test
    void nobody_is_sent_elsewhere() {
        try (var elsewhere =
                new LocalServer(
                        asked ->
                                new Said.Status(
                                        302, Map.of("Location", server.address() + "/"), ""))) {
            var answer = wire.trusting(elsewhere.address()).get(elsewhere.address(), headers -> {});

            assertThat(((Exchange.Answered) answer).status()).isEqualTo(302);
            assertThat(server.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.8.8.8",
                "169.254.169.254",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001::1",
                "2001:db8::1"
            })
    void inside(String address) {
        assertThat(Outside.has(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1", "2a00:1450::1"})
    void outside(String address) {
        assertThat(Outside.has(InetAddress.ofLiteral(address))).isTrue();
    }
}
