package app.haris.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a Haris has, as its API and the sandbox's public page tell. */
final class Finding {
    private static final JsonMapper JSON = JsonMapper.shared();

    final Map<String, Integer> cards = new HashMap<>();
    final Map<String, Integer> interactions = new HashMap<>();
    final Map<String, Set<Long>> casesOfConversations = new HashMap<>();
    final Map<String, Set<Long>> casesOfComments = new HashMap<>();
    final Map<Long, String> claims = new HashMap<>();
    final Map<String, String> drafts = new HashMap<>();
    final Set<String> approved = new HashSet<>();
    final Map<String, Integer> published = new HashMap<>();

    static Finding of(HarisProcess haris) {
        var finding = new Finding();
        for (var number : finding.list(haris)) {
            var one = haris.get("/api/cases/" + number);
            assertThat(one.statusCode()).as(one.body()).isEqualTo(200);
            finding.read(JSON.readTree(one.body()));
        }
        haris.get("/sandbox/" + KillDrill.ACCOUNT + "/published")
                .body()
                .lines()
                .map(line -> JSON.readTree(line).path("text").asString())
                .forEach(text -> finding.published.merge(text, 1, Integer::sum));
        return finding;
    }

    private List<Long> list(HarisProcess haris) {
        var numbers = new ArrayList<Long>();
        var after = "";
        while (true) {
            var page = JSON.readTree(haris.get("/api/cases" + after).body());
            for (var one : page.path("cases")) {
                numbers.add(one.path("number").asLong());
                cards.merge(one.path("number").asString(), 1, Integer::sum);
            }
            if (!page.hasNonNull("next")) {
                return numbers;
            }
            after = "?after=" + page.path("next").asString();
        }
    }

    private void read(JsonNode one) {
        var number = one.path("number").asLong();
        for (var entry : one.path("interactions")) {
            var id =
                    entry.path("id")
                            .asString(
                                    entry.path("comment_id")
                                            .asString(entry.path("id_str").asString()));
            interactions.merge(id, 1, Integer::sum);
            if (entry.has("comment_id")) {
                casesOfComments
                        .computeIfAbsent(
                                entry.path("from").path("id").asString(),
                                missing -> new HashSet<>())
                        .add(number);
            }
            casesOfConversations
                    .computeIfAbsent(
                            entry.path("conversation").asString(), missing -> new HashSet<>())
                    .add(number);
        }
        if (one.hasNonNull("claimedBy")) {
            claims.put(number, one.path("claimedBy").asString());
        }
        for (var draft : one.path("drafts")) {
            var text = draft.path("text").asString();
            drafts.put(text, draft.path("state").asString());
            if (!draft.path("eyes").path("given").isEmpty()) {
                approved.add(text);
            }
        }
    }

    /** Whether a reply may still go out by itself. */
    boolean isOnItsWay() {
        return drafts.values().stream().anyMatch(Set.of("approved", "sending")::contains);
    }

    /** How many drafts are in which state. */
    Map<String, Integer> states() {
        var states = new TreeMap<String, Integer>();
        drafts.values().forEach(state -> states.merge(state, 1, Integer::sum));
        return states;
    }

    static <T> List<T> moreThanOnce(Map<T, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
