package app.haris.social.wire;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.social.wire.LocalServer.Said;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

class AbroadTests {
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    private static final Duration SOON = Duration.ofSeconds(5);

    private final LocalServer server =
            new LocalServer(
                    asked ->
                            asked.path().equals("/moved")
                                    ? new Said.Status(302, Map.of("Location", "/elsewhere"), "")
                                    : Said.json(201, "{\"a\":1}"));
    private final List<String> looked = new ArrayList<>();

    /** Where names lead to; the last stays. */
    private final List<InetAddress> leads = new ArrayList<>();

    private boolean isAllOutside = true;

    private final Abroad abroad =
            new Abroad(
                    SOON,
                    SOON,
                    name -> {
                        looked.add(name);
                        return List.of(leads.size() > 1 ? leads.removeFirst() : leads.getFirst());
                    },
                    address -> isAllOutside || Outside.has(address));

    @AfterEach
    void close() {
        server.close();
    }

    private URI at(String host, String path) {
        return URI.create("http://" + host + ":" + server.address().getPort() + path);
    }

    private Exchange get(URI address) {
        return abroad.call(Call.bare(HttpMethod.GET, address, all -> all.setBearerAuth("t")));
    }

    @Test
    void a_name_is_looked_up_once_and_called_where_it_led_then() {
        leads.add(HERE);
        leads.add(InetAddress.ofLiteral("192.0.2.1"));

        var answer = get(at("pds.example", "/xrpc"));

        assertThat(((Exchange.Answered) answer).text()).isEqualTo("{\"a\":1}");
        assertThat(looked).containsExactly("pds.example");
        assertThat(server.asked().getFirst().headers())
                .containsEntry("Host", "pds.example:" + server.address().getPort())
                .containsEntry("Authorization", "Bearer t")
                .containsEntry("User-agent", "Haris");
    }

    @Test
    void a_name_that_leads_inside_is_not_called() {
        leads.add(HERE);
        isAllOutside = false;

        assertThat(get(at("rebound.example", "/")))
                .isEqualTo(new Exchange.Unsent("inside-address"));
        assertThat(server.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "2130706433", "[::ffff:127.0.0.1]"})
    void numbers_that_lead_inside_are_sent_nothing(String host) {
        isAllOutside = false;

        assertThat(get(at(host, "/"))).isEqualTo(new Exchange.Unsent("inside-address"));
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void content_goes_as_it_is_and_nobody_is_sent_elsewhere() {
        leads.add(HERE);
        var file =
                new Call(
                        HttpMethod.POST,
                        at("a.example", "/moved"),
                        all -> {},
                        MediaType.IMAGE_PNG,
                        new byte[] {65});

        var answer = abroad.call(file);

        assertThat(((Exchange.Answered) answer).status()).isEqualTo(302);
        assertThat(server.asked()).hasSize(1);
        assertThat(server.asked().getFirst().body()).isEqualTo("A");
        assertThat(server.asked().getFirst().headers()).containsEntry("Content-type", "image/png");
    }

    @Test
    void what_was_not_begun_is_told_from_what_was_lost() {
        leads.add(HERE);
        var nobody = URI.create("http://b.example:1/");
        assertThat(get(nobody)).isEqualTo(new Exchange.Unsent("no-connection"));

        try (var cutting = new LocalServer(asked -> new Said.Cut())) {
            var lost = URI.create("http://c.example:" + cutting.address().getPort() + "/");
            assertThat(get(lost)).isEqualTo(new Exchange.Lost("connection-lost"));
        }
    }
}
