package app.haris.social.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.social.Arrival;
import app.haris.social.FakeOwnPosts;
import app.haris.social.graph.LocalGraph;
import app.haris.social.graph.Mutations;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Whatever stands in a call, what stands beside it comes in. */
class InstagramOddCallsTests {
    private static final Path SAMPLES =
            Path.of(System.getProperty("haris.samples", "../shared/samples"), "meta-instagram");

    private static final List<String> CALLS =
            Mutations.samples(
                    SAMPLES,
                    """
                    {"object":"instagram","entry":[{"id":"123","time":1763800100,"changes":[\
                    {"field":"comments","value":{"id":"179","text":"أين طردي؟","from":{"id":"42",\
                    "username":"sara"},"media":{"id":"900","media_product_type":"REELS"},\
                    "parent_id":"178"}},{"field":"mentions","value":{"media_id":"5",\
                    "comment_id":"6"}},{"field":"live_comments","value":{"id":"181",\
                    "text":"Prezzo?","from":{"id":"43"},"media":{"id":"901"}}}]}]}""",
                    """
                    {"object":"instagram","entry":[{"id":"123","time":1763800100,"messaging":[\
                    {"sender":{"id":"42"},"recipient":{"id":"123"},"timestamp":1763800000123,\
                    "message":{"mid":"m_8","text":"Hi","reply_to":{"story":{"url":\
                    "https://cdn.example/s.mp4","id":"5"}}}},{"sender":{"id":"42"},\
                    "message":{"mid":"m_7","is_deleted":true}}]}]}""");

    private static final String FIRST = neighbour("771");
    private static final String LAST = neighbour("772");

    private static String neighbour(String id) {
        return """
        {"id":"123","time":1763800100,"changes":[{"field":"comments","value":{"id":"%s",\
        "text":"here","from":{"id":"43","username":"omar"},"media":{"id":"900"}}}]}"""
                .formatted(id);
    }

    @Test
    void nothing_odd_loses_its_neighbours() {
        var clock = SettableClock.standing();
        try (var network = new LocalGraph(LocalGraph.Dialect.INSTAGRAM, clock)) {
            var account = network.account();
            var webhook =
                    InstagramParts.with(new FakeOwnPosts(), Duration.ofSeconds(5), clock, account)
                            .webhook();

            LongStream.range(0, 4_000)
                    .forEach(
                            seed -> {
                                var body = call(seed);
                                var called =
                                        webhook.read(
                                                account, body.getBytes(StandardCharsets.UTF_8));

                                assertThat(called).as("seed %d: %s", seed, body).isPresent();
                                assertThat(called.get().arrivals())
                                        .as("seed %d: %s", seed, body)
                                        .extracting(Arrival::id)
                                        .extracting(Object::toString)
                                        .contains("771", "772");
                            });
        }
    }

    private static String call(long seed) {
        var sample = CALLS.get((int) (seed % CALLS.size()));
        var odd =
                new Mutations(seed)
                        .entriesOf(sample).stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(","));
        return "{\"object\":\"instagram\",\"entry\":[%s,%s%s]}"
                .formatted(FIRST, odd.isEmpty() ? "" : odd + ",", LAST);
    }
}
