package app.haris.social.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.haris.SettableClock;
import app.haris.social.Bell;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineTests {
    private final SettableClock clock = SettableClock.standing();
    private final AtomicInteger rings = new AtomicInteger();
    private final Wire wire = new Wire(Duration.ofSeconds(20), Duration.ofSeconds(5));
    private final Streamer streamer = new Streamer();

    @BeforeEach
    void start() {
        streamer.start();
        await().until(() -> streamer.isStarted);
    }

    @AfterEach
    void stop() throws InterruptedException {
        streamer.stop(100);
    }

    private Optional<Bell> listen() {
        var address =
                URI.create("http://127.0.0.1:" + streamer.getPort() + "/streaming?stream=a:b");
        return wire.listen(address, "a-token", rings::incrementAndGet, clock);
    }

    @Test
    void each_message_rings_and_the_token_goes_by_header() {
        try (var bell = listen().orElseThrow()) {
            await().until(() -> !streamer.getConnections().isEmpty());
            streamer.broadcast("{\"event\":\"notification\"}");
            streamer.broadcast("x".repeat(100_000));

            await().until(() -> rings.get() == 2);
            assertThat(bell.holds()).isTrue();
            assertThat(streamer.shown).containsExactly("/streaming?stream=a:b Bearer a-token");
            assertThat(streamer.agents).containsExactly("Haris");
        }
    }

    @Test
    void a_line_that_the_server_cuts_does_not_hold() {
        try (var bell = listen().orElseThrow()) {
            await().until(() -> !streamer.getConnections().isEmpty());

            streamer.getConnections().forEach(WebSocket::close);

            await().until(() -> !bell.holds());
        }
    }

    @Test
    void a_line_on_which_no_ping_is_answered_does_not_hold_for_long() {
        streamer.isDeaf = true;
        try (var bell = listen().orElseThrow()) {
            clock.advance(Duration.ofSeconds(60));
            assertThat(bell.holds()).isTrue();
            clock.advance(Duration.ofSeconds(31));
            assertThat(bell.holds()).isFalse();
        }
    }

    @Test
    void a_server_that_does_not_offer_it_is_no_trouble() {
        try (var server = new LocalServer(asked -> LocalServer.Said.json(404, "{}"))) {
            assertThat(wire.listen(server.address(), "t", () -> {}, clock)).isEmpty();
        }
        assertThat(wire.listen(URI.create("http://127.0.0.1:9/"), "t", () -> {}, clock)).isEmpty();
    }

    @Test
    void an_address_inside_that_a_network_names_is_not_called() {
        var careful = new Wire(Duration.ofSeconds(20), Duration.ofSeconds(5), address -> false);
        var inside = URI.create("https://127.0.0.1:" + streamer.getPort() + "/");

        assertThat(careful.listen(inside, "t", () -> {}, clock)).isEmpty();
        assertThat(streamer.shown).isEmpty();
    }
}
