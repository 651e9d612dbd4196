package app.haris.social.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.haris.social.Bell;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** A stream at an address that a server named, instead of an operator. */
class LineAbroadTests {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final AtomicInteger rings = new AtomicInteger();
    private final Streamer streamer = new Streamer();
    private boolean isOutside = true;
    private final Abroad abroad =
            new Abroad(
                    SOON,
                    SOON,
                    name -> List.of(InetAddress.ofLiteral("127.0.0.1")),
                    address -> isOutside);

    @BeforeEach
    void start() {
        streamer.start();
        await().until(() -> streamer.isStarted);
    }

    @AfterEach
    void stop() throws InterruptedException {
        streamer.stop(100);
    }

    private Optional<Bell> listen(int port) {
        var address = URI.create("http://streaming.example:" + port + "/streaming?stream=a:b");
        return abroad.listen(
                Call.bare(HttpMethod.GET, address, all -> all.setBearerAuth("a-token")),
                rings::incrementAndGet);
    }

    @Test
    void each_message_rings_and_the_token_goes_by_header() {
        try (var bell = listen(streamer.getPort()).orElseThrow()) {
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
    void a_line_that_the_server_ends_does_not_hold() {
        try (var bell = listen(streamer.getPort()).orElseThrow()) {
            await().until(() -> !streamer.getConnections().isEmpty());

            streamer.getConnections().forEach(WebSocket::close);

            await().until(() -> !bell.holds());
        }
    }

    @Test
    void a_line_that_breaks_does_not_hold() {
        try (var bell = listen(streamer.getPort()).orElseThrow()) {
            await().until(() -> !streamer.getConnections().isEmpty());

            streamer.getConnections().forEach(one -> one.closeConnection(1006, "cut"));

            await().until(() -> !bell.holds());
        }
    }

    @Test
    void a_line_that_we_close_is_closed_on_the_other_side_too() {
        var bell = listen(streamer.getPort()).orElseThrow();
        await().until(() -> !streamer.getConnections().isEmpty());

        bell.close();

        assertThat(bell.holds()).isFalse();
        await().until(() -> streamer.getConnections().isEmpty());
    }

    @Test
    void a_server_that_does_not_offer_it_is_no_trouble() {
        try (var server = new LocalServer(asked -> LocalServer.Said.json(404, "{}"))) {
            assertThat(listen(server.address().getPort())).isEmpty();
        }
        assertThat(listen(9)).isEmpty();
    }

    @Test
    void a_name_that_leads_inside_is_not_called() {
        isOutside = false;

        assertThat(listen(streamer.getPort())).isEmpty();
        assertThat(streamer.shown).isEmpty();
    }
}
