package app.haris.social.facebook;

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
class FacebookOddCallsTests {
    private static final Path SAMPLES =
            Path.of(System.getProperty("haris.samples", "../shared/samples"), "meta-webhooks");

    private static final List<String> CALLS =
            Mutations.samples(
                    SAMPLES,
                    """
                    {"object":"page","entry":[{"id":"123","time":1763800100,"changes":[\
                    {"field":"feed","value":{"item":"comment","verb":"add","comment_id":"77_9",\
                    "post_id":"123_77","parent_id":"123_77","from":{"id":"42","name":"سارة"},\
                    "created_time":1763800000,"message":"أين طردي؟"}},\
                    {"field":"ratings","value":{"item":"rating","verb":"add","rating":4,\
                    "open_graph_story_id":"66","reviewer_id":"42","review_text":"Ottimo"}}]}]}""",
                    """
                    {"object":"page","entry":[{"id":"123","time":1763800100,"messaging":[\
                    {"sender":{"id":"42"},"recipient":{"id":"123"},"timestamp":1763800000123,\
                    "message":{"mid":"m_8","text":"Hi","attachments":[{"type":"image","payload":\
                    {"url":"https://cdn.example/1.jpg"}}],"reply_to":{"mid":"m_1"}}},\
                    {"sender":{"id":"42"},"message_edit":{"mid":"m_8","text":"Hi!"}}]}]}""");

    private static final String FIRST = neighbour("77_1");
    private static final String LAST = neighbour("77_2");

    private static String neighbour(String id) {
        return """
        {"id":"123","time":1763800100,"changes":[{"field":"feed","value":{"item":"comment",\
        "verb":"add","comment_id":"%s","post_id":"123_77","from":{"id":"43"},"message":"here"}}]}"""
                .formatted(id);
    }

    @Test
    void nothing_odd_loses_its_neighbours() {
        var clock = SettableClock.standing();
        try (var network = new LocalGraph(LocalGraph.Dialect.FACEBOOK, clock)) {
            var account = network.account();
            var webhook =
                    FacebookParts.with(new FakeOwnPosts(), Duration.ofSeconds(5), clock, account)
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
                                        .contains("77_1", "77_2");
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
        return "{\"object\":\"page\",\"entry\":[%s,%s%s]}"
                .formatted(FIRST, odd.isEmpty() ? "" : odd + ",", LAST);
    }
}
