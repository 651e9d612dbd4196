package app.haris.social.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.social.Arrival;
import app.haris.social.FakeOwnPosts;
import app.haris.social.graph.LocalGraph;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Meta sends again for 36 hours, in no order, with oddities between. */
final class FacebookStormTests {
    private static final List<String> ODD =
            List.of("{}", "null", "{\"item\":\"dragon\"}", "{\"item\":\"comment\",\"verb\":[]}");

    private final SettableClock clock = SettableClock.standing();
    private final LocalGraph network = new LocalGraph(LocalGraph.Dialect.FACEBOOK, clock);
    private final FacebookWebhook webhook =
            FacebookParts.with(new FakeOwnPosts(), Duration.ofSeconds(5), clock, network.account())
                    .webhook();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Instant> editedAt = new HashMap<>();
    private final Map<String, String> early = new HashMap<>();
    private final Set<String> deleted = new HashSet<>();
    private int received;

    @AfterEach
    void close() {
        network.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void every_comment_is_there_once_as_it_reads_last(int seed) {
        var chance = new Random(seed);
        var truth = new HashMap<String, String>();
        var gone = new HashSet<String>();
        var events = new ArrayList<String>();
        for (int i = 0; i < 400; i++) {
            var id = "77_" + i;
            truth.put(id, "أين الطرد " + i);
            events.add(entry(i, "add", id, truth.get(id)));
            for (int edit = chance.nextInt(3); edit > 0; edit--) {
                truth.put(id, "Modificato " + i + "." + edit);
                events.add(entry(i + 1_000 * (3 - edit), "edited", id, truth.get(id)));
            }
            if (chance.nextInt(10) == 0) {
                gone.add(id);
                events.add(entry(i + 9_000, "remove", id, ""));
            }
        }

        sentAgain(events, chance).forEach(this::take);

        assertThat(texts).isEqualTo(truth);
        assertThat(received).isEqualTo(400);
        assertThat(deleted).isEqualTo(gone);
    }

    /** One to three times each, in calls of several. */
    private static List<String> sentAgain(List<String> events, Random chance) {
        var all = new ArrayList<String>();
        events.forEach(one -> all.addAll(Collections.nCopies(1 + chance.nextInt(3), one)));
        Collections.shuffle(all, chance);
        var calls = new ArrayList<String>();
        while (!all.isEmpty()) {
            var some = all.subList(0, Math.min(all.size(), 1 + chance.nextInt(20)));
            var odd =
                    "{\"id\":\"123\",\"changes\":[{\"field\":\"feed\",\"value\":"
                            + ODD.get(chance.nextInt(ODD.size()))
                            + "}]}";
            calls.add(
                    "{\"object\":\"page\",\"entry\":["
                            + odd
                            + ","
                            + some.stream().collect(Collectors.joining(","))
                            + ",7]}");
            some.clear();
        }
        return calls;
    }

    private static String entry(int second, String verb, String id, String text) {
        return """
        {"id":"123","time":%d,"changes":[{"field":"feed","value":{"item":"comment","verb":"%s",\
        "comment_id":"%s","post_id":"123_77","from":{"id":"42"},"message":"%s",\
        "created_time":1763800000}}]}"""
                .formatted(1_763_800_000L + second, verb, id, text);
    }

    /** Takes in as the inbox does. */
    private void take(String call) {
        var called =
                webhook.read(network.account(), call.getBytes(StandardCharsets.UTF_8))
                        .orElseThrow();
        for (var arrival : called.arrivals()) {
            var id = arrival.id().value();
            switch (arrival) {
                case Arrival.Received(var said) -> {
                    received += texts.containsKey(id) ? 0 : 1;
                    texts.putIfAbsent(id, early.getOrDefault(id, said.text()));
                }
                case Arrival.Edited edited -> {
                    var before = editedAt.getOrDefault(id, Instant.EPOCH);
                    if (edited.at().isAfter(before)) {
                        editedAt.put(id, edited.at());
                        early.put(id, edited.text());
                        texts.replace(id, edited.text());
                    }
                }
                case Arrival.Deleted gone -> deleted.add(id);
                case Arrival.Hidden hidden -> throw new AssertionError(hidden);
                case Arrival.Ended ended -> throw new AssertionError(ended);
                case Arrival.Introduced introduced -> {}
                case Arrival.AnsweredNatively answered -> throw new AssertionError(answered);
            }
        }
    }
}
